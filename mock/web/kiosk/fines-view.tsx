import { chinaDate } from '@/domain/dates'
import { Icon } from '../common/icons'
import { Money } from '../common/money'
import { FineRow, ShutRow } from './fine-row'
import { IdleLine, Problem, Steps, TopBar, type ViewProps } from './frame'
import { firstDueFirst, isPayable, sumOf } from './picking'
import type { Stage } from './use-kiosk'
import { words } from './words'

/** What was found: what can be paid here to be ticked, everything else with its reason. */
export function FinesView(props: ViewProps & { stage: Extract<Stage, { at: 'fines' }> }) {
  const { kiosk, idle, leave, onHelp, stage } = props
  const { act } = kiosk
  const text = words.fines
  const payable = firstDueFirst(stage.decisions.filter(isPayable))
  const shut = stage.decisions.filter((decision) => !isPayable(decision))
  const picked = payable.filter(({ decisionId }) => stage.picked.includes(decisionId))
  const today = chinaDate(kiosk.now ?? new Date().toISOString())
  const name = (payable[0] ?? stage.decisions[0])?.payerMasked ?? ''
  return (
    <>
      <TopBar kiosk={kiosk} onHelp={onHelp} />
      <main className="k-in">
        <Steps at={1} />
        <h1 className="k-middle">{text.title(name, payable.length)}</h1>
        <p className="k-lead">{payable.length > 0 ? text.lead : text.leadNone}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a finger */}
        <section className="k-list" tabIndex={0} aria-label={text.lead}>
          {payable.map((decision) => (
            <FineRow
              key={decision.decisionId}
              decision={decision}
              today={today}
              picked={stage.picked.includes(decision.decisionId)}
              onPick={() => kiosk.pick(decision.decisionId)}
            />
          ))}
          {shut.map((decision) => (
            <ShutRow key={decision.decisionId} decision={decision} />
          ))}
        </section>
      </main>
      <footer className="k-sheet">
        <Problem text={stage.problem ?? act.problem} />
        {payable.length > 0 && (
          <p className="k-sum">
            <span>{text.picked(picked.length)}</span>
            <Money amount={sumOf(picked)} />
          </p>
        )}
        <div className={`k-acts ${payable.length > 0 ? '' : 'one'}`}>
          <button type="button" className="k-btn" onClick={leave}>
            {words.leave}
          </button>
          {payable.length > 0 && (
            <button type="button" className="k-btn primary" aria-busy={act.busy} onClick={() => void kiosk.issue()}>
              {act.busy && <Icon name="hourglass" size={48} />}
              {act.busy ? text.issuing : text.issue}
            </button>
          )}
        </div>
        <IdleLine idle={idle} />
      </footer>
    </>
  )
}

import { Icon } from '../common/icons'
import { IdleLine, Problem, Steps, TopBar, type ViewProps } from './frame'
import { useReader } from './use-reader'
import { words } from './words'

/** Waits for the code scanner or the card reader. */
export function ReaderView(props: ViewProps & { by: 'scan' | 'card'; problem: string | null }) {
  const { kiosk, idle, leave, onHelp, by, problem } = props
  const text = words.find[by]
  useReader(!kiosk.finding, (read) => void kiosk.find(read, by))
  return (
    <>
      <TopBar kiosk={kiosk} onHelp={onHelp} />
      <main className="k-in" aria-busy={kiosk.finding}>
        <Steps at={0} />
        <h1>{text.title}</h1>
        <p className="k-lead">{text.lead}</p>
        <div className={`k-reader ${kiosk.finding ? 'reading' : ''}`}>
          <Icon name={by === 'scan' ? 'barcode' : 'idcard'} size={320} />
        </div>
        {kiosk.finding ? (
          <p className="k-lead" role="status">
            {words.find.finding}
          </p>
        ) : (
          <Problem text={problem} />
        )}
      </main>
      <footer className="k-sheet">
        <div className="k-acts two">
          <button type="button" className="k-btn" onClick={leave}>
            {words.leave}
          </button>
          <button type="button" className="k-btn" onClick={() => kiosk.toFind('typed')}>
            {text.other}
          </button>
        </div>
        <IdleLine idle={idle} />
      </footer>
    </>
  )
}

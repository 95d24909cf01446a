import type { CollectableDecision } from '@/contract/hall'
import type { ChinaDate } from '@/domain/dates'
import { Icon } from '../common/icons'
import { Money } from '../common/money'
import { totalOf } from './picking'
import { words } from './words'

interface FineRowProps {
  decision: CollectableDecision
  today: ChinaDate
  picked: boolean
  onPick: () => void
}

/** One decision that can be paid here. */
export function FineRow({ decision, today, picked, onPick }: FineRowProps) {
  const text = words.fines
  return (
    // biome-ignore lint/a11y/useSemanticElements: the whole row is the box; a native one cannot hold it
    <button
      type="button"
      role="checkbox"
      aria-checked={picked}
      className={`k-fine ${picked ? 'on' : ''}`}
      onClick={onPick}
    >
      <span className="k-box">{picked && <Icon name="check" size={52} />}</span>
      <span className="grow">
        <b>{decision.act}</b>
        <small>{text.served(decision)}</small>
        {decision.lateDays > 0 ? (
          <small className="late">
            <Icon name="alert" size={36} />
            {text.late(decision)}
          </small>
        ) : (
          <small>{text.left(decision.dueOn, today)}</small>
        )}
      </span>
      <span className="k-amount">
        <Money amount={totalOf(decision)} />
        {decision.surchargeFen > 0 && <small>{text.parts(decision)}</small>}
      </span>
    </button>
  )
}

/** One that cannot be paid here, and why. */
export function ShutRow({ decision }: { decision: CollectableDecision }) {
  const [title, why] = reasonOf(decision)
  return (
    <div className="k-fine off">
      <span className="k-lock">
        <Icon name={decision.refusal === 'paid' ? 'check-circle' : 'lock'} size={56} />
      </span>
      <span className="grow">
        <b>
          {decision.act}，{title}
        </b>
        <small>
          尾号 {decision.number.slice(-4)}，{why}
        </small>
      </span>
    </div>
  )
}

function reasonOf({ refusal, held }: CollectableDecision): readonly string[] {
  if (refusal) return words.refusals[refusal]
  return held ? words.held[held] : [words.fines.onlyReason]
}

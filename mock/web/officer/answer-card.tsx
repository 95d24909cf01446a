import type { CaseView } from '@/contract/casework'
import { formatDate, formatInstant } from '@/domain/dates'
import { Icon, type IconName } from '../common/icons'
import { words } from './words'

const text = words.answer

/** What the citizen was told; read only. Green only while the line is up. */
export function AnswerCard({ view, live }: { view: CaseView; live: boolean }) {
  const { icon, title, detail } = headOf(view)
  return (
    <section className="card of-decide" aria-label={title}>
      <p className={`of-answer ${view.state === 'founded' && live ? 'good' : ''}`}>
        <Icon name={icon} size={28} />
        <span>
          <b>{title}</b>
          <small>{detail}</small>
        </span>
      </p>
      {view.decidedAt && (
        <>
          <p className="muted">{text.at(formatInstant(view.decidedAt, 'MM-DD HH:mm'))}</p>
          <p className="of-letter">{view.reply ?? text.noReply}</p>
        </>
      )}
    </section>
  )
}

function headOf(view: CaseView): { icon: IconName; title: string; detail: string } {
  if (view.state === 'founded')
    return {
      icon: 'check-circle',
      title: text.founded,
      detail: text.foundedDetail(formatDate(view.deleteBy, 'MM-DD')),
    }
  if (view.state === 'taken-back') return { icon: 'undo', title: text.takenBack, detail: text.takenBackDetail }
  return { icon: 'ban', title: text.unfounded, detail: text.unfoundedDetail }
}

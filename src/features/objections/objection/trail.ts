import type { ObjectionView } from '@/contract/objections'
import { formatDate, formatInstant } from '@/domain/dates'
import { objectionWords } from '@/locales/zh-cn/objections'
import type { Step } from '@/ui/steps/steps'

const words = objectionWords.view
const at = (instant: string) => formatInstant(instant, 'M月D日 HH:mm')
const day = (date: string) => formatDate(date, 'M月D日')

/** Submitted, reviewed, answered, and deleted where it holds; each step open until it happened. */
export function objectionTrail(objection: ObjectionView): Step[] {
  const { state, submittedAt, answeredAt, dueOn, deleteBy, deletedAt, workingDaysLeft } = objection
  const answered = answeredAt !== null
  const first: Step = { title: words.steps.submitted, state: 'done', when: at(submittedAt) }
  if (state === 'taken-back') return [first, { title: words.states['taken-back'].title, state: 'done' }]
  const steps: Step[] = [
    first,
    { title: words.steps.review, state: answered ? 'done' : state === 'under-review' ? 'now' : 'waiting' },
    answered
      ? { title: words.steps.answer, state: 'done', when: at(answeredAt) }
      : {
          title: words.steps.answer,
          state: 'waiting',
          when: words.latest(day(dueOn)),
          note: words.daysLeft(workingDaysLeft),
        },
  ]
  if (state !== 'founded') return steps
  return [
    ...steps,
    deletedAt
      ? { title: words.steps.deletion, state: 'done', when: at(deletedAt) }
      : { title: words.steps.deletion, state: 'now', when: deleteBy ? words.latest(day(deleteBy)) : undefined },
  ]
}

import type { CaseView } from '@/contract/casework'
import { addDays, type ChinaDate } from '@/domain/dates'
import { isWorkingDay } from '../../rules/calendar'

/** The strip of days from the objection to its last day: working days count, others do not. */
export function daysOfTerm(submittedOn: ChinaDate, dueOn: ChinaDate, today: ChinaDate): CaseView['days'] {
  const days: CaseView['days'] = []
  let number = 0
  for (let on = submittedOn; on <= dueOn; on = addDays(on, 1)) {
    const first = on === submittedOn
    const working = !first && isWorkingDay(on)
    days.push({
      on,
      kind: first ? 'submitted' : working ? 'working' : 'off',
      number: working ? ++number : null,
      today: on === today,
      last: on === dueOn,
    })
  }
  return days
}

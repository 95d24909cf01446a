import { finance } from '@/contract/finance'
import type { DifferenceRow } from '@/contract/finance-views'
import { addSeconds } from '@/domain/dates'
import { countDifferences, listDifferences } from '../../store/desk/differences'
import type { DifferenceTable } from '../../store/tables'
import { action } from '../runtime/action'
import { regionAsked } from './authority'
import { cursorOf, readCursor } from './cursor'

const PAGE = 50
const SHOWN_SECONDS = 7 * 86_400

/** What does not agree, what two persons have ended in the last week, and what a rule has ended. */
export const differences = action(finance.differences, ['accountant'], async (input, { environment, identity }) => {
  const { database, clock } = environment
  const scope = regionAsked(identity, input.regionCode)
  const endedSince = addSeconds(clock.now(), -SHOWN_SECONDS)
  const rows = await listDifferences(database, {
    scope,
    tab: input.tab,
    endedSince,
    order: input.order ?? 'mine-first',
    class: input.class,
    channel: input.channel,
    text: input.text === '' ? undefined : input.text?.replace(/[\\%_]/g, '\\$&'),
    decider: identity.role === 'checker' ? identity.accountantId : null,
    after: readCursor(input.before, 'number'),
    limit: PAGE + 1,
  })
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  const counts = await countDifferences(database, scope, endedSince)
  return {
    rows: rows.slice(0, PAGE).map((row) => differenceRow(row, row.waits_for_me)),
    more: last ? cursorOf(last.first_key, last.id) : null,
    counts: { open: counts.open, byPersons: counts.by_persons, byRule: counts.by_rule },
  }
})

export function differenceRow(row: DifferenceTable, waitsForMe: boolean): DifferenceRow {
  return {
    differenceId: row.id,
    regionCode: row.region_code,
    number: row.number,
    class: row.class,
    level: row.level,
    channel: row.channel,
    billDate: row.bill_date,
    amountFen: row.amount_fen,
    orderNo: row.order_no,
    inSuspense: row.in_suspense,
    state: row.state,
    waitingFor: row.waiting_for,
    waitsForMe,
    foundAt: row.found_at,
    resolvedAt: row.resolved_at,
    resolution: row.resolution,
  }
}

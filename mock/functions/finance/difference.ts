import type { InferInput } from 'valibot'
import { finance } from '@/contract/finance'
import type { DifferenceEvent, differenceView } from '@/contract/finance-views'
import type { Instant } from '@/domain/dates'
import { accountantsById } from '../../store/accountants'
import { billRowOfDifference } from '../../store/desk/life'
import { type DifferenceRow, differenceEvents, findDifference } from '../../store/differences'
import type { SubjectKey } from '../../store/proposals'
import { transferOf } from '../clearing/subjects'
import type { Environment } from '../environment'
import { actsFor } from '../reconciliation/acts'
import { action } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { maySee } from './authority'
import { differenceRow } from './differences'
import { payersOf } from './fen-life'
import { type LifeFacts, lifeFacts } from './life-facts'
import { station, stationViews } from './life-stations'
import { proposalsAbout } from './proposal-view'

type View = InferInput<typeof differenceView>

/** One difference: where the money stopped, what happened, what may be done and by whom. */
export const difference = action(finance.difference, ['accountant'], async (input, call): Promise<View> => {
  const { environment, identity } = call
  const { database } = environment
  const row = await findDifference(database, input.differenceId)
  if (!row || !maySee(identity, row.region_code))
    throw new Refusal('NOT_FOUND', 'no such difference', { field: 'input.differenceId' })
  const subject: SubjectKey = { region_code: row.region_code, subject_kind: 'difference', subject_id: row.id }
  const proposals = await proposalsAbout(database, identity, subject)
  const open = proposals.find(({ state }) => state === 'open')
  const found = row.order_no === null ? null : await lifeFacts(database, row.order_no)
  // An order of that number may be another authority's, or another channel's.
  const facts = found && maySee(identity, found.order.region_code) && found.order.channel === row.channel ? found : null
  const [decision] = facts?.order.items ?? []
  return {
    ...differenceRow(row, identity.role === 'checker' && open !== undefined && !open.byMe),
    decisionNumber: decision ? `${decision.number15}${decision.check_digit}` : null,
    payerMasked: facts ? payersOf(facts) : null,
    oursFen: row.ours_fen,
    theirsFen: row.theirs_fen,
    transferNo: transferOf(row.subject_key),
    stations: facts ? stationViews(facts) : await unknownStations(call.environment, row),
    events: [...(facts ? orderEvents(facts) : []), ...(await eventViews(call.environment, row))],
    acts: await actsFor(database, row),
    proposals,
  }
})

/** Of money without an order of ours: the channel took it, its bill says so, and our books do not. */
async function unknownStations(
  { database }: Pick<Environment, 'database'>,
  row: DifferenceRow,
): Promise<View['stations']> {
  const billed = await billRowOfDifference(database, row)
  const atChannel = row.level === 1 && billed !== null
  return [
    station('ordered', 'open', null, {}),
    station(
      'collected',
      atChannel ? 'done' : 'open',
      billed?.at ?? null,
      row.trade_no ? { tradeNo: row.trade_no } : {},
    ),
    station('notified', 'open', null, {}),
    station('booked', row.level === 1 && row.state !== 'resolved' ? 'stopped' : 'open', null, {}),
    station('billed', atChannel ? 'done' : 'open', billed?.fetched_at ?? null, billed ? { line: billed.line } : {}),
    station('cleared', row.class === 'settlement-mismatch' ? 'stopped' : 'open', null, {}),
    station(
      'received',
      row.class === 'sweep-mismatch' ? 'stopped' : 'open',
      null,
      row.batch_no ? { batchNo: row.batch_no } : {},
    ),
  ]
}

/** What came before: the bill, and the channel's money as its books or its bill tell. */
function orderEvents({ order, billed }: LifeFacts): View['events'] {
  const event = (at: Instant, name: DifferenceEvent, detail: Record<string, string>) => ({
    at,
    event: name,
    byMasked: null,
    detail,
  })
  const tradeNo = order.trade_no ?? billed?.trade_no
  const paidAt = order.paid_at ?? billed?.at
  const ordered = event(order.created_at, 'ordered', { orderNo: order.order_no })
  return tradeNo && paidAt ? [ordered, event(paidAt, 'collected', { tradeNo })] : [ordered]
}

async function eventViews({ database }: Pick<Environment, 'database'>, row: DifferenceRow) {
  const events = await differenceEvents(database, row)
  const people = await accountantsById(
    database,
    events.map(({ accountant_id }) => accountant_id),
  )
  return events.map(({ at, event, accountant_id, detail }) => ({
    at,
    event,
    byMasked: accountant_id === null ? null : (people.get(accountant_id)?.name_masked ?? null),
    detail,
  }))
}

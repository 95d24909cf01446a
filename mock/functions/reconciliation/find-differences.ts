import type { Transaction } from 'kysely'
import { type Fen, fen } from '@/domain/money'
import { LOOK_BACK_DAYS } from '../../rules/reconciliation/bill-times'
import { feeBeyondContract, feeInFen } from '../../rules/reconciliation/fees'
import { rowsNotMatched, type Unbilled, unbilledOf } from '../../store/bill-rows'
import { type FoundOrder, ordersOfBill, refundsOfBill } from '../../store/billed-orders'
import type { BillDay } from '../../store/channel-bills'
import { addDifferences, type NewDifference, noteEvents } from '../../store/differences'
import { newId } from '../../store/ids'
import { reconciledBefore } from '../../store/reconciled-days'
import type { BillRowTable, Tables } from '../../store/tables'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'
import { differenceEvent } from '../settling/difference-event'

const PAGE = 500

/** Puts on the list what does not agree: rows of the bill that are not matched, and what of ours the bill lacks. */
export async function findDifferences(environment: Environment, day: BillDay, feeBasisPoints: number): Promise<void> {
  for (let line = 0; ; ) {
    const rows = await rowsNotMatched(environment.database, day, line, PAGE)
    if (rows.length > 0)
      await add(environment, day, (transaction) => ofRows(environment, transaction, day, rows, feeBasisPoints))
    if (rows.length < PAGE) break
    line = (rows.at(-1) as BillRowTable).line
  }
  await findUnbilled(environment, day)
  // What came into our books after those days were reconciled.
  for (const earlier of await reconciledBefore(environment.database, day, LOOK_BACK_DAYS))
    await findUnbilled(environment, earlier)
}

async function findUnbilled(environment: Environment, day: BillDay): Promise<void> {
  for (const about of ['payment', 'refund'] as const)
    for (let after = ''; ; ) {
      const unbilled = await unbilledOf(environment.database, day, about, after, PAGE)
      if (unbilled.length > 0)
        await add(environment, day, async () => unbilled.map((one) => ofUnbilled(environment, day, one)))
      if (unbilled.length < PAGE) break
      after = numberOf(unbilled.at(-1) as Unbilled)
    }
}

const numberOf = ({ refund_no, order_no }: Unbilled) => refund_no ?? order_no

/** Payments by the channel's number, refunds by ours. */
const keyOf = (about: 'payment' | 'refund', tradeNo: string, refundNo: string | null) =>
  about === 'payment' ? `payment:${tradeNo}` : `refund:${refundNo}`

async function add(
  environment: Environment,
  day: BillDay,
  make: (transaction: Transaction<Tables>) => Promise<NewDifference[]>,
): Promise<void> {
  await inTransaction(environment, async (transaction) => {
    const added = await addDifferences(transaction, day, await make(transaction))
    await noteEvents(
      transaction,
      added.map((difference) => ({
        region_code: difference.region_code,
        difference_id: difference.id,
        ...differenceEvent(environment, 'found', { class: difference.class }),
      })),
    )
  })
}

async function ofRows(
  environment: Environment,
  transaction: Transaction<Tables>,
  day: BillDay,
  rows: readonly BillRowTable[],
  feeBasisPoints: number,
): Promise<NewDifference[]> {
  if (rows.length === 0) return []
  const orders = await ordersOfBill(
    transaction,
    day,
    rows.map((row) => row.order_no),
  )
  const refunds = await refundsOfBill(
    transaction,
    day,
    rows.flatMap((row) => row.refund_no ?? []),
  )
  return rows.map((row) => {
    const ours = row.refund_no === null ? orderSum(orders, row) : (refunds.get(row.refund_no)?.amountFen ?? null)
    return {
      ...blank(environment, day),
      region_code: row.region_code,
      class: row.class as NewDifference['class'],
      subject_key: subjectOf(row),
      order_no: row.order_no,
      trade_no: row.trade_no,
      refund_no: row.refund_no,
      bill_line: row.line,
      ours_fen: ours,
      theirs_fen: row.amount_fen,
      amount_fen: atStake(row, ours, feeBasisPoints),
      state: 'open' as const,
      waiting_for: null,
    }
  })
}

/** What one day's bill lacks and another's has is one matter, met from both sides; all else is a matter of its row. */
function subjectOf(row: BillRowTable): string {
  const key = keyOf(row.kind, row.trade_no, row.refund_no)
  return row.class === 'late-day' ? key : `${key}:${row.bill_date}:${row.line}`
}

const orderSum = (orders: ReadonlyMap<string, FoundOrder>, row: BillRowTable) =>
  orders.get(row.order_no)?.totalFen ?? null

function atStake(row: BillRowTable, ours: Fen | null, feeBasisPoints: number): Fen {
  if (row.class === 'amount-mismatch') return fen(Math.abs(row.amount_fen - (ours ?? 0)))
  if (row.class !== 'fee-mismatch') return row.amount_fen
  const billed = { kind: row.kind, amountFen: row.amount_fen, feeE5: row.fee_e5 }
  return fen(Math.abs(feeInFen(feeBeyondContract(billed, feeBasisPoints))))
}

function ofUnbilled(environment: Environment, day: BillDay, one: Unbilled): NewDifference {
  return {
    ...blank(environment, day),
    region_code: one.region_code,
    class: 'local-only',
    subject_key: keyOf(one.about, one.trade_no, one.refund_no),
    order_no: one.order_no,
    trade_no: one.trade_no,
    refund_no: one.refund_no,
    bill_line: null,
    ours_fen: one.amount_fen,
    theirs_fen: null,
    amount_fen: one.amount_fen,
    // Around midnight the channel may have booked it under the next day.
    state: 'waiting',
    waiting_for: null,
  }
}

function blank({ clock, randomBytes }: Environment, day: BillDay) {
  const now = clock.now()
  return {
    id: newId(now, randomBytes),
    channel: day.channel,
    merchant_id: day.merchant_id,
    bill_date: day.bill_date,
    level: 1 as const,
    batch_no: null,
    in_suspense: false,
    suspense_fen: null,
    resolution: null,
    resolved_by: null,
    found_at: now,
    resolved_at: null,
  }
}

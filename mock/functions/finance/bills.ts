import { finance } from '@/contract/finance'
import { daysBetween } from '@/domain/dates'
import { feeInFen } from '../../rules/reconciliation/fees'
import { findChannelBill } from '../../store/channel-bills'
import { billLines, listBills } from '../../store/desk/bills'
import type { AccountantIdentity, Environment } from '../environment'
import { reconcileDay } from '../reconciliation/reconcile-day'
import { action } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { logAct } from './log'

const MOST_DAYS = 92
const LINES = 200

/** The channels' bills of the days. @throws Refusal BAD_INPUT for more than a quarter */
export const bills = action(finance.bills, ['accountant'], async ({ from, until }, { environment, identity }) => {
  checkRange(from, until)
  const rows = await listBills(environment.database, from, until, identity.regionCode)
  return { bills: rows.map(billView) }
})

export function checkRange(from: string, until: string): void {
  const days = daysBetween(from, until)
  if (days < 0 || days > MOST_DAYS)
    throw new Refusal('BAD_INPUT', `until must be from 0 to ${MOST_DAYS} days after from`, { field: 'input.until' })
}

export const billRows = action(finance.billRows, ['accountant'], async (input, { environment, identity }) => {
  const { database } = environment
  const day = { channel: input.channel, merchant_id: input.merchantId, bill_date: input.day }
  const bill = await billOf(environment, identity, day)
  const rows = await billLines(database, day, {
    scope: identity.regionCode,
    onlyDifferences: input.only === 'differences',
    afterLine: input.afterLine ?? 0,
    limit: LINES + 1,
  })
  return { bill, rows: rows.slice(0, LINES).map(lineView), more: rows.length > LINES }
})

/** Fetches and reconciles now instead of at the next turn of the timer; what is done already stays as it is. */
export const reconcileNow = action(finance.reconcileNow, ['accountant'], async (input, call) => {
  const { environment, identity, traceId } = call
  const channel = environment.channels[input.channel]
  const day = { channel: input.channel, merchant_id: channel.merchantId, bill_date: input.day }
  if (!(await findChannelBill(environment.database, day)))
    throw new Refusal('NOT_FOUND', 'no bill of that day is expected', { field: 'input.day' })
  const subject = `${input.channel}-${input.day}`
  const { accountantId } = identity
  await logAct(call, environment.database, { accountantId, act: 'reconcileNow', subject, outcome: 'done' })
  await reconcileDay(environment, channel, day, traceId)
  return { bill: await billOf(environment, identity, day) }
})

type Day = NonNullable<Parameters<typeof findChannelBill>[1]>

async function billOf({ database }: Pick<Environment, 'database'>, { regionCode }: AccountantIdentity, day: Day) {
  const rows = await listBills(database, day.bill_date, day.bill_date, regionCode)
  const row = rows.find(({ channel, merchant_id }) => channel === day.channel && merchant_id === day.merchant_id)
  if (!row) throw new Refusal('NOT_FOUND', 'no such bill', { field: 'input.day' })
  return billView(row)
}

function billView(row: Awaited<ReturnType<typeof listBills>>[number]) {
  return {
    channel: row.channel,
    merchantId: row.merchant_id,
    day: row.bill_date,
    state: row.state,
    tries: row.tries,
    nextTryAt: row.next_try_at,
    fetchedAt: row.fetched_at,
    reconciledAt: row.reconciled_at,
    payments: row.payments,
    paymentFen: row.payment_fen,
    refunds: row.refunds,
    refundFen: row.refund_fen,
    feeFen: row.fee_e5 === null ? null : feeInFen(row.fee_e5),
    matched: row.matched ?? 0,
    refusedBecause: row.refused_because,
    refusedLine: row.refused_line,
  }
}

const lineView = (row: Awaited<ReturnType<typeof billLines>>[number]) => ({
  line: row.line,
  kind: row.kind,
  at: row.at,
  orderNo: row.order_no,
  tradeNo: row.trade_no,
  refundNo: row.refund_no,
  amountFen: row.amount_fen,
  feeFen: feeInFen(row.fee_e5),
  class: row.class,
})

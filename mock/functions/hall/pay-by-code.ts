import type { OutputOf } from '@/contract/envelope'
import { hall } from '@/contract/hall'
import { addSeconds, chinaDate } from '@/domain/dates'
import { readPayCode } from '@/domain/pay-code'
import { type CodePayAnswer, type PaymentChannel, ProviderError } from '../../providers/payment-channel'
import { unsettledStates } from '../../rules/order-states'
import { findBill, lockBill } from '../../store/bills'
import { newOrderNumber } from '../../store/ids'
import { noticeOf } from '../../store/notices'
import { findOrder, insertOrder, listBillOrders, type OrderRow } from '../../store/orders'
import type { BillTable } from '../../store/tables'
import { selectBillPayables } from '../../store/window-bills'
import { findAuthority } from '../../store/windows'
import { DESCRIPTION } from '../payments/open-cashier'
import { action, type Call } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { limitTries } from '../runtime/limit-tries'
import { policyOfAuthority } from '../runtime/policy'
import { Refusal } from '../runtime/refusal'
import { askChannel } from '../settling/ask-channel'
import { takeEdge } from '../settling/close-order'
import { nextCodeLook } from '../settling/schedule'
import { settlePayment } from '../settling/settle-payment'
import { decisionView, sumsOf } from '../views/decision-view'
import { windowBillOf } from './issue-bill'

type CodePayment = OutputOf<typeof hall.payByCode>
type Answer = CodePayAnswer | { state: 'ended' }

/** Orders paid by code belong to the window, not to anybody's app. */
const WINDOW_APP = 'window'
/** Password included; after it the payment is reversed. Codes themselves live for a minute. */
const SECONDS_TO_PAY = 45
/** Nobody serves so many, and a window that is tried out with made-up codes is stopped. */
const LIMIT = { act: 'pay-by-code', perHour: 120, perDay: 800 }
const FIELD = { field: 'payCode' }

/**
 * Takes a bill's sum from the wallet whose code the payer shows. The order is written before the code is sent, so that
 * a crash in between is repaired by asking; the code itself is neither kept nor logged. A repeat of the call never
 * sends the code again: it asks what became of the first one.
 */
export const payByCode = action(hall.payByCode, ['officer'], async ({ billId, payCode }, call) => {
  const read = readPayCode(payCode)
  if (read.kind !== 'wallet') throw new Refusal('BAD_INPUT', 'not a payment code of WeChat or Alipay', FIELD)
  if (call.subject) return told(call, billId, await resumed(call, call.subject))
  const bill = await ownBill(call, billId)
  await limitTries(call.environment, `window:${call.identity.windowId}`, LIMIT, 'payCode')
  const order = await insertNew(call, bill, read.wallet)
  const answer = await send(call, order, read.digits)
  await apply(call, order, answer)
  return told(call, billId, answer)
})

async function ownBill({ environment, identity }: Call<'officer'>, billId: string): Promise<BillTable> {
  const bill = await findBill(environment.database, billId)
  if (bill?.window_id !== identity.windowId)
    throw new Refusal('NOT_FOUND', 'this window has no such bill', { field: 'billId' })
  return bill
}

async function insertNew(call: Call<'officer'>, { region_code, id }: BillTable, wallet: 'wechat' | 'alipay') {
  const { environment, identity } = call
  const { database, clock, randomBytes } = environment
  const now = clock.now()
  const policy = policyOfAuthority(await findAuthority(database, region_code), chinaDate(now))
  if (!policy.wallets.includes(wallet))
    throw new Refusal('FORBIDDEN', 'this authority does not take this wallet', FIELD)
  const channel = environment.channels[policy.channels[wallet]]
  const order_no = newOrderNumber(region_code, now, randomBytes)
  return inTransaction(environment, async (transaction) => {
    const bill = await lockBill(transaction, { region_code, id })
    if (bill.state !== 'open' || bill.expires_at <= now)
      throw new Refusal('NOT_PAYABLE', 'the bill is not open any more')
    const others = await listBillOrders(transaction, bill)
    if (others.some((order) => unsettledStates.includes(order.state)))
      throw new Refusal('NOT_PAYABLE', 'somebody is paying this bill on their phone')
    const rows = await selectBillPayables(transaction, region_code, [id])
    const items = rows.map((row) => decisionView(row, now)).filter((view) => view.notPayable === null)
    if (items.length === 0) throw new Refusal('NOT_PAYABLE', 'nothing of this bill can be paid any more')
    const order = {
      ...{ region_code, order_no, bill_id: id, wallet, channel: channel.channel, merchant_id: channel.merchantId },
      ...{ means: 'code' as const, app_id: WINDOW_APP, open_id: identity.windowId },
      total_fen: sumsOf(items).totalFen,
      state: 'placing' as const,
      created_at: now,
      expires_at: addSeconds(now, SECONDS_TO_PAY),
      next_look_at: nextCodeLook('placing', now),
      ...{ trade_no: null, paid_at: null, matched_at: null, recorded_at: null, asked_at: null, ask_count: 0 },
    }
    await call.claim(transaction, order_no)
    const parts = items.map(({ decisionId, fineFen, surchargeFen }) => ({
      ...{ decision_id: decisionId, fine_fen: fineFen, surcharge_fen: surchargeFen },
    }))
    await insertOrder(transaction, order, parts)
    return order
  })
}

async function send({ environment, identity }: Call<'officer'>, order: OrderRow, payCode: string): Promise<Answer> {
  const channel: PaymentChannel = environment.channels[order.channel]
  if (!channel.payByCode) return { state: 'refused', because: 'account' }
  try {
    return await channel.payByCode({
      orderNo: order.order_no,
      payCode,
      description: DESCRIPTION,
      totalFen: order.total_fen,
      expiresAt: order.expires_at,
      windowId: identity.windowId,
      ...(order.channel === 'nontax' ? { notice: await noticeOf(environment.database, order) } : {}),
    })
  } catch (error) {
    if (error instanceof ProviderError) return { state: 'unknown' }
    throw error
  }
}

async function apply({ environment, traceId }: Call<'officer'>, order: OrderRow, answer: Answer): Promise<void> {
  const soon = { next_look_at: nextCodeLook('awaiting', environment.clock.now()) }
  switch (answer.state) {
    case 'paid': {
      const { tradeNo, totalFen, paidAt } = answer
      const payment = { channel: order.channel, orderNo: order.order_no, tradeNo, totalFen, paidAt }
      await settlePayment(environment, payment, traceId)
      return
    }
    case 'refused':
      await takeEdge(environment, order, 'PREPAY_REFUSED', { next_look_at: null })
      return
    case 'user-paying':
      await takeEdge(environment, order, 'PREPAID', soon)
      return
    case 'unknown':
      if (await takeEdge(environment, order, 'PREPAID', soon))
        await takeEdge(environment, { ...order, state: 'awaiting' }, 'CASHIER_LEFT_UNCLEAR', soon)
  }
}

/** An earlier run of this call broke off after it had written the order. */
async function resumed({ environment, traceId }: Call<'officer'>, orderNo: string): Promise<Answer> {
  const order = await findOrder(environment.database, orderNo)
  if (!order) throw new Error(`claimed order ${orderNo} does not exist`)
  if (!unsettledStates.includes(order.state)) return { state: 'ended' }
  try {
    await askChannel(environment, order, traceId)
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
  }
  return { state: 'unknown' }
}

async function told(call: Call<'officer'>, billId: string, answer: Answer): Promise<CodePayment> {
  const bill = await windowBillOf(call.environment, await ownBill(call, billId))
  if (bill.state === 'paid') return { state: 'paid', because: null, bill }
  if (answer.state === 'refused') return { state: 'refused', because: answer.because, bill }
  if (answer.state === 'user-paying') return { state: 'waiting', because: null, bill }
  return { state: 'unsure', because: null, bill }
}

import { addSeconds, type Instant } from '@/domain/dates'
import { formatYuan, parseYuan } from '@/domain/money'
import type { OutsideStore } from '../../outside-store'
import { randomDigits } from '../../random'
import { alipayTime } from '../alipay-time'
import { businessFailure } from './answers'
import { type CreateBody, closingTime } from './create-rules'
import { enqueueClosed } from './notifications'
import type { SimulatorParts } from './parts'
import type { AlipayTrade } from './records'

/** After it a trade is finished and cannot be refunded any more. */
const REFUNDABLE_SECONDS = 365 * 86400

/** The trade as it stands at `now`. */
export async function findTrade(store: OutsideStore, orderNo: string, now: Instant): Promise<AlipayTrade | null> {
  const trade = await store.get<AlipayTrade>('trade', orderNo)
  if (trade?.state === 'WAIT_BUYER_PAY' && trade.closesAt <= now) return { ...trade, state: 'TRADE_CLOSED' }
  if (trade?.state === 'TRADE_SUCCESS' && trade.paidAt && addSeconds(trade.paidAt, REFUNDABLE_SECONDS) <= now)
    return { ...trade, state: 'TRADE_FINISHED' }
  return trade
}

/** Unpaid trades stand on the list of what closes by itself. */
export const saveTrade = (store: OutsideStore, trade: AlipayTrade) =>
  store.put('trade', trade.orderNo, trade, trade.state === 'WAIT_BUYER_PAY' ? trade.closesAt : null)

/** @throws AlipayRefusal */
export function knownTrade(trade: AlipayTrade | null): AlipayTrade {
  if (trade) return trade
  throw businessFailure('ACQ.TRADE_NOT_EXIST', '交易不存在')
}

/** Makes the trade, or answers the same trade for the same request. @throws AlipayRefusal */
export async function createTrade(body: CreateBody, notifyUrl: string | undefined, parts: SimulatorParts) {
  const { store, clock, random } = parts
  const now = clock.now()
  const orderNo = body.out_trade_no
  const known = await findTrade(store, orderNo, now)
  if (known) {
    checkRepeated(known, body)
    return { out_trade_no: orderNo, trade_no: known.tradeNo }
  }
  const trade: AlipayTrade = {
    orderNo,
    tradeNo: `${alipayTime(now).slice(0, 10).replaceAll('-', '')}2200${randomDigits(random, 16)}`,
    buyerOpenId: body.buyer_open_id,
    subject: body.subject,
    totalFen: parseYuan(body.total_amount),
    notifyUrl,
    state: 'WAIT_BUYER_PAY',
    createdAt: now,
    closesAt: closingTime(body.time_expire, now),
    refunds: [],
  }
  // The trade itself comes last: if the machine dies before it, the same request makes another.
  await store.put('trade-no', trade.tradeNo, orderNo)
  await saveTrade(store, trade)
  return { out_trade_no: orderNo, trade_no: trade.tradeNo }
}

function checkRepeated(known: AlipayTrade, body: CreateBody): void {
  if (known.paidAt) throw businessFailure('ACQ.TRADE_HAS_SUCCESS', '交易已被支付')
  if (known.state === 'TRADE_CLOSED') throw businessFailure('ACQ.TRADE_HAS_CLOSE', '交易已经关闭')
  if (known.buyerOpenId !== body.buyer_open_id) throw businessFailure('ACQ.TRADE_BUYER_NOT_MATCH', '交易买家不匹配')
  if (known.totalFen !== parseYuan(body.total_amount) || known.subject !== body.subject)
    throw businessFailure('ACQ.CONTEXT_INCONSISTENT', '交易信息被篡改')
}

/** Only a trade that waits for its buyer can be closed. @throws AlipayRefusal */
export async function closeTrade(orderNo: string, parts: SimulatorParts) {
  const trade = knownTrade(await findTrade(parts.store, orderNo, parts.clock.now()))
  if (trade.state !== 'WAIT_BUYER_PAY') throw businessFailure('ACQ.TRADE_STATUS_ERROR', '交易状态不合法')
  await markClosed(trade, parts, parts.clock.now())
  return { out_trade_no: orderNo, trade_no: trade.tradeNo }
}

/** Closes what nobody paid in time, and tells it. */
export async function closeOverdue(parts: SimulatorParts, now: Instant): Promise<void> {
  for (const { key } of await parts.store.due<AlipayTrade>('trade', now))
    await parts.store.exclusively('trade', key, async () => {
      const trade = await parts.store.get<AlipayTrade>('trade', key)
      if (trade?.state === 'WAIT_BUYER_PAY') await markClosed(trade, parts, trade.closesAt)
    })
}

async function markClosed(trade: AlipayTrade, parts: SimulatorParts, closedAt: Instant): Promise<void> {
  const closed: AlipayTrade = { ...trade, state: 'TRADE_CLOSED', closedAt }
  await saveTrade(parts.store, closed)
  await enqueueClosed(closed, parts)
}

export function tradeView(trade: AlipayTrade) {
  return {
    trade_no: trade.tradeNo,
    out_trade_no: trade.orderNo,
    buyer_open_id: trade.buyerOpenId,
    trade_status: trade.state,
    total_amount: formatYuan(trade.totalFen),
    ...(trade.paidAt
      ? {
          send_pay_date: alipayTime(trade.paidAt),
          buyer_pay_amount: formatYuan(trade.totalFen),
          receipt_amount: formatYuan(trade.totalFen),
        }
      : {}),
  }
}

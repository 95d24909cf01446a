import { addSeconds, type Instant } from '@/domain/dates'
import { fen } from '@/domain/money'
import type { OutsideStore } from '../../outside-store'
import { randomDigits, randomHex } from '../../random'
import { invalidRequest, WechatRefusal, wechatTime } from './answers'
import type { SimulatorParts } from './parts'
import { type PrepayBody, paymentDeadline } from './prepay-rules'
import type { PrepayRecord, WechatTrade } from './records'

const PREPAY_SECONDS = 2 * 3600
const CLOSED_AFTER_SECONDS = 7 * 86400

/** The trade as it stands at `now`: WeChat closes by itself what was not paid for 7 days. */
export async function findTrade(store: OutsideStore, orderNo: string, now: Instant): Promise<WechatTrade | null> {
  const trade = await store.get<WechatTrade>('trade', orderNo)
  if (trade?.state === 'NOTPAY' && addSeconds(trade.createdAt, CLOSED_AFTER_SECONDS) <= now)
    return { ...trade, state: 'CLOSED' }
  return trade
}

export const saveTrade = (store: OutsideStore, trade: WechatTrade) => store.put('trade', trade.orderNo, trade)

/** Makes the trade, or gives the same trade a fresh prepay_id. @throws WechatRefusal */
export async function prepayTrade(body: PrepayBody, { store, clock, random }: SimulatorParts) {
  const now = clock.now()
  const orderNo = body.out_trade_no
  const prepayUntil = addSeconds(now, PREPAY_SECONDS)
  const known = await findTrade(store, orderNo, now)
  if (known) checkRepeated(known, body)
  const trade: WechatTrade = known
    ? { ...known, prepayUntil }
    : {
        orderNo,
        openId: body.payer.openid,
        description: body.description,
        attach: body.attach,
        totalFen: fen(body.amount.total),
        notifyUrl: body.notify_url,
        state: 'NOTPAY',
        createdAt: now,
        payUntil: paymentDeadline(body.time_expire, now),
        prepayUntil,
      }
  const prepayId = `wx${wechatTime(now).replace(/\D/g, '').slice(0, 14)}${randomHex(random, 9)}`
  await saveTrade(store, trade)
  await store.put('prepay', prepayId, { orderNo, until: prepayUntil } satisfies PrepayRecord)
  return { prepay_id: prepayId }
}

/** `time_expire` counts on the first call only; everything else has to be the same again. */
function checkRepeated(known: WechatTrade, body: PrepayBody): void {
  const same =
    known.openId === body.payer.openid &&
    known.description === body.description &&
    known.attach === body.attach &&
    known.totalFen === body.amount.total &&
    known.notifyUrl === body.notify_url
  if (!same) throw new WechatRefusal(403, 'OUT_TRADE_NO_USED', '商户订单号重复')
  if (known.state === 'CLOSED') throw new WechatRefusal(400, 'ORDER_CLOSED', '订单已关闭')
  if (known.state !== 'NOTPAY') throw invalidRequest('该订单已支付')
}

/** Re-entrant. @throws WechatRefusal for a trade that is unknown or already paid. */
export async function closeTrade(orderNo: string, { store, clock }: SimulatorParts): Promise<void> {
  const trade = await findTrade(store, orderNo, clock.now())
  if (!trade) throw invalidRequest('订单不存在')
  if (trade.state === 'SUCCESS' || trade.state === 'REFUND') throw invalidRequest('该订单已支付，不能关闭')
  await saveTrade(store, { ...trade, state: 'CLOSED' })
}

/** Marks a trade as paid; the caller has decided that it may be. */
export async function settleTrade(trade: WechatTrade, { store, clock, random }: SimulatorParts): Promise<WechatTrade> {
  const now = clock.now()
  const day = wechatTime(now).slice(0, 10).replaceAll('-', '')
  const transactionId = `4200${randomDigits(random, 6)}${day}${randomDigits(random, 10)}`
  const paid: WechatTrade = { ...trade, state: 'SUCCESS', transactionId, paidAt: now }
  await saveTrade(store, paid)
  return paid
}

import { addSeconds, formatInstant, type Instant } from '@/domain/dates'
import { fen } from '@/domain/money'
import { randomDigits } from '../../random'
import { chinaInstant } from '../china-instant'
import type { Fields } from '../signing'
import { enqueuePaid, enqueueRefundEnd } from './notifications'
import type { CardParts, CardRefund, CardTrade } from './parts'

const BANK_SECONDS = 60
const REFUND_SECONDS = 20
const LONGEST_DAYS = 365

export const findTrade = ({ store }: CardParts, orderNo: string) => store.get<CardTrade>('trade', orderNo)
export const saveTrade = ({ store }: CardParts, trade: CardTrade) =>
  store.put('trade', trade.orderNo, trade, trade.state === 'unsure' ? (trade.bankAnswersAt ?? null) : null)

/** What the signed form asks for; the same order again is the same trade. Null for a form that makes no sense. */
export async function openTrade(form: Fields, parts: CardParts): Promise<CardTrade | null> {
  const { orderId = '', txnAmt = '', payTimeout, frontUrl = '', backUrl = '', orderDesc = '' } = form
  const payUntil = chinaInstant(payTimeout)
  if (!/^[0-9A-Za-z]{8,40}$/.test(orderId) || !/^[1-9]\d{0,11}$/.test(txnAmt) || !payUntil || !backUrl) return null
  return parts.store.exclusively('trade', orderId, async () => {
    const known = await findTrade(parts, orderId)
    if (known) return known.totalFen === Number(txnAmt) ? known : null
    const trade: CardTrade = {
      orderNo: orderId,
      description: orderDesc,
      totalFen: fen(Number(txnAmt)),
      ...{ notifyUrl: backUrl, returnUrl: frontUrl, state: 'unpaid', payUntil },
      tradeNo: `${formatInstant(parts.clock.now(), 'YYYYMMDDHHmmss')}${randomDigits(parts.random, 7)}`,
      smsCode: randomDigits(parts.random, 6),
    }
    await saveTrade(parts, trade)
    return trade
  })
}

export async function settleTrade(trade: CardTrade, parts: CardParts): Promise<void> {
  const paid: CardTrade = { ...trade, state: 'paid', paidAt: parts.clock.now() }
  await saveTrade(parts, paid)
  await enqueuePaid(paid, parts)
}

export const leaveUnsure = (trade: CardTrade, parts: CardParts) =>
  saveTrade(parts, { ...trade, state: 'unsure', bankAnswersAt: addSeconds(parts.clock.now(), BANK_SECONDS) })

export async function closeTrade(orderNo: string, parts: CardParts): Promise<Fields> {
  return parts.store.exclusively('trade', orderNo, async () => {
    const trade = await findTrade(parts, orderNo)
    if (!trade) return { respCode: '34' }
    if (trade.state === 'paid') return { respCode: '12' }
    if (trade.state === 'unsure') return { respCode: '05' }
    await saveTrade(parts, { ...trade, state: 'closed' })
    return { respCode: '00' }
  })
}

const CODES: Readonly<Record<CardTrade['state'], string>> = { unpaid: '05', unsure: '05', paid: '00', closed: '54' }
const time = (at: Instant) => formatInstant(at, 'YYYYMMDDHHmmss')

/** Of a payment or of a refund, by its order number. */
export async function queryTrade(orderNo: string, parts: CardParts): Promise<Fields> {
  const trade = await findTrade(parts, orderNo)
  if (trade) {
    const isOver = trade.state === 'unpaid' && trade.payUntil < parts.clock.now()
    const base = { respCode: '00', orderId: orderNo, origRespCode: isOver ? '54' : CODES[trade.state] }
    const { tradeNo, totalFen, paidAt } = trade
    return paidAt ? { ...base, queryId: tradeNo, txnAmt: String(totalFen), payTime: time(paidAt) } : base
  }
  const refund = await parts.store.get<CardRefund>('refund', orderNo)
  if (!refund) return { respCode: '34', orderId: orderNo }
  const done: Fields = refund.code === '00' ? { payTime: time(refund.endsAt) } : {}
  return { respCode: '00', orderId: orderNo, origRespCode: refund.code, txnAmt: String(refund.refundFen), ...done }
}

/** The same number again must ask for the same. */
export async function requestRefund(form: Fields, parts: CardParts): Promise<Fields> {
  const { orderId = '', origOrderId = '', txnAmt = '', backUrl = '' } = form
  return parts.store.exclusively('trade', origOrderId, async () => {
    const known = await parts.store.get<CardRefund>('refund', orderId)
    if (known) return { respCode: known.refundFen === Number(txnAmt) ? '00' : '12' }
    const trade = await findTrade(parts, origOrderId)
    const now = parts.clock.now()
    if (!trade?.paidAt) return { respCode: '34' }
    if (addSeconds(trade.paidAt, LONGEST_DAYS * 86400) < now) return { respCode: '39' }
    const others = (await parts.store.list<CardRefund>('refund')).filter(({ body }) => body.orderNo === origOrderId)
    const back = others.reduce((sum, { body }) => sum + (body.code === '54' ? 0 : body.refundFen), 0)
    if (!/^[1-9]\d{0,11}$/.test(txnAmt) || back + Number(txnAmt) > trade.totalFen) return { respCode: '61' }
    const fault = parts.faults.takeRefund()
    if (fault.mode === 'too-late') return { respCode: '39' }
    if (fault.mode === 'not-enough') return { respCode: '51' }
    const refund: CardRefund = {
      ...{ refundNo: orderId, orderNo: origOrderId, refundFen: fen(Number(txnAmt)), notifyUrl: backUrl, code: '05' },
      tradeNo: `${time(now)}${randomDigits(parts.random, 7)}`,
      end: fault.mode === 'abnormal' ? '14' : fault.mode === 'closed' ? '54' : '00',
      createdAt: now,
      endsAt: addSeconds(now, REFUND_SECONDS),
    }
    await parts.store.put('refund', orderId, refund, refund.endsAt)
    return { respCode: '00' }
  })
}

/** The banks answer: payments that were unsure are paid, refunds end. */
export async function answerOfBanks(parts: CardParts, now: Instant): Promise<void> {
  for (const { key } of await parts.store.due<CardTrade>('trade', now))
    await parts.store.exclusively('trade', key, async () => {
      const trade = await findTrade(parts, key)
      if (trade?.state === 'unsure') await settleTrade(trade, parts)
    })
  for (const { key, body } of await parts.store.due<CardRefund>('refund', now))
    await parts.store.exclusively('trade', body.orderNo, async () => {
      const refund = await parts.store.get<CardRefund>('refund', key)
      if (refund?.code !== '05') return
      const ended: CardRefund = { ...refund, code: refund.end }
      await parts.store.put('refund', key, ended, null)
      await enqueueRefundEnd(ended, parts)
    })
}

import type { HttpAnswer, HttpRequest } from '../../payment-channel'
import { fieldsOf, isGenuine } from '../signing'
import { judgeCard, maskedCard } from './cards'
import { cardPage, endedPage, type Problem } from './page'
import type { CardParts, CardTrade } from './parts'
import { findTrade, leaveUnsure, openTrade, saveTrade, settleTrade } from './trades'

const page = (status: number, body: string): HttpAnswer => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  body,
})
/** With GET, so that the way back is an address and not a form. */
const backTo = (returnUrl: string, result: 'done' | 'left' | 'unsure'): HttpAnswer => ({
  status: 303,
  headers: { Location: `${returnUrl}?result=${result}` },
  body: '',
})

/** The payer's browser arrives with the merchant's signed form. */
export async function openFront({ url, body }: HttpRequest, parts: CardParts): Promise<HttpAnswer> {
  const form = fieldsOf(body)
  if (form.merId !== parts.side.merId || !isGenuine(form, parts.side.merchantPublicKey))
    return page(400, endedPage('这个付款请求不是商户发出的，没有扣款。', '/'))
  const trade = await openTrade(form, parts)
  if (!trade) return page(400, endedPage('这个付款请求看不懂，没有扣款。', '/'))
  return show(trade, url, parts, null)
}

function show(trade: CardTrade, url: string, { side, clock }: CardParts, problem: Problem | null): HttpAnswer {
  if (trade.state === 'paid') return page(200, endedPage('这一单已经付过了，不用再付。', trade.returnUrl))
  if (trade.state === 'unsure') return page(200, endedPage('银行还没有回音，请不要再付一次。', trade.returnUrl))
  if (trade.state === 'closed' || trade.payUntil < clock.now())
    return page(200, endedPage('这一单已经关闭，没有扣款。', trade.returnUrl))
  const action = new URL(url).pathname.replace(/\/front(\/pay)?$/, '/front/pay')
  return page(200, cardPage(trade, action, side.payee, problem))
}

/** Card and text message are checked here, nowhere else; only the masked number is kept. */
export async function payAtFront({ url, body }: HttpRequest, parts: CardParts): Promise<HttpAnswer> {
  const { orderId = '', card = '', code = '', act } = fieldsOf(body)
  return parts.store.exclusively('trade', orderId, async () => {
    const trade = await findTrade(parts, orderId)
    if (!trade) return page(404, endedPage('没有这一单。', '/'))
    if (act === 'leave') return backTo(trade.returnUrl, 'left')
    const late = trade.state === 'closed' && parts.faults.takeLatePayment().mode === 'accepted'
    if (!late && (trade.state !== 'unpaid' || trade.payUntil < parts.clock.now())) return show(trade, url, parts, null)
    const digits = card.replace(/\s/g, '')
    const verdict = judgeCard(digits)
    if (verdict === 'no-card' || verdict === 'no-money') return show(trade, url, parts, verdict)
    if (code.trim() !== trade.smsCode) return show(trade, url, parts, 'wrong-code')
    const masked: CardTrade = { ...trade, cardMasked: maskedCard(digits) }
    await saveTrade(parts, masked)
    if (verdict === 'unsure') {
      await leaveUnsure(masked, parts)
      return backTo(trade.returnUrl, 'unsure')
    }
    await settleTrade(masked, parts)
    return backTo(trade.returnUrl, 'done')
  })
}

import type { Cashier } from '@/contract/payments'
import type { Instant } from '@/domain/dates'
import type { Takings } from '../../bank/simulator'
import { underCallFault } from '../../call-fault'
import type { Forgery, ProviderOperation } from '../../faults'
import type { NotificationChannel } from '../../notification-queue'
import type { FileAnswer, HttpAnswer, HttpRequest } from '../../payment-channel'
import { type Fields, fieldsOf, isGenuine, signed } from '../signing'
import { downloadBill, takingsOf } from './bill'
import { openFront, payAtFront } from './front'
import { createCardChannel, forgedPaid } from './notifications'
import type { CardParts } from './parts'
import { answerOfBanks, closeTrade, findTrade, openTrade, queryTrade, requestRefund, settleTrade } from './trades'

export interface CardSimulator {
  /** `…/front`, `…/front/pay` and the three doors for the merchant. @throws NoAnswer under a time-out fault. */
  handle(request: HttpRequest): Promise<HttpAnswer>
  /** A request to `…/fileTransfer.do`. */
  download(request: HttpRequest): Promise<FileAnswer>
  channel: NotificationChannel
  /** What goes to the merchant's bank account. */
  takings: Takings
  tick(now: Instant): Promise<void>
  /** The payer fills the acquirer's page in with a good card; false when it would not take the money. */
  payAtPage(cashier: Extract<Cashier, { kind: 'card' }>): Promise<boolean>
  forgePaid(orderNo: string, forgery: Forgery): Promise<HttpRequest | null>
}

interface Door {
  operation: ProviderOperation
  run(form: Fields, parts: CardParts): Promise<Fields>
}
const doors: Readonly<Record<string, Door>> = {
  'queryTrans.do': { operation: 'query', run: ({ orderId = '' }, parts) => queryTrade(orderId, parts) },
  'closeTrans.do': { operation: 'close', run: ({ orderId = '' }, parts) => closeTrade(orderId, parts) },
  'backTransReq.do': { operation: 'refund', run: requestRefund },
}

/** A card acquirer in UnionPay's manner, for one merchant. */
export function createCardSimulator(parts: CardParts): CardSimulator {
  const { side, faults } = parts

  async function answer(door: Door, request: HttpRequest): Promise<HttpAnswer> {
    const form = fieldsOf(request.body)
    const genuine = form.merId === side.merId && isGenuine(form, side.merchantPublicKey)
    const content = genuine ? await door.run(form, parts) : { respCode: '11', respMsg: '验证签名失败' }
    const fields = await signed({ version: '5.1.0', merId: side.merId, ...content }, side.acquirerKey)
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded;charset=utf-8' }
    return { status: 200, headers, body: new URLSearchParams(fields).toString() }
  }

  return {
    async handle(request) {
      const { pathname } = new URL(request.url)
      if (pathname.endsWith('/front')) return openFront(request, parts)
      if (pathname.endsWith('/front/pay')) return payAtFront(request, parts)
      const door = doors[pathname.slice(pathname.lastIndexOf('/') + 1)]
      if (!door) return { status: 404, headers: {}, body: '' }
      return underCallFault(
        faults,
        door.operation,
        () => answer(door, request),
        () => ({ status: 500, headers: {}, body: '' }),
      )
    },
    download: (request) => downloadBill(request, parts),
    takings: { channel: 'card', merchantId: side.merId, of: (day) => takingsOf(day, parts) },
    channel: createCardChannel(parts),
    tick: (now) => answerOfBanks(parts, now),
    async payAtPage({ fields }) {
      if (!isGenuine(fields, side.merchantPublicKey)) return false
      const opened = await openTrade(fields, parts)
      if (!opened) return false
      return parts.store.exclusively('trade', opened.orderNo, async () => {
        const trade = await findTrade(parts, opened.orderNo)
        if (!trade || trade.state === 'paid' || trade.state === 'unsure') return false
        if (trade.state === 'closed' && faults.takeLatePayment().mode === 'refused') return false
        await settleTrade({ ...trade, cardMasked: '622202******2348' }, parts)
        return true
      })
    },
    async forgePaid(orderNo, forgery) {
      const trade = await findTrade(parts, orderNo)
      return trade && { method: 'POST', url: trade.notifyUrl, ...(await forgedPaid(trade, forgery, parts)) }
    },
  }
}

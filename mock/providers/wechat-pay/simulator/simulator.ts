import type { Instant } from '@/domain/dates'
import type { Takings } from '../../bank/simulator'
import { underCallFault } from '../../call-fault'
import type { Forgery } from '../../faults'
import { header, parseJson } from '../../http-wire'
import type { NotificationChannel } from '../../notification-queue'
import type { FileAnswer, HttpAnswer, HttpRequest } from '../../payment-channel'
import { randomHex } from '../../random'
import type { SimulatedWallet } from '../../wallet-app'
import { signedHeaders, unixSeconds } from '../signing'
import { refusalAnswer, systemError, WechatRefusal } from './answers'
import { downloadTradeBill, takingsOf } from './bill'
import { checkMerchant } from './merchant-gate'
import { createWechatChannel, forgedPaid } from './notifications'
import type { SimulatorParts } from './parts'
import { endDueRefunds } from './refunds'
import { type Route, routeOf } from './routes'
import { findTrade } from './trades'
import { createWechatWallet } from './wallet'

export interface WechatSimulator {
  /** A request to any path that ends in `/v3/…`. @throws NoAnswer under a time-out fault. */
  handle(request: HttpRequest): Promise<HttpAnswer>
  /** A request to `…/v3/billdownload/file`. */
  download(request: HttpRequest): Promise<FileAnswer>
  wallet: SimulatedWallet
  channel: NotificationChannel
  /** What goes to the merchant's bank account. */
  takings: Takings
  tick(now: Instant): Promise<void>
  /** A message that claims an order was paid and that must not be believed; null for an unknown order. */
  forgePaid(orderNo: string, forgery: Forgery): Promise<HttpRequest | null>
}

/** The other side of WeChat Pay API v3, for one merchant. */
export function createWechatSimulator(parts: SimulatorParts): WechatSimulator {
  const { side, store, clock, faults, random } = parts

  async function handle(request: HttpRequest): Promise<HttpAnswer> {
    const requestId = randomHex(random, 16).toUpperCase()
    const refuse = (refusal: WechatRefusal) => refusalAnswer(refusal, requestId)
    const route = routeOf(request)
    if (!route) return refuse(new WechatRefusal(404, 'NOT_FOUND', `没有这个接口：${request.method} ${request.url}`))
    const act = () =>
      answerTo(request, route, requestId).catch((error: unknown) => {
        if (error instanceof WechatRefusal) return refuse(error)
        throw error
      })
    if (route.operation === null) return act()
    return underCallFault(faults, route.operation, act, () => refuse(systemError()))
  }

  async function answerTo(request: HttpRequest, route: Route, requestId: string): Promise<HttpAnswer> {
    checkMerchant(request, parts)
    const serial = header(request.headers, 'wechatpay-serial')
    if (serial !== undefined && serial !== side.platformSerial)
      throw new WechatRefusal(400, 'PARAM_ERROR', 'Http头Wechatpay-Serial不正确')
    const content = await route.run(parseJson(request.body), parts)
    const body = content === null ? '' : JSON.stringify(content)
    const signer = { serial: side.platformSerial, key: side.platformKey }
    const signed = await signedHeaders(signer, body, unixSeconds(clock.now()), randomHex(random, 16))
    const headers = { 'Content-Type': 'application/json', 'Request-ID': requestId, ...signed }
    return { status: content === null ? 204 : 200, headers, body }
  }

  return {
    handle,
    download: (request) => downloadTradeBill(request, parts),
    wallet: createWechatWallet(parts),
    channel: createWechatChannel(parts),
    takings: { channel: 'wechat', merchantId: side.mchId, of: (day) => takingsOf(day, parts) },
    tick: (now) => endDueRefunds(parts, now),
    async forgePaid(orderNo, forgery) {
      const trade = await findTrade(store, orderNo, clock.now())
      return trade && { method: 'POST', url: trade.notifyUrl, ...(await forgedPaid(trade, forgery, parts)) }
    },
  }
}

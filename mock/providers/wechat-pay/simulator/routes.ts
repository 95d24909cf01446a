import type { ProviderOperation } from '../../faults'
import type { HttpRequest } from '../../payment-channel'
import { paramError, WechatRefusal } from './answers'
import { requestTradeBill } from './bill'
import { payByCode, readCodePay, reverseTrade } from './code-payments'
import type { SimulatorParts } from './parts'
import { readPrepay } from './prepay-rules'
import type { WechatRefund } from './records'
import { underFailureLimit } from './refund-limit'
import { readRefund, readRescue } from './refund-rules'
import { queryRefund, requestRefund, rescueRefund } from './refunds'
import { closeTrade, findTrade, prepayTrade } from './trades'
import { knownTrade, tradeView } from './views'

/** One endpoint with what its path says; null content means 204. */
export interface Route {
  /** Of which a fault may be set; null = none of its own. */
  operation: ProviderOperation | null
  /** @throws WechatRefusal */
  run(body: unknown, parts: SimulatorParts): Promise<object | null>
}

export function routeOf({ method, url }: HttpRequest): Route | null {
  const asked = new URL(url)
  const { pathname, searchParams } = asked
  const path = pathname.slice(Math.max(0, pathname.indexOf('/v3/')))
  if (method === 'POST' && path === '/v3/pay/transactions/jsapi') return prepayRoute
  if (method === 'POST' && path === '/v3/refund/domestic/refunds') return refundRoute
  if (method === 'GET' && path === '/v3/bill/tradebill') return tradeBillRoute(asked)
  if (method === 'POST' && path === '/v3/pay/transactions/codepay') return codeRoute
  const trade = /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)(\/close|\/reverse)?$/.exec(path)
  if (trade?.[2] === '/reverse' && method === 'POST') return reverseRoute(decodeURIComponent(trade[1] as string))
  const rescue = /^\/v3\/refund\/domestic\/refunds\/([^/]+)\/apply-abnormal-refund$/.exec(path)
  if (rescue && method === 'POST') return rescueRoute(decodeURIComponent(rescue[1] as string))
  if (trade?.[2] === '/close' && method === 'POST') return closeRoute(decodeURIComponent(trade[1] as string))
  if (trade && !trade[2] && method === 'GET')
    return queryRoute(decodeURIComponent(trade[1] as string), searchParams.get('mchid'))
  const refund = /^\/v3\/refund\/domestic\/refunds\/([^/]+)$/.exec(path)
  if (refund && method === 'GET') return queryRefundRoute(decodeURIComponent(refund[1] as string))
  return null
}

const prepayRoute: Route = {
  operation: 'prepay',
  run: async (body, parts) => {
    const prepay = readPrepay(body, parts.side)
    return parts.store.exclusively('trade', prepay.out_trade_no, () => prepayTrade(prepay, parts))
  },
}

const refundRoute: Route = {
  operation: 'refund',
  run: (body, parts) =>
    underFailureLimit(parts, async () => {
      const refund = readRefund(body)
      return parts.store.exclusively('trade', refund.out_trade_no, () => requestRefund(refund, parts))
    }),
}

const tradeBillRoute = (url: URL): Route => ({
  operation: null,
  run: (_body, parts) => requestTradeBill(url, parts),
})

const closeRoute = (orderNo: string): Route => ({
  operation: 'close',
  run: async (body, parts) => {
    checkMchId((body as { mchid?: unknown } | undefined)?.mchid, parts)
    await parts.store.exclusively('trade', orderNo, () => closeTrade(orderNo, parts))
    return null
  },
})

const codeRoute: Route = {
  operation: 'payByCode',
  run: async (body, parts) => {
    const pay = readCodePay(body, parts.side)
    return parts.store.exclusively('trade', pay.out_trade_no, () => payByCode(pay, parts))
  },
}

const reverseRoute = (orderNo: string): Route => ({
  operation: 'reverse',
  run: async (body, parts) => {
    checkMchId((body as { mchid?: unknown } | undefined)?.mchid, parts)
    await parts.store.exclusively('trade', orderNo, () => reverseTrade(orderNo, parts))
    return null
  },
})

const queryRoute = (orderNo: string, mchId: string | null): Route => ({
  operation: 'query',
  run: async (_body, parts) => {
    checkMchId(mchId, parts)
    return tradeView(knownTrade(await findTrade(parts.store, orderNo, parts.clock.now())), parts.side)
  },
})

const rescueRoute = (refundId: string): Route => ({
  operation: 'refund',
  run: async (body, parts) => {
    const rescue = readRescue(body)
    const refund = await parts.store.get<WechatRefund>('refund', rescue.out_refund_no)
    const key = refund?.orderNo ?? rescue.out_refund_no
    return parts.store.exclusively('trade', key, () => rescueRefund(refundId, rescue, parts))
  },
})

const queryRefundRoute = (refundNo: string): Route => ({
  operation: 'queryRefund',
  run: (_body, parts) => queryRefund(refundNo, parts),
})

function checkMchId(mchId: unknown, { side }: SimulatorParts): void {
  if (typeof mchId !== 'string') throw paramError('/mchid', '缺少商户号')
  if (mchId !== side.mchId) throw new WechatRefusal(400, 'MCH_NOT_EXISTS', '商户号不存在')
}

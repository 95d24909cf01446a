import * as v from 'valibot'
import type { Instant } from '@/domain/dates'
import type { Takings } from '../../bank/simulator'
import { underCallFault } from '../../call-fault'
import type { Forgery, ProviderOperation } from '../../faults'
import { parseJson } from '../../http-wire'
import type { NotificationChannel } from '../../notification-queue'
import type { FileAnswer, HttpAnswer, HttpRequest } from '../../payment-channel'
import type { SimulatedWallet } from '../../wallet-app'
import { AlipayRefusal, invalidArguments, refusalContent, signedAnswer, unsignedRefusal } from './answers'
import { checkApplication, parametersOf } from './app-gate'
import { downloadBill, requestBill, takingsOf } from './bill'
import { initializeCertify, openCertify, queryCertify } from './certify'
import { cancelTrade, payByCode, readCodePay } from './code-payments'
import { readBody, readCreate } from './create-rules'
import { createAlipayChannel, forgedPaid } from './notifications'
import type { SimulatorParts } from './parts'
import { queryRefund, readRefund, refundTrade } from './refunds'
import { closeOverdue, closeTrade, createTrade, findTrade, knownTrade, tradeView } from './trades'
import { createAlipayWallet } from './wallet'

export interface AlipaySimulator {
  /** A request to the gateway. @throws NoAnswer under a time-out fault. */
  handle(request: HttpRequest): Promise<HttpAnswer>
  /** A request to a link to a bill. */
  download(request: HttpRequest): Promise<FileAnswer>
  wallet: SimulatedWallet
  channel: NotificationChannel
  /** What goes to the merchant's bank account. */
  takings: Takings
  tick(now: Instant): Promise<void>
  /** A message that claims an order was paid and that must not be believed; null for an unknown order. */
  forgePaid(orderNo: string, forgery: Forgery): Promise<HttpRequest | null>
}

const tradeSchema = v.object({ out_trade_no: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) })

interface Method {
  /** Of which a fault may be set; null = none of its own. */
  operation: ProviderOperation | null
  /** @throws AlipayRefusal */
  run(
    body: unknown,
    parameters: Readonly<Record<string, string>>,
    parts: SimulatorParts,
    gateway: string,
  ): Promise<object>
}

const methods: Readonly<Record<string, Method>> = {
  'alipay.trade.create': {
    operation: 'prepay',
    run: async (body, { notify_url: notifyUrl }, parts) => {
      const create = readCreate(body, parts.side.appId)
      return parts.store.exclusively('trade', create.out_trade_no, () => createTrade(create, notifyUrl, parts))
    },
  },
  'alipay.trade.query': {
    operation: 'query',
    run: async (body, _parameters, { store, clock }) =>
      tradeView(knownTrade(await findTrade(store, readBody(tradeSchema, body).out_trade_no, clock.now()))),
  },
  'alipay.trade.close': {
    operation: 'close',
    run: async (body, _parameters, parts) => {
      const orderNo = readBody(tradeSchema, body).out_trade_no
      return parts.store.exclusively('trade', orderNo, () => closeTrade(orderNo, parts))
    },
  },
  'alipay.trade.pay': {
    operation: 'payByCode',
    run: async (body, { notify_url: notifyUrl }, parts) => {
      const pay = readCodePay(body)
      return parts.store.exclusively('trade', pay.out_trade_no, () => payByCode(pay, notifyUrl, parts))
    },
  },
  'alipay.trade.cancel': {
    operation: 'reverse',
    run: async (body, _parameters, parts) => {
      const orderNo = readBody(tradeSchema, body).out_trade_no
      return parts.store.exclusively('trade', orderNo, () => cancelTrade(orderNo, parts))
    },
  },
  'alipay.trade.refund': {
    operation: 'refund',
    run: async (body, _parameters, parts) => {
      const refund = readRefund(body)
      return parts.store.exclusively('trade', refund.out_trade_no, () => refundTrade(refund, parts))
    },
  },
  'alipay.trade.fastpay.refund.query': {
    operation: 'queryRefund',
    run: (body, _parameters, parts) => queryRefund(body, parts),
  },
  'alipay.data.dataservice.bill.downloadurl.query': {
    operation: null,
    run: (body, _parameters, parts, gateway) => requestBill(body, gateway, parts),
  },
  'alipay.user.certify.open.initialize': {
    operation: null,
    run: (body, _parameters, { faces }) => initializeCertify(body, faces),
  },
  'alipay.user.certify.open.certify': {
    operation: null,
    run: (body, _parameters, { faces }) => openCertify(body, faces),
  },
  'alipay.user.certify.open.query': {
    operation: null,
    run: (body, _parameters, { faces }) => queryCertify(body, faces),
  },
}

/** The other side of Alipay's gateway v2, for one application. */
export function createAlipaySimulator(parts: SimulatorParts): AlipaySimulator {
  const { side, store, clock, faults } = parts

  async function handle(request: HttpRequest): Promise<HttpAnswer> {
    const parameters = parametersOf(request)
    const name = parameters.method ?? ''
    const method = methods[name]
    if (!method) return unsignedRefusal(invalidArguments('isv.invalid-method', '不存在的方法名'))
    const act = async () => {
      try {
        checkApplication(parameters, side)
      } catch (error) {
        if (error instanceof AlipayRefusal) return unsignedRefusal(error)
        throw error
      }
      return signedAnswer(name, await contentOf(method, parameters, request.url), side.gatewayKey)
    }
    if (method.operation === null) return act()
    return underCallFault(faults, method.operation, act, () => ({ status: 500, headers: {}, body: '' }))
  }

  async function contentOf(
    method: Method,
    parameters: Readonly<Record<string, string>>,
    gateway: string,
  ): Promise<object> {
    try {
      const content = await method.run(parseJson(parameters.biz_content ?? ''), parameters, parts, gateway)
      return { code: '10000', msg: 'Success', ...content }
    } catch (error) {
      if (error instanceof AlipayRefusal) return refusalContent(error)
      throw error
    }
  }

  return {
    handle,
    download: (request) => downloadBill(request, parts),
    wallet: createAlipayWallet(parts),
    takings: { channel: 'alipay', merchantId: parts.side.sellerId, of: (day) => takingsOf(day, parts) },
    channel: createAlipayChannel(parts),
    tick: (now) => closeOverdue(parts, now),
    async forgePaid(orderNo, forgery) {
      const trade = await findTrade(store, orderNo, clock.now())
      if (!trade?.notifyUrl) return null
      return { method: 'POST', url: trade.notifyUrl, ...(await forgedPaid(trade, forgery, parts)) }
    },
  }
}

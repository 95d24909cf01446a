import { addSeconds } from '@/domain/dates'
import { fen } from '@/domain/money'
import { createDeliverer } from '../../../../mock/providers/deliver'
import { createWechatApi } from '../../../../mock/providers/face-check/simulator/wechat-api'
import { createFaults } from '../../../../mock/providers/faults'
import { createKeyRing, type KeyRing } from '../../../../mock/providers/keys'
import { createMemoryOutsideStore } from '../../../../mock/providers/memory-outside-store'
import { nontaxAccountOf, nontaxSideOf } from '../../../../mock/providers/nontax/both-sides'
import { createNontax } from '../../../../mock/providers/nontax/client'
import { createNontaxSimulator } from '../../../../mock/providers/nontax/simulator/simulator'
import { createPayCodes } from '../../../../mock/providers/pay-codes'
import type { HttpRequest, NotificationMessage, SendHttp } from '../../../../mock/providers/payment-channel'
import { wechatAppOf } from '../../../../mock/providers/wechat-pay/both-sides'
import { seededChance } from './chance'
import { createHandClock } from './hand-clock'

const HOST = 'https://nontax.test'
let ring: Promise<KeyRing> | undefined

/** The non-tax client with platform, finance bureau and phone on one clock, and a wire that a test can tap. */
export async function createNontaxWorld() {
  const random = seededChance()
  ring ??= createKeyRing(random)
  const keys = await ring
  const clock = createHandClock()
  const faults = createFaults()
  const store = createMemoryOutsideStore()
  const codes = createPayCodes('wechat', { store: createMemoryOutsideStore(), clock, random })
  const simulator = createNontaxSimulator({ side: nontaxSideOf(keys, '收款单位'), store, clock, faults, random, codes })
  const api = createWechatApi({
    app: wechatAppOf(keys),
    desk: null as never,
    store: createMemoryOutsideStore(),
    clock,
    random,
    nontax: simulator.handle,
    nontaxBill: simulator.downloadBill,
  })
  const sent: HttpRequest[] = []
  const wire = { request: (request: HttpRequest) => request }
  const send: SendHttp = (request) => {
    sent.push(request)
    const changed = wire.request(request)
    return changed.url.includes('/bureau/') ? simulator.handleBureau(changed) : api.handle(changed)
  }
  const account = nontaxAccountOf(keys)
  const client = createNontax({
    ...{ account, send, clock, download: api.download },
    baseUrl: HOST,
    bureauUrl: `${HOST}/bureau`,
    notifyUrl: 'https://mashang.test/notify/nontax',
  })
  const deliver = createDeliverer({ channels: [simulator.channel], faults, random })
  const inbox: NotificationMessage[] = []
  const notice = {
    regionCode: '140105',
    unitCode: '140105000001',
    unitName: '小店大队',
    itemCode: '103050101',
    surchargeFen: fen(1000),
  }
  const order = (orderNo = 'J140105261120AAAAAAAAAAAA') => ({
    ...{ orderNo, openId: 'open-1', description: '交通违法罚款', totalFen: fen(20000), notice },
    expiresAt: addSeconds(clock.now(), 900),
  })
  return {
    ...{ keys, account, clock, faults, codes, simulator, client, sent, wire, inbox, order },
    byCode: (payCode: string, orderNo?: string) => ({ ...order(orderNo), payCode, windowId: 'window-1' }),
    refund: (refundNo: string, amount: number, orderNo = order().orderNo) => ({
      ...{ refundNo, orderNo, refundFen: fen(amount), totalFen: fen(20000), reason: '重复缴款' },
    }),
    async tick() {
      await simulator.tick(clock.now())
      return deliver(clock.now(), async ({ headers, body }) => {
        inbox.push({ headers, rawBody: body })
        return client.answerNotification(true)
      })
    },
  }
}

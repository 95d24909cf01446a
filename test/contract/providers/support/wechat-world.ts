import { createDeliverer } from '../../../../mock/providers/deliver'
import { createFaults } from '../../../../mock/providers/faults'
import { createKeyRing, type KeyRing } from '../../../../mock/providers/keys'
import { createMemoryOutsideStore } from '../../../../mock/providers/memory-outside-store'
import { createPayCodes } from '../../../../mock/providers/pay-codes'
import type { HttpAnswer, HttpRequest, NotificationMessage, SendHttp } from '../../../../mock/providers/payment-channel'
import { randomHex } from '../../../../mock/providers/random'
import { merchantSideOf, wechatSideOf } from '../../../../mock/providers/wechat-pay/both-sides'
import { createWechatPay } from '../../../../mock/providers/wechat-pay/client'
import { createWechatSimulator } from '../../../../mock/providers/wechat-pay/simulator/simulator'
import { seededChance } from './chance'
import { createHandClock } from './hand-clock'
import { sampleTrades } from './sample-trades'

export const BASE_URL = 'https://wechat.test/simulators/wechat'
export const NOTIFY_URL = 'https://mashang.test/notify/wechat'

let ring: Promise<KeyRing> | undefined

/** Client and simulator on one clock, with a wire that a test can tap. */
export async function createWechatWorld() {
  const random = seededChance()
  ring ??= createKeyRing(random)
  const keys = await ring
  const clock = createHandClock()
  const faults = createFaults()
  const store = createMemoryOutsideStore()
  const codes = createPayCodes('wechat', { store, clock, random })
  const simulator = createWechatSimulator({
    side: wechatSideOf(keys, '测试收款单位'),
    store,
    clock,
    faults,
    random,
    codes,
  })
  const wire = {
    request: (request: HttpRequest) => request,
    answer: (answer: HttpAnswer) => answer,
    sent: [] as HttpRequest[],
    downloaded: [] as HttpRequest[],
  }
  const account = merchantSideOf(keys)
  const deps = {
    account,
    baseUrl: BASE_URL,
    notifyUrl: NOTIFY_URL,
    clock,
    nonce: () => randomHex(random, 16),
    download: (request: HttpRequest) => {
      wire.downloaded.push(request)
      return simulator.download(request)
    },
    send: async (request: HttpRequest) => {
      wire.sent.push(request)
      return wire.answer(await simulator.handle(wire.request(request)))
    },
  }
  const client = createWechatPay(deps)
  const deliver = createDeliverer({ channels: [simulator.channel], faults, random })

  const inbox: (NotificationMessage & { at: string; url: string })[] = []
  let handled = true
  const receive: SendHttp = async ({ url, headers, body }) => {
    inbox.push({ headers, rawBody: body, url, at: clock.now() })
    return client.answerNotification(handled)
  }
  const tick = async () => {
    await simulator.tick(clock.now())
    return deliver(clock.now(), receive)
  }

  return {
    keys,
    account,
    deps,
    clock,
    faults,
    store,
    simulator,
    codes,
    client,
    wire,
    inbox,
    tick,
    ...sampleTrades(clock),
    refuseNotifications: () => {
      handled = false
    },
  }
}
export type WechatWorld = Awaited<ReturnType<typeof createWechatWorld>>

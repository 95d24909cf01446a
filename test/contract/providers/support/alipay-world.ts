import { alipaySideOf, merchantSideOf } from '../../../../mock/providers/alipay/both-sides'
import { createAlipay } from '../../../../mock/providers/alipay/client'
import { createAlipaySimulator } from '../../../../mock/providers/alipay/simulator/gateway'
import { createDeliverer } from '../../../../mock/providers/deliver'
import { createFaceDesk } from '../../../../mock/providers/face-check/simulator/desk'
import { createFaults } from '../../../../mock/providers/faults'
import { createKeyRing, type KeyRing } from '../../../../mock/providers/keys'
import { createMemoryOutsideStore } from '../../../../mock/providers/memory-outside-store'
import { createPayCodes } from '../../../../mock/providers/pay-codes'
import type { HttpAnswer, HttpRequest, NotificationMessage } from '../../../../mock/providers/payment-channel'
import { seededChance } from './chance'
import { createHandClock } from './hand-clock'
import { sampleTrades } from './sample-trades'

let ring: Promise<KeyRing> | undefined

/** Client and gateway on one clock, with a wire that a test can tap. */
export async function createAlipayWorld() {
  const random = seededChance()
  ring ??= createKeyRing(random)
  const keys = await ring
  const clock = createHandClock()
  const faults = createFaults()
  const side = alipaySideOf(keys, '测试收款单位')
  const faces = createFaceDesk({
    store: createMemoryOutsideStore(),
    clock,
    faults,
    random,
    population: { matches: async () => true },
    secret: 'of the desk',
  })
  const store = createMemoryOutsideStore()
  const codes = createPayCodes('alipay', { store, clock, random })
  const simulator = createAlipaySimulator({ side, store, clock, faults, random, faces, codes })
  const wire = {
    request: (request: HttpRequest) => request,
    answer: (answer: HttpAnswer) => answer,
    sent: [] as HttpRequest[],
    downloaded: [] as HttpRequest[],
  }
  const account = merchantSideOf(keys)
  const deps = {
    account,
    gateway: 'https://alipay.test/simulators/alipay/gateway.do',
    notifyUrl: 'https://mashang.test/notify/alipay',
    clock,
    download: (request: HttpRequest) => {
      wire.downloaded.push(request)
      return simulator.download(request)
    },
    send: async (request: HttpRequest) => {
      wire.sent.push(request)
      return wire.answer(await simulator.handle(wire.request(request)))
    },
  }
  const client = createAlipay(deps)
  const deliver = createDeliverer({ channels: [simulator.channel], faults, random })

  const inbox: (NotificationMessage & { at: string })[] = []
  let handled = true
  const tick = async () => {
    await simulator.tick(clock.now())
    return deliver(clock.now(), async ({ headers, body }) => {
      inbox.push({ headers, rawBody: body, at: clock.now() })
      return client.answerNotification(handled)
    })
  }
  return {
    side,
    account,
    deps,
    clock,
    faults,
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
export type AlipayWorld = Awaited<ReturnType<typeof createAlipayWorld>>

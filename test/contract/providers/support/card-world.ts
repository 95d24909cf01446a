import { addSeconds } from '@/domain/dates'
import { fen } from '@/domain/money'
import { cardAccountOf, cardSideOf } from '../../../../mock/providers/card/both-sides'
import { createCard } from '../../../../mock/providers/card/client'
import { createCardSimulator } from '../../../../mock/providers/card/simulator/simulator'
import { createDeliverer } from '../../../../mock/providers/deliver'
import { createFaults } from '../../../../mock/providers/faults'
import { createKeyRing } from '../../../../mock/providers/keys'
import { createMemoryOutsideStore } from '../../../../mock/providers/memory-outside-store'
import type { NotificationMessage } from '../../../../mock/providers/payment-channel'
import { seededChance } from './chance'
import { createHandClock } from './hand-clock'

export const HOST = 'https://card.test/simulators/card'
export const NO = 'J140105261120AAAAAAAAAAAA'

/** The card client and its acquirer on one clock. */
export async function createCardWorld() {
  const random = seededChance()
  const keys = await createKeyRing(random, 1024)
  const clock = createHandClock()
  const faults = createFaults()
  const side = cardSideOf(keys, '收款单位')
  const store = createMemoryOutsideStore()
  const simulator = createCardSimulator({ side, store, clock, faults, random })
  const client = createCard({
    ...{ account: cardAccountOf(keys), gateway: HOST, frontUrl: `${HOST}/front`, returnUrl: '/card-return' },
    notifyUrl: 'https://mashang.test/notify/card',
    ...{ send: simulator.handle, download: simulator.download, clock },
  })
  const deliver = createDeliverer({ channels: [simulator.channel], faults, random })
  const inbox: NotificationMessage[] = []
  const post = (path: string, form: Record<string, string>) =>
    simulator.handle({
      method: 'POST',
      url: `${HOST}/${path}`,
      headers: {},
      body: new URLSearchParams(form).toString(),
    })
  async function open() {
    const cashier = await client.prepay({
      ...{ orderNo: NO, openId: 'x', description: '交通违法罚款', totalFen: fen(20000) },
      expiresAt: addSeconds(clock.now(), 900),
    })
    if (cashier.kind !== 'card') throw new Error('not a card cashier')
    const { body } = await post('front', cashier.fields)
    return { cashier, body, sms: /验证码 <code>(\d{6})/.exec(body)?.[1] ?? '' }
  }
  const pay = (card: string, code: string, act = 'pay') => post('front/pay', { orderId: NO, card, code, act })
  return {
    ...{ clock, faults, store, simulator, client, inbox, post, open, pay },
    async tick() {
      await simulator.tick(clock.now())
      await deliver(clock.now(), async ({ headers, body }) => {
        inbox.push({ headers, rawBody: body })
        return client.answerNotification(true)
      })
    },
  }
}

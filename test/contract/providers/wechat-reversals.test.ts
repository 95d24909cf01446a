import { noFaults } from '../../../mock/providers/faults'
import type { CodeWill } from '../../../mock/providers/pay-codes'
import type { HttpAnswer } from '../../../mock/providers/payment-channel'
import { createWechatWorld } from './support/wechat-world'

const NO = 'ORDER_0001'

describe('a payment by code that is taken back after its time', () => {
  async function scanned(will: CodeWill) {
    const world = await createWechatWorld()
    const { code } = await world.codes.show('open-1', will)
    await world.client.payByCode?.({ ...world.order(NO), payCode: code, windowId: 'window-1' })
    return world
  }

  /** As `scanned`, and the answer to the next question is that of a number that never was: the books lag. */
  async function unknownYet(will: CodeWill) {
    const world = await scanned(will)
    let lagging: HttpAnswer | null = null
    world.wire.answer = (answer) => {
      lagging = answer
      return answer
    }
    expect(await world.client.query('ORDER_OF_NOBODY')).toEqual({ state: 'not-found' })
    world.wire.answer = (answer) => {
      const next = lagging ?? answer
      lagging = null
      return next
    }
    return world
  }

  it('is kept when it was paid in time', async () => {
    const { client } = await scanned('pays')
    expect(await client.reverse?.(NO)).toBe('paid')
    expect(await client.query(NO)).toMatchObject({ state: 'paid' })
  })

  it.each(['asks-password', 'pays'] as const)(
    'is reversed while it is not known yet, for nothing would tell us of it later: %s',
    async (will) => {
      const { client, simulator, faults } = await unknownYet(will)
      expect(await client.reverse?.(NO)).toBe('reversed')
      expect(await client.query(NO)).toEqual({ state: 'closed' })
      faults.replace({ ...noFaults, latePayments: { mode: 'accepted', times: 'until-reset' } })
      expect(await simulator.wallet.pay(NO)).not.toBe('paid')
    },
  )

  it('is over when it never arrived', async () => {
    const { client } = await scanned('pays')
    expect(await client.reverse?.('ORDER_OF_NOBODY')).toBe('reversed')
  })
})

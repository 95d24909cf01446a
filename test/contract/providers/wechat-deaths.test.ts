import { createWechatWorld, type WechatWorld } from './support/wechat-world'

let world: WechatWorld
beforeEach(async () => {
  world = await createWechatWorld()
})

describe('a machine that dies while it books a refund', () => {
  it.each([1, 2, 3])('at write %d: the same request again leaves one refund and a refunded trade', async (write) => {
    const { client, clock, simulator, store, tick } = world
    await client.prepay(world.order())
    expect(await simulator.wallet.pay('ORDER_0001')).toBe('paid')
    const put = store.put
    let writes = 0
    store.put = async (...record) => {
      if (++writes === write) throw new Error('the machine died')
      await put(...record)
    }
    await expect(client.refund(world.refundOf())).rejects.toThrow()
    store.put = put
    expect(await client.refund(world.refundOf())).toEqual({ state: 'processing' })
    clock.advance(20)
    await tick()
    expect(await client.queryRefund(world.refundOf())).toMatchObject({ state: 'succeeded' })
    expect(await simulator.wallet.describe('ORDER_0001')).toMatchObject({ state: 'refunded' })
  })
})

import { fen } from '@/domain/money'
import { createChannels, simulatedAccounts, simulatedHosts } from '../../../mock/providers/create-providers'
import { createFaults, noFaults } from '../../../mock/providers/faults'
import { createKeyRing, type KeyRing } from '../../../mock/providers/keys'
import { createMemoryOutsideStore } from '../../../mock/providers/memory-outside-store'
import { createOutsideWorld } from '../../../mock/providers/outside-world'
import type { NotificationMessage } from '../../../mock/providers/payment-channel'
import { createSealing } from '../../../mock/store/sealing'
import { seededChance } from './support/chance'
import { createHandClock } from './support/hand-clock'

let keys: KeyRing
beforeAll(async () => {
  keys = await createKeyRing(seededChance())
})

function compose() {
  const clock = createHandClock()
  const random = seededChance()
  const faults = createFaults()
  const inbox: { path: string; message: NotificationMessage }[] = []
  const world = createOutsideWorld({
    keys,
    storeFor: createMemoryOutsideStore,
    clock,
    faults,
    random,
    database: null,
    sealing: createSealing(Buffer.alloc(32)),
    atOnce: 4,
    send: async ({ url, headers, body }) => {
      const path = new URL(url).pathname
      inbox.push({ path, message: { headers, rawBody: body } })
      return providers[path === '/notify/wechat' ? 'wechat' : 'alipay'].answerNotification(true)
    },
  })
  const providers = createChannels({
    accounts: simulatedAccounts(keys),
    hosts: simulatedHosts('http://127.0.0.1:8080'),
    notifyBaseUrl: 'http://127.0.0.1:8080',
    send: world.handle,
    download: world.download,
    clock,
    random,
  })
  const prepay = (wallet: 'wechat' | 'alipay', orderNo: string) =>
    providers[wallet].prepay({
      orderNo,
      openId: 'open-1',
      description: '交通罚款',
      totalFen: fen(20000),
      expiresAt: '2026-11-20T02:15:00.000Z',
    })
  return { clock, faults, inbox, world, providers, prepay }
}

const notice = {
  orderNo: 'ORDER_0001',
  regionCode: '140100',
  decisionNumbers: ['1401001234567890'],
  totalFen: fen(20000),
  paidAt: '2026-11-20T02:00:00.000Z',
}

describe('the outside world as one', () => {
  it.each(['wechat', 'alipay'] as const)(
    'takes a payment by %s through its phone, and tells our door',
    async (wallet) => {
      const { inbox, world, providers, prepay, clock } = compose()
      const cashier = await prepay(wallet, 'ORDER_0001')
      expect(await world.walletApp.checkCashier(cashier)).toEqual({ ok: true, orderNo: 'ORDER_0001' })
      expect(await world.walletApp.describe('ORDER_0001')).toMatchObject({ wallet, totalFen: 20000, state: 'unpaid' })
      expect(await world.walletApp.fail('ORDER_0001')).toBe('failed')
      expect(await world.walletApp.pay('ORDER_0001')).toBe('paid')
      expect(await world.walletApp.pay('ORDER_0001')).toBe('already-paid')
      expect(await world.tick(clock.now())).toBe(1)
      expect(inbox.map(({ path }) => path)).toEqual([`/notify/${wallet}`])
      const [received] = inbox
      if (!received) throw new Error('no notification')
      expect(await providers[wallet].readNotification(received.message)).toMatchObject({ kind: 'paid' })
      const other = wallet === 'wechat' ? 'alipay' : 'wechat'
      await expect(providers[other].readNotification(received.message)).rejects.toMatchObject({ kind: 'forged' })
    },
  )

  it('sends several messages at the same time and counts every one', async () => {
    const { inbox, world, prepay, clock } = compose()
    const orders = Array.from({ length: 9 }, (_, index) => `ORDER_${1000 + index}`)
    for (const orderNo of orders) {
      await prepay('wechat', orderNo)
      await world.walletApp.pay(orderNo)
    }
    expect(await world.tick(clock.now())).toBe(9)
    expect(inbox).toHaveLength(9)
    expect(await world.tick(clock.now())).toBe(0)
  })

  it('knows neither other orders nor other addresses', async () => {
    const { world } = compose()
    expect(await world.walletApp.describe('NO_SUCH_ORDER')).toBeNull()
    expect(await world.walletApp.pay('NO_SUCH_ORDER')).toBeNull()
    const answer = await world.handle({
      method: 'GET',
      url: 'http://127.0.0.1:8080/simulators/x',
      headers: {},
      body: '',
    })
    expect(answer.status).toBe(404)
  })
})

describe('treasury and police platform', () => {
  it('confirm after their delay, once, however often they are told', async () => {
    const { world, clock } = compose()
    const { treasury, policePlatform } = world
    expect(await treasury.status('ORDER_0001')).toEqual({ state: 'unknown' })
    await treasury.submit(notice)
    clock.advance(19)
    await treasury.submit(notice)
    expect(await treasury.status('ORDER_0001')).toEqual({ state: 'pending' })
    const matchedAt = clock.advance(1)
    await world.tick(matchedAt)
    await policePlatform.recordPayment(notice)
    clock.advance(30)
    expect(await policePlatform.paymentStatus('ORDER_0001')).toEqual({ state: 'confirmed', at: clock.now() })
    expect(await treasury.status('ORDER_0001')).toEqual({ state: 'confirmed', at: matchedAt })
  })

  it('refuse another sum for the same order', async () => {
    const { world } = compose()
    await world.treasury.submit(notice)
    await expect(world.treasury.submit({ ...notice, totalFen: fen(1) })).rejects.toMatchObject({
      kind: 'rejected',
      code: 'NOTICE_CONFLICT',
    })
  })

  it('stand still while frozen and go on afterwards; a slow police platform takes half a day', async () => {
    const { world, clock, faults } = compose()
    faults.replace({ ...noFaults, treasury: 'frozen', police: 'slow' })
    await world.treasury.submit(notice)
    await world.policePlatform.recordPayment(notice)
    clock.advance(3600)
    await world.tick(clock.now())
    expect(await world.treasury.status('ORDER_0001')).toEqual({ state: 'pending' })
    expect(await world.policePlatform.paymentStatus('ORDER_0001')).toEqual({ state: 'pending' })
    faults.replace({ ...noFaults, police: 'slow' })
    expect(await world.treasury.status('ORDER_0001')).toEqual({ state: 'confirmed', at: clock.now() })
    clock.advance(11 * 3600)
    expect(await world.policePlatform.paymentStatus('ORDER_0001')).toMatchObject({ state: 'confirmed' })
  })
})

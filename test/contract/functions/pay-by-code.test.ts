import { sampleWindow } from '../../../mock/data/places'
import type { CodeWill } from '../../../mock/providers/pay-codes'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { dyingBefore } from './support/dying-database'
import { expectSound } from './support/soundness'
import { issue, order, payAtWallet } from './support/steps'

describeOnBothEngines('the window scans the payer’s code', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))

  const orders = () => store.database().selectFrom('pay_order').selectAll().orderBy('created_at').execute()
  const show = async (will: CodeWill, wallet: 'wechat' | 'alipay' = 'wechat') =>
    (await world.outside.walletApp.showCode(wallet, 'visitor', will)).code
  const scan = (billId: string, payCode: string, key?: string) =>
    world.officer().call('hall', 'payByCode', { billId, payCode }, key)
  const bill = async () => (await world.officer().call('hall', 'watch', {})).bills[0]
  const orderNo = async () => (await orders()).at(-1)?.order_no ?? ''
  const play2018 = () =>
    store
      .database()
      .updateTable('authority')
      .set({ policy: 'shanxi-2018', rules_as_of: '2018-09-01' })
      .where('region_code', '=', sampleWindow.regionCode)
      .execute()

  it.each(['wechat', 'alipay'] as const)('%s pays at once; receipt and trail come as for everybody', async (wallet) => {
    const { bill: issued } = await issue(world, 'zhaoLate', 'zhaoOnTime')
    expect(await scan(issued.billId, await show('pays', wallet))).toMatchObject({
      state: 'paid',
      bill: { state: 'paid', byCode: true, channel: wallet, totalFen: 30_900 },
    })
    await world.later(10)
    expect(await bill()).toMatchObject({ state: 'paid', matchedAt: expect.any(String), recordedAt: expect.any(String) })
    expect(await store.database().selectFrom('receipt').select('total_fen').execute()).toEqual([{ total_fen: 30_900 }])
    // It is nobody's order in the apps, not even that of whoever showed the code.
    expect(await world.citizen('visitor', wallet).call('payments', 'listOrders', {})).toMatchObject({ orders: [] })
    expect(
      await world.citizen('visitor', wallet).refusal('payments', 'getOrder', { orderNo: await orderNo() }),
    ).toMatchObject({ code: 'NOT_FOUND' })
  })

  it.each(['wechat', 'alipay'] as const)(
    '%s asks for the password: the window waits, asks, and sees it paid',
    async (wallet) => {
      const { bill: issued } = await issue(world, 'onTime')
      expect(await scan(issued.billId, await show('asks-password', wallet))).toMatchObject({
        state: 'waiting',
        bill: { state: 'paying', byCode: true, link: null },
      })
      await world.let(4)
      expect(await bill()).toMatchObject({ state: 'paying' })
      await payAtWallet(world, await orderNo())
      await world.let(4)
      expect(await bill()).toMatchObject({ state: 'paid', byCode: true })
    },
  )

  it.each(['wechat', 'alipay'] as const)(
    '%s: no password within the time is reversed, and the next code pays',
    async (wallet) => {
      const { bill: issued } = await issue(world, 'onTime')
      await scan(issued.billId, await show('asks-password', wallet))
      for (let second = 0; second < 48; second += 4) await world.let(4)
      expect(await bill()).toMatchObject({ state: 'open', codeFailed: wallet, link: expect.any(String) })
      expect(await world.outside.walletApp.pay(await orderNo())).not.toBe('paid')
      expect(await scan(issued.billId, await show('pays', wallet))).toMatchObject({ state: 'paid' })
    },
  )

  it('a payer who gives up at the password frees the bill at the next question', async () => {
    const { bill: issued } = await issue(world, 'onTime')
    await scan(issued.billId, await show('asks-password'))
    await world.outside.walletApp.fail(await orderNo())
    await world.let(4)
    await world.let(10)
    expect(await bill()).toMatchObject({ state: 'open', codeFailed: 'wechat' })
  })

  it('says why the wallet refuses; nothing is charged and the bill stays open', async () => {
    const { bill: issued } = await issue(world, 'onTime')
    const spent = await show('pays')
    const over = await show('pays')
    expect(await scan(issued.billId, await show('no-money'))).toMatchObject({ state: 'refused', because: 'money' })
    expect(await scan(issued.billId, await show('no-money', 'alipay'))).toMatchObject({
      state: 'refused',
      because: 'money',
    })
    world.pass(61)
    expect(await scan(issued.billId, over)).toMatchObject({
      state: 'refused',
      because: 'code',
      bill: { state: 'open' },
    })
    expect(await scan(issued.billId, spent)).toMatchObject({ state: 'refused', because: 'code' })
    expect((await orders()).map(({ state }) => state)).toEqual(Array(4).fill('rejected'))
  })

  it.each(['time-out-before', 'time-out-after', 'server-error'] as const)(
    '%s: nobody knows, so it is asked',
    async (mode) => {
      const { bill: issued } = await issue(world, 'onTime')
      world.setCallFaults({ payByCode: { mode, times: 1 }, reverse: { mode: 'time-out-after', times: 1 } })
      expect(await scan(issued.billId, await show('pays'))).toMatchObject({
        state: 'unsure',
        bill: { state: 'confirming', byCode: true },
      })
      for (let second = 0; second < 60; second += 4) await world.let(4)
      expect(await bill()).toMatchObject({ state: mode === 'time-out-after' ? 'paid' : 'open' })
    },
  )

  it.each([8, 12, 16, 20, 24])(
    'a crash before statement %i is repaired; the same call never sends the code twice',
    async (nth) => {
      const { bill: issued } = await issue(world, 'onTime')
      const code = await show('pays')
      const { database, died } = dyingBefore(nth, store.database())
      await world.within({ database }, () => scan(issued.billId, code, 'the-scan-of-the-code').catch(() => null))
      const again = await scan(issued.billId, code, 'the-scan-of-the-code').catch(() => null)
      for (let second = 0; second < 120; second += 10) await world.let(10)
      const [paid] = await orders()
      expect(await orders()).toHaveLength(1)
      expect(await bill()).toMatchObject({ state: paid?.paid_at ? 'paid' : 'open' })
      if (!died()) expect(again).toMatchObject({ state: 'paid' })
    },
  )

  it('a crash before anything was sent is reversed by housekeeping', async () => {
    const { bill: issued } = await issue(world, 'onTime')
    const never = {
      ...world.environment.channels.wechat,
      payByCode: () => Promise.reject(new Error('the host is gone')),
    }
    await expect(
      world.within({ channels: { ...world.environment.channels, wechat: never } }, async () =>
        scan(issued.billId, await show('pays')),
      ),
    ).rejects.toThrow()
    for (let second = 0; second < 60; second += 10) await world.let(10)
    expect(await bill()).toMatchObject({ state: 'open' })
    expect((await orders()).map(({ state }) => state)).toEqual(['closed'])
  })

  it('refuses what is no code of these wallets, other windows’ bills, and a bill that somebody pays on a phone', async () => {
    const { bill: issued, token } = await issue(world, 'onTime')
    for (const payCode of ['6212345678901234567', '0112345678901234567', '163456789012345678', '99999'])
      expect(await world.officer().refusal('hall', 'payByCode', { billId: issued.billId, payCode })).toMatchObject({
        code: 'BAD_INPUT',
        field: payCode === '99999' ? 'input.payCode' : 'payCode',
      })
    const [other] = await store
      .database()
      .selectFrom('hall_window')
      .selectAll()
      .where('id', '<>', sampleWindow.windowId)
      .execute()
    const stranger = world.officer({ regionCode: other?.region_code ?? '', windowId: other?.id ?? '' })
    const input = { billId: issued.billId, payCode: await show('pays') }
    expect(await stranger.refusal('hall', 'payByCode', input)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.citizen('anna').refusal('hall', 'payByCode', input)).toMatchObject({ code: 'FORBIDDEN' })
    await order(world.citizen('anna'), token)
    expect(await world.officer().refusal('hall', 'payByCode', input)).toMatchObject({ code: 'NOT_PAYABLE' })
    expect(JSON.stringify(world.logs)).not.toContain(input.payCode)
  })

  it('stops a window that tries codes out', async () => {
    const { bill: issued } = await issue(world, 'onTime')
    const bucket = `pay-by-code:${world.now().slice(0, 13)}`
    const caller = `window:${sampleWindow.windowId}`
    await store
      .database()
      .insertInto('attempt')
      .values({ caller, bucket, count: 120, until: '2026-11-21T00:00:00.000Z' } as never)
      .execute()
    expect(
      await world.officer().refusal('hall', 'payByCode', { billId: issued.billId, payCode: await show('pays') }),
    ).toMatchObject({ code: 'TOO_MANY_TRIES' })
  })

  it('takes the non-tax interface for WeChat where the authority’s rules say so, at the cashier and by code', async () => {
    await play2018()
    const { bill: issued, token } = await issue(world, 'onTime')
    const placed = await order(world.citizen('anna'), token)
    expect(await orders()).toMatchObject([{ wallet: 'wechat', channel: 'nontax', state: 'awaiting' }])
    const check = await world.outside.walletApp.checkCashier(placed.cashier)
    expect(check).toEqual({ ok: true, orderNo: placed.orderNo })
    await world.citizen('anna').call('payments', 'reportCashier', { orderNo: placed.orderNo, outcome: 'cancelled' })
    expect(await bill()).toMatchObject({ state: 'open' })
    expect(await scan(issued.billId, await show('asks-password'))).toMatchObject({ state: 'waiting' })
    await payAtWallet(world, await orderNo())
    await world.let(1)
    expect(await bill()).toMatchObject({ state: 'paid' })
    expect(world.notified.map(({ channel, status }) => [channel, status])).toContainEqual(['nontax', 200])
    expect((await orders()).map(({ channel, state }) => [channel, state])).toEqual([
      ['nontax', 'closed'],
      ['nontax', 'paid'],
    ])
  })

  it('a non-tax payment that is faster than its cancellation counts; twice paid goes back', async () => {
    await play2018()
    const { token } = await issue(world, 'onTime')
    const [first, second] = [await order(world.citizen('anna'), token), await order(world.citizen('bert'), token)]
    await payAtWallet(world, first.orderNo)
    await payAtWallet(world, second.orderNo)
    await world.later(5)
    const states = (await orders()).map(({ state }) => state)
    expect(states).toContain('surplus')
    expect(await store.database().selectFrom('refund').select('state').execute()).toEqual([{ state: 'done' }])
  })
})

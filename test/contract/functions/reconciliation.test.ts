import { addSeconds } from '@/domain/dates'
import { verifyLedger } from '../../../mock/store/verify-ledger'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import {
  BILLS_AT,
  balances,
  billFault,
  booksOf,
  DAY,
  differences,
  NEXT_BILLS_AT,
  payAll,
  reconcileNow,
  until,
} from './support/reconciling'
import { expectSound } from './support/soundness'
import { orderByNumber, payAtWallet } from './support/steps'

describeOnBothEngines('the daily reconciliation', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(async () => {
    await expectSound(store.database())
    expect((await verifyLedger(store.database())).fault).toBeNull()
  })

  const bills = () =>
    store.database().selectFrom('channel_bill').selectAll().orderBy('bill_date').orderBy('channel').execute()
  const billOf = async (channel: string, day = DAY) =>
    (await bills()).find((bill) => bill.channel === channel && bill.bill_date === day)
  const classes = async () =>
    (await store.database().selectFrom('bill_row').select(['kind', 'class']).orderBy('line').execute()).map(
      (row) => `${row.kind} ${row.class}`,
    )
  /** The one difference that there is. */
  const only = async () => {
    const [difference, ...more] = await differences(store.database())
    expect(more).toEqual([])
    return difference
  }

  it('matches every payment and refund of both wallets, books the fees, and finds nothing to do when it runs again', async () => {
    await payAll(world, 'wechat', ['onTime', 'overdue'])
    await payAll(world, 'alipay', ['dueToday', 'general'])
    expect(await reconcileNow(world)).toMatchObject({ bills: 0, nextAt: '2026-11-21T02:00:00.000Z' })
    await until(world, BILLS_AT)
    expect(await reconcileNow(world)).toMatchObject({ bills: 2, nextAt: '2026-11-22T02:00:00.000Z' })
    expect(await classes()).toEqual(Array(4).fill('payment matched'))
    expect(await differences(store.database())).toEqual([])
    expect(await billOf('wechat')).toMatchObject({
      state: 'reconciled',
      rows: 2,
      matched: 2,
      payments: 2,
      payment_fen: 46_000,
    })
    expect(await balances(store.database())).toMatchObject({
      'payer-clearing wechat': 46_000,
      'payer-clearing alipay': 200_000,
      'fine-receivable': -246_000,
      'fee-expense': 92 + 400,
      'fee-payable wechat': -92,
      'fee-payable alipay': -400,
    })
    const before = await booksOf(store.database())
    expect(await reconcileNow(world)).toMatchObject({ bills: 0 })
    expect(await booksOf(store.database())).toEqual(before)
  })

  it('after a month without a run catches up day by day, days without trades included', async () => {
    await payAll(world, 'wechat', ['onTime'])
    await reconcileNow(world)
    await until(world, '2026-12-20T02:10:00.000Z')
    await reconcileNow(world)
    const all = (await bills()).filter((bill) => bill.channel === 'wechat')
    expect(all.map((bill) => bill.state)).toEqual(['reconciled', ...Array(29).fill('no-trades'), 'waiting'])
    expect(all.filter((bill) => bill.reconciled_at === null)).toHaveLength(1)
  })

  it('a payment taken twice is refunded by itself; its row says so, and nobody has to do anything', async () => {
    world.setFaults({ notifications: { mode: 'lost', times: 'until-reset' } })
    const one = await orderByNumber(world.citizen('one'), 'onTime')
    const two = await orderByNumber(world.citizen('two', 'alipay'), 'onTime')
    for (const { orderNo } of [one, two]) await payAtWallet(world, orderNo)
    world.setFaults({})
    await world.later(60)
    await reconcileNow(world)
    await until(world, BILLS_AT)
    await reconcileNow(world)
    expect((await classes()).sort()).toEqual(['payment duplicate-payment', 'payment matched', 'refund matched'])
    expect(await only()).toMatchObject({
      class: 'duplicate-payment',
      state: 'resolved',
      resolution: 'goes-back',
      resolved_by: 'rule',
      in_suspense: false,
    })
  })

  it.each(['cut', 'doubled', 'other-day', 'wrong-sum'] as const)(
    'a file that is %s is refused whole with its reason, nothing of it is kept, and the good one counts half an hour later',
    async (fault) => {
      await payAll(world, 'wechat', ['onTime', 'overdue', 'capped'])
      await reconcileNow(world)
      await until(world, BILLS_AT)
      billFault(world, fault)
      await reconcileNow(world)
      const bill = await billOf('wechat')
      expect(bill).toMatchObject({ state: 'refused', tries: 1, rows: null, reconciled_at: null })
      expect(await classes()).toEqual([])
      const [refused] = await store.database().selectFrom('refused_bill').selectAll().execute()
      expect(refused).toMatchObject({ number: 1, because: bill?.refused_because, line: bill?.refused_line })
      expect((await differences(store.database())).length).toBe(0)
      expect(Object.keys(await balances(store.database()))).not.toContain('fee-expense')
      world.pass(1800)
      await reconcileNow(world)
      expect(await billOf('wechat')).toMatchObject({ state: 'reconciled', rows: 3, matched: 3, refused_because: null })
      expect(await store.database().selectFrom('refused_bill').selectAll().execute()).toHaveLength(1)
    },
  )

  it('a bill that is not ready yet is asked for again', async () => {
    await payAll(world, 'wechat', ['onTime'])
    await reconcileNow(world)
    await until(world, BILLS_AT)
    billFault(world, 'not-yet')
    await reconcileNow(world)
    expect(await billOf('wechat')).toMatchObject({ state: 'waiting', tries: 1 })
    world.pass(1800)
    await reconcileNow(world)
    expect(await billOf('wechat')).toMatchObject({ state: 'reconciled' })
  })

  it('a payment of which nothing ever reached us is recorded when the bill tells of it, and goes on like any other', async () => {
    world.setFaults({ notifications: { mode: 'lost', times: 'until-reset' }, calls: silent(world) })
    const { orderNo } = await orderByNumber(world.citizen('anna'), 'onTime')
    await payAtWallet(world, orderNo)
    await reconcileNow(world)
    await until(world, BILLS_AT)
    await reconcileNow(world)
    const held = await only()
    expect(held).toMatchObject({
      class: 'status-mismatch',
      state: 'open',
      in_suspense: true,
      amount_fen: 20_000,
      number: 'CC20261120-0001',
    })
    expect(await balances(store.database())).toMatchObject({ suspense: -20_000, 'payer-clearing wechat': 20_000 })
    // The channel answers again: the next day's run asks about what is left.
    world.setFaults({})
    await until(world, NEXT_BILLS_AT)
    await reconcileNow(world)
    expect(await only()).toMatchObject({
      state: 'resolved',
      resolution: 'recorded',
      resolved_by: 'rule',
      in_suspense: false,
    })
    expect(await balances(store.database())).toMatchObject({
      'payer-clearing wechat': 20_000,
      'fine-receivable': -20_000,
    })
    expect(Object.keys(await balances(store.database()))).not.toContain('suspense')
    await world.later(30)
    expect(await world.citizen('anna').call('payments', 'getOrder', { orderNo })).toMatchObject({ state: 'recorded' })
  })

  it('a payment that the bill lacks waits for the next one, is found there across midnight, and both days are joined', async () => {
    await payAll(world, 'wechat', ['onTime', 'overdue'])
    await reconcileNow(world)
    await until(world, BILLS_AT)
    billFault(world, 'next-day')
    await reconcileNow(world)
    expect(await only()).toMatchObject({ class: 'local-only', state: 'waiting', waiting_for: null, bill_date: DAY })
    await until(world, NEXT_BILLS_AT)
    await reconcileNow(world)
    expect(await only()).toMatchObject({
      class: 'late-day',
      state: 'resolved',
      resolution: 'days-joined',
      bill_date: DAY,
    })
    expect((await classes()).sort()).toEqual(['payment late-day', 'payment matched'])
  })

  it('a payment that no bill has is on the list for persons once the next bill lacks it, too', async () => {
    await payAll(world, 'wechat', ['onTime', 'overdue'])
    await reconcileNow(world)
    await until(world, BILLS_AT)
    billFault(world, 'row-lost')
    await reconcileNow(world)
    await until(world, NEXT_BILLS_AT)
    await reconcileNow(world)
    expect(await only()).toMatchObject({ class: 'local-only', state: 'open', in_suspense: false })
  })

  it.each([3, 4, 9])(
    'a payment that no bill has is on the list, too, when we hear of it after %s days',
    async (days) => {
      const deaf = { notifications: { mode: 'lost' as const, times: 'until-reset' as const }, calls: silent(world) }
      world.setFaults(deaf)
      const { orderNo } = await orderByNumber(world.citizen('anna'), 'onTime')
      await payAtWallet(world, orderNo)
      await reconcileNow(world)
      for (let day = 1; day <= days; day++) {
        await until(world, addSeconds(BILLS_AT, (day - 1) * 86_400))
        world.setFaults({ ...deaf, bills: { mode: 'row-lost', times: 1 } })
        await reconcileNow(world)
      }
      expect(await differences(store.database())).toEqual([])
      world.setFaults({})
      await world.later(240)
      expect(await world.citizen('anna').call('payments', 'getOrder', { orderNo })).toMatchObject({ state: 'recorded' })
      await until(world, addSeconds(BILLS_AT, days * 86_400))
      await reconcileNow(world)
      const [first] = await differences(store.database())
      expect(first).toMatchObject({ class: 'local-only', bill_date: DAY, order_no: orderNo, state: 'open' })
      expect(await reconcileNow(world)).toMatchObject({ bills: 0 })
    },
  )

  it.each([
    ['extra-row', 'unknown-unit', 'suspense', true],
    ['wrong-amount', 'amount-mismatch', 'suspense', true],
    ['wrong-fee', 'fee-mismatch', null, false],
    ['refund-alone', 'refund-only-provider', 'suspense', true],
  ] as const)('%s is %s', async (fault, itsClass, account, held) => {
    await payAll(world, 'wechat', ['onTime', 'overdue', 'capped'])
    await reconcileNow(world)
    await until(world, BILLS_AT)
    billFault(world, fault)
    await reconcileNow(world)
    expect(await only()).toMatchObject({ class: itsClass, state: 'open', in_suspense: held })
    expect('suspense' in (await balances(store.database()))).toBe(account !== null)
    const before = await booksOf(store.database())
    await reconcileNow(world)
    expect(await booksOf(store.database())).toEqual(before)
  })
})

const silent = (world: CloudWorld) => ({
  ...world.faults.read().calls,
  query: { mode: 'server-error' as const, times: 'until-reset' as const },
})

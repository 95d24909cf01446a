import { describeOnBothEngines } from '../../support/stores'
import { balances, batches, clear, daily, differences, goTo, pay } from './support/clearing'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { expectSound } from './support/soundness'
import { orderByNumber, payAtWallet } from './support/steps'

/** The worlds begin on a Friday, 2026-11-20 at 10:30. */
const [FRIDAY, SATURDAY, MONDAY, TUESDAY] = ['2026-11-20', '2026-11-21', '2026-11-23', '2026-11-24'] as const

describeOnBothEngines('clearing', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))

  it('brings a fine from the payer over the bank to the treasury, and rests on days off', async () => {
    await pay(world, 'onTime')
    expect(await balances(world)).toEqual({ 'payer-clearing': 20_000, 'fine-receivable': -20_000 })

    goTo(world, SATURDAY, '10:05')
    expect(await daily(world)).toMatchObject({ statementLines: 1, settledDays: 1, batches: 0 })
    const fee = { 'fee-expense': 40, 'fee-payable': -40 }
    expect(await balances(world)).toEqual({ collection: 20_000, 'fine-receivable': -20_000, ...fee })

    goTo(world, MONDAY, '10:20')
    expect(await daily(world)).toMatchObject({ batches: 0 })
    goTo(world, MONDAY, '10:35')
    expect(await daily(world)).toMatchObject({ batches: 1 })
    expect(await balances(world)).toEqual({ 'sweep-in-transit': 20_000, 'fine-receivable': -20_000, ...fee })
    expect(await batches(world)).toMatchObject([
      {
        batch_no: 'QF20261123-W140105',
        gross_fen: 20_000,
        refund_fen: 0,
        net_fen: 20_000,
        items: 1,
        item_code: '103050101',
        state: 'submitted',
      },
    ])

    goTo(world, MONDAY, '14:30')
    await clear(world)
    expect(await batches(world)).toMatchObject([{ state: 'executed', voucher_no: null }])
    goTo(world, MONDAY, '18:30')
    await clear(world)
    expect(await batches(world)).toMatchObject([{ state: 'received', voucher_no: 'RK26112300001' }])
    expect(await balances(world)).toEqual({ treasury: 20_000, 'fine-receivable': -20_000, ...fee })
    expect(await differences(world)).toEqual([])
  })

  it('sweeps channels apart, gross of their fees, and running it again changes nothing', async () => {
    await pay(world, 'onTime')
    await pay(world, 'pedestrian', 'alipay')
    goTo(world, MONDAY, '10:40')
    await daily(world)
    const first = await batches(world)
    expect(first.map((batch) => batch.batch_no)).toEqual(['QF20261123-A140105', 'QF20261123-W140105'])
    const before = await balances(world)
    for (let again = 0; again < 3; again++)
      expect(await daily(world)).toMatchObject({ settledDays: 0, batches: 0, found: 0 })
    expect(await batches(world)).toEqual(first)
    expect(await balances(world)).toEqual(before)
  })

  it('leaves out what somebody asks back, until it is answered', async () => {
    const orderNo = await pay(world, 'onTime')
    await pay(world, 'general')
    const { region_code, decision_id } = await store
      .database()
      .selectFrom('settlement')
      .selectAll()
      .where('order_no', '=', orderNo)
      .executeTakeFirstOrThrow()
    await store
      .database()
      .insertInto('refund_request')
      .values({
        region_code,
        id: '01900000-0000-7000-8000-000000000001',
        order_no: orderNo,
        decision_id,
        wallet: 'wechat',
        app_id: 'app',
        open_id: 'open',
        reason: 'other',
        note_sealed: null,
        amount_fen: 20_000 as never,
        state: 'asked',
        route: null,
        refused_because: null,
        asked_at: world.now(),
        decided_at: null,
        done_at: null,
      })
      .execute()
    goTo(world, MONDAY, '10:35')
    await daily(world)
    expect(await batches(world)).toMatchObject([{ items: 1 }])
    await store
      .database()
      .updateTable('refund_request')
      .set({ state: 'refused', refused_because: 'payment-counts', decided_at: world.now() })
      .execute()
    expect(await clear(world)).toMatchObject({ batches: 1 })
    expect(await batches(world)).toMatchObject([
      { batch_no: 'QF20261123-W140105' },
      { batch_no: 'QF20261123-W140105-2', items: 1 },
    ])
  })

  it('settles a day of which nothing is left, and puts nothing on the list', async () => {
    const { orderNo } = await orderByNumber(world.citizen('anna'), 'onTime', 'order-that-is-cancelled')
    await world.citizen('anna').call('payments', 'reportCashier', { orderNo, outcome: 'cancelled' })
    world.setFaults({ latePayments: { mode: 'accepted', times: 1 } })
    await payAtWallet(world, orderNo)
    await world.later(60)
    goTo(world, SATURDAY, '13:00')
    expect(await daily(world)).toMatchObject({ settledDays: 1 })
    expect(await daily(world)).toMatchObject({ settledDays: 0, found: 0 })
    expect(await balances(world)).toEqual({})
    expect(await differences(world)).toEqual([])
  })

  it('waits for a credit that does not come, puts it on the list, and ends it by itself when it is there', async () => {
    await pay(world, 'onTime')
    world.setFaults({ bank: { mode: 'credit-missing', times: 1 } })
    goTo(world, SATURDAY, '11:00')
    await daily(world)
    expect(await differences(world)).toEqual([])
    goTo(world, SATURDAY, '12:05')
    expect(await daily(world)).toMatchObject({ found: 1 })
    expect(await differences(world)).toMatchObject([
      { class: 'settlement-mismatch', state: 'waiting', waiting_for: 'bank', ours_fen: 20_000, theirs_fen: null },
    ])
    expect(await balances(world)).toMatchObject({ 'payer-clearing': 20_000 })
    goTo(world, MONDAY, '10:35')
    expect(await daily(world)).toMatchObject({ settledDays: 1, batches: 1, found: 0, resolved: 1 })
    expect(await differences(world)).toMatchObject([{ state: 'resolved', resolution: 'bank-agrees' }])
  })

  it('books no credit over a wrong sum until the bank has put it right', async () => {
    await pay(world, 'onTime')
    world.setFaults({ bank: { mode: 'credit-wrong', times: 1 } })
    goTo(world, SATURDAY, '10:35')
    expect(await daily(world)).toMatchObject({ settledDays: 0, found: 1 })
    expect(await differences(world)).toMatchObject([{ ours_fen: 20_000, theirs_fen: 19_900 }])
    expect(await store.database().selectFrom('bank_credit').selectAll().execute()).toMatchObject([
      { amount_fen: 19_900, agrees: false, booked_at: null },
    ])
    goTo(world, MONDAY, '10:35')
    expect(await daily(world)).toMatchObject({ settledDays: 1, batches: 1, resolved: 1 })
  })

  it.each([
    ['bank', { bank: { mode: 'batch-refused', times: 1 } }, 'account-blocked'],
    ['treasury', { treasuryMoney: { mode: 'sweep-refused', times: 1 } }, '收入科目与执收单位不符'],
  ] as const)(
    'a batch that the %s refuses leaves the money at the bank, and its fines go on the next day',
    async (_who, faults, because) => {
      await pay(world, 'onTime')
      goTo(world, MONDAY, '10:35')
      await daily(world)
      world.setFaults(faults)
      goTo(world, MONDAY, '14:30')
      await clear(world)
      goTo(world, MONDAY, '18:30')
      await clear(world)
      expect(await batches(world)).toMatchObject([{ state: 'refused', refused_because: because, voucher_no: null }])
      expect(await balances(world)).toMatchObject({ collection: 20_000, 'fine-receivable': -20_000 })
      goTo(world, TUESDAY, '10:35')
      expect(await daily(world)).toMatchObject({ batches: 1 })
      goTo(world, TUESDAY, '12:00')
      await clear(world)
      goTo(world, TUESDAY, '18:30')
      await clear(world)
      expect(await balances(world)).toMatchObject({ treasury: 20_000 })
    },
  )

  it('takes no receipt over another sum, and none from a frozen treasury', async () => {
    await pay(world, 'onTime')
    goTo(world, MONDAY, '10:35')
    await daily(world)
    goTo(world, MONDAY, '12:00')
    await clear(world)
    world.setFaults({ treasury: 'frozen' })
    goTo(world, TUESDAY, '11:00')
    expect(await clear(world)).toMatchObject({ found: 0 })
    goTo(world, TUESDAY, '12:05')
    expect(await clear(world)).toMatchObject({ found: 1 })
    expect(await differences(world)).toMatchObject([
      { class: 'sweep-mismatch', state: 'waiting', waiting_for: 'treasury', ours_fen: 20_000, theirs_fen: null },
    ])
    world.setFaults({ treasuryMoney: { mode: 'sweep-other-sum', times: 1 } })
    goTo(world, TUESDAY, '13:00')
    await clear(world)
    expect(await batches(world)).toMatchObject([{ state: 'executed' }])
    expect(await balances(world)).toMatchObject({ 'sweep-in-transit': 20_000 })
    goTo(world, '2026-11-25', '14:00')
    expect(await clear(world)).toMatchObject({ resolved: 1 })
    expect(await batches(world)).toMatchObject([{ state: 'received' }])
    expect(await differences(world)).toMatchObject([{ state: 'resolved', resolution: 'receipt-came' }])
  })

  it('goes on as soon as the bank answers again', async () => {
    await pay(world, 'onTime')
    world.setFaults({ bank: { mode: 'not-answering', times: 'until-reset' } })
    goTo(world, MONDAY, '10:35')
    expect(await daily(world)).toMatchObject({ statementLines: 0, settledDays: 0, batches: 0 })
    world.setFaults({})
    expect(await clear(world)).toMatchObject({ statementLines: 1, settledDays: 1, batches: 1 })
  })

  it('day and hour of the payer, not ours, tell the bill: what is paid on Saturday is swept with Friday', async () => {
    await pay(world, 'onTime')
    goTo(world, SATURDAY, '20:00')
    await pay(world, 'general')
    goTo(world, MONDAY, '10:35')
    await daily(world)
    expect(await batches(world)).toMatchObject([{ items: 2 }])
    const credits = await store.database().selectFrom('bank_credit').select('bill_date').orderBy('bill_date').execute()
    expect(credits.map((credit) => credit.bill_date)).toEqual([FRIDAY, SATURDAY])
  })
})

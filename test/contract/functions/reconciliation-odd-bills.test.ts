import type { ChinaDate } from '@/domain/dates'
import { expectBills } from '../../../mock/functions/reconciliation/bill-days'
import { reconcileDay } from '../../../mock/functions/reconciliation/reconcile-day'
import type { BillFile, FetchedBill } from '../../../mock/providers/bills/bill'
import type { PaymentChannel } from '../../../mock/providers/payment-channel'
import { verifyLedger } from '../../../mock/store/verify-ledger'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { Died, dyingBefore } from './support/dying-database'
import {
  BILLS_AT,
  balances,
  billFault,
  DAY,
  differences,
  NEXT_BILLS_AT,
  payAll,
  reconcileNow,
  until,
} from './support/reconciling'
import { expectSound } from './support/soundness'

const NEXT_DAY = '2026-11-21'

describeOnBothEngines('bills of an odd day', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    await payAll(world, 'wechat', ['onTime', 'overdue'])
    await reconcileNow(world)
    await until(world, BILLS_AT)
  })
  afterEach(async () => {
    await expectSound(store.database())
    expect((await verifyLedger(store.database())).fault).toBeNull()
  })

  /** The day's run over a channel that hands this out. */
  function run(fetched: FetchedBill | null, environment = world.environment, bill_date: ChinaDate = DAY) {
    const { wechat } = world.environment.channels
    const channel: PaymentChannel = fetched ? { ...wechat, fetchBill: () => Promise.resolve(fetched) } : wechat
    const day = { channel: 'wechat' as const, merchant_id: wechat.merchantId, bill_date }
    return reconcileDay(environment, channel, day, 'trace-1')
  }
  const rows = () => store.database().selectFrom('bill_row').selectAll().execute()

  /** The day's bill as it would stand under another day. */
  async function billOfAnotherDay(): Promise<(day: ChinaDate) => BillFile> {
    const fetched = (await world.environment.channels.wechat.fetchBill?.(DAY)) as BillFile
    const pieces: Uint8Array[] = []
    for await (const piece of fetched.bytes) pieces.push(piece)
    const text = Buffer.concat(pieces).toString()
    async function* bytes(day: ChinaDate) {
      yield Buffer.from(text.replaceAll(DAY, day))
    }
    return (day) => ({ ...fetched, bytes: bytes(day) })
  }

  it('found a day late and with another sum, a payment is one matter of its day and one of its sum', async () => {
    billFault(world, 'next-day')
    await reconcileNow(world)
    await until(world, NEXT_BILLS_AT)
    billFault(world, 'wrong-amount')
    await reconcileNow(world)
    const [late, sum, ...more] = await differences(store.database())
    expect(more).toEqual([])
    expect(late).toMatchObject({ class: 'late-day', state: 'resolved', resolution: 'days-joined' })
    expect(sum).toMatchObject({ class: 'amount-mismatch', state: 'open', in_suspense: true, suspense_fen: 100 })
    expect(sum?.trade_no).toBe(late?.trade_no)
    expect(await balances(store.database())).toMatchObject({ suspense: -100 })
  })

  it.each([
    ['in their order', [DAY, NEXT_DAY]],
    ['the later one first', [NEXT_DAY, DAY]],
  ] as const)('a payment that the bills of two days have is seen as doubled, %s', async (_, order) => {
    const asOf = await billOfAnotherDay()
    await until(world, NEXT_BILLS_AT)
    await expectBills(world.environment)
    for (const day of order) await run(asOf(day), world.environment, day)
    expect(await rows()).toHaveLength(4)
    const doubled = (await differences(store.database())).filter(({ state }) => state !== 'resolved')
    const twice = { class: 'duplicate-payment', in_suspense: true, bill_date: order[1] }
    expect(doubled).toMatchObject([twice, twice])
    expect(await balances(store.database())).toMatchObject({ suspense: -46_000, 'payer-clearing wechat': 92_000 })
  })

  it('payments that no bill has for days stay on the list, and are joined with the bill that has them at last', async () => {
    const asOf = await billOfAnotherDay()
    await run({ kind: 'no-trades' })
    for (const day of ['22', '23', '24', '25', '26']) {
      await until(world, `2026-11-${day}T01:00:00.000Z`)
      await reconcileNow(world)
      const open = { class: 'local-only', state: day === '22' ? 'waiting' : 'open', bill_date: DAY }
      expect(await differences(store.database())).toMatchObject([open, open])
    }
    await until(world, '2026-11-26T02:10:00.000Z')
    await expectBills(world.environment)
    await run(asOf('2026-11-25'), world.environment, '2026-11-25')
    const joined = { class: 'late-day', state: 'resolved', resolution: 'days-joined', bill_date: DAY }
    expect(await differences(store.database())).toMatchObject([joined, joined])
    expect(await balances(store.database())).not.toHaveProperty('suspense')
  })

  it('has had no trades after all, once a file of it was refused', async () => {
    billFault(world, 'cut')
    expect(await run(null)).toMatchObject({ state: 'refused' })
    expect(await run({ kind: 'no-trades' })).toMatchObject({ state: 'no-trades', refused_because: null, rows: 0 })
    expect((await differences(store.database())).map((one) => one.class)).toEqual(['local-only', 'local-only'])
  })

  it('has had no trades after all, and nothing stays of a loading that broke off', async () => {
    for (let nth = 1; (await rows()).length === 0; nth++) {
      const dying = dyingBefore(nth, store.database())
      await expect(run(null, { ...world.environment, database: dying.database })).rejects.toThrow(Died)
    }
    await run({ kind: 'no-trades' })
    expect(await rows()).toEqual([])
  })

  it('is refused whole when its text holds what no database takes', async () => {
    const fetched = (await world.environment.channels.wechat.fetchBill?.(DAY)) as BillFile
    async function* spoilt() {
      for await (const piece of fetched.bytes) yield Buffer.from(Buffer.from(piece).toString().replace('罚款', '罚\0'))
    }
    expect(await run({ ...fetched, bytes: spoilt() })).toMatchObject({
      state: 'refused',
      refused_because: 'bad-encoding',
    })
    expect(await run(null)).toMatchObject({ state: 'reconciled', rows: 2, matched: 2 })
  })
})

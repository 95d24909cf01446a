import type { ChinaDate } from '@/domain/dates'
import { actsFor, carryOut } from '../../../mock/functions/reconciliation/acts'
import { describeOnBothEngines } from '../../support/stores'
import { balances, batches, clear, daily, goTo, pay } from './support/clearing'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { differences } from './support/reconciling'
import { expectSound } from './support/soundness'

/** The worlds begin on a Friday, 2026-11-20 at 10:30. */
const [SATURDAY, MONDAY, TUESDAY, WEDNESDAY] = ['2026-11-21', '2026-11-23', '2026-11-24', '2026-11-25'] as const
const CHECKER = '01920000-0000-7000-8000-0000000000c2'

describeOnBothEngines('a bank that has less than the fines', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))

  /** Two persons ask the bank, and leave it at that. */
  async function explain() {
    for (const act of ['send-to-bank', 'mark-explained']) {
      const [open] = (await differences(store.database())).filter(({ state }) => state !== 'resolved')
      if (!open) throw new Error('nothing is open')
      expect((await actsFor(store.database(), open)).find((one) => one.act === act)).toMatchObject({ allowed: true })
      await store
        .database()
        .transaction()
        .execute((transaction) => carryOut(world.environment, transaction, open, act, { accountantId: CHECKER }))
    }
  }

  const swept = async () => (await batches(world)).map(({ net_fen, items, state }) => ({ net_fen, items, state }))

  /** From the hour of batches to the treasury's receipts. */
  async function sweepDay(day: ChinaDate, at: CloudWorld = world) {
    for (const time of ['10:35', '11:40', '18:30']) {
      goTo(world, day, time)
      await daily(at)
    }
  }

  it('sends the older ones; the last one waits for the money, whoever has explained why it is not there', async () => {
    await pay(world, 'onTime')
    await world.later(60)
    await pay(world, 'general')
    world.setFaults({ bank: { mode: 'credit-wrong', times: 1 } })
    goTo(world, SATURDAY, '10:35')
    expect(await daily(world)).toMatchObject({ settledDays: 0, found: 1 })
    await explain()
    expect(await clear(world)).toMatchObject({ settledDays: 1 })
    const gross = (await balances(world))['fine-receivable'] as number
    expect(await balances(world)).toMatchObject({ collection: -gross - 100 })

    await sweepDay(MONDAY)
    expect(await swept()).toEqual([{ net_fen: 20_000, items: 1, state: 'received' }])
    await explain()
    await sweepDay(TUESDAY)
    expect((await swept()).map(({ state }) => state)).toEqual(['received', 'received'])
    expect(await balances(world)).toMatchObject({ treasury: -gross })
    expect(await balances(world)).not.toHaveProperty('collection')
  })

  it('is asked for less on the day after it refused, so that the others are not held up', async () => {
    await pay(world, 'onTime')
    await world.later(60)
    await pay(world, 'general')
    await world.later(60)
    await pay(world, 'capped')
    const { bank } = world.environment
    let first: string | null = null
    const batchStatus: typeof bank.batchStatus = async (batchNo) => {
      first ??= batchNo
      return batchNo === first ? { state: 'refused', because: 'not-enough-money' } : bank.batchStatus(batchNo)
    }
    const atThatBank = { ...world, environment: { ...world.environment, bank: { ...bank, batchStatus } } }
    await sweepDay(MONDAY, atThatBank)
    expect(await swept()).toMatchObject([{ items: 3, state: 'refused' }])
    await sweepDay(TUESDAY, atThatBank)
    expect(await swept()).toMatchObject([{ state: 'refused' }, { state: 'received' }])
    await sweepDay(WEDNESDAY, atThatBank)
    const [all, half, rest] = await swept()
    expect((half?.net_fen ?? 0) * 2).toBeLessThanOrEqual(all?.net_fen ?? 0)
    expect((half?.net_fen ?? 0) + (rest?.net_fen ?? 0)).toBe(all?.net_fen)
    expect(await balances(world)).toMatchObject({ treasury: all?.net_fen })
  })
})

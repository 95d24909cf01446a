import { type ChinaDate, chinaDate } from '@/domain/dates'
import { fen } from '@/domain/money'
import { waitingForSweep } from '../../../mock/functions/clearing/waiting'
import { describeOnBothEngines } from '../../support/stores'
import { balances, batches, clear, daily, explain, goTo, pay } from './support/clearing'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { expectSound } from './support/soundness'

/** The worlds begin on a Friday, 2026-11-20 at 10:30. */
const [SUNDAY, MONDAY] = ['2026-11-22', '2026-11-23'] as const
const [TUESDAY, WEDNESDAY] = ['2026-11-24', '2026-11-25'] as const

describeOnBothEngines('a bank that has less than the fines', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))

  const swept = async () => (await batches(world)).map(({ net_fen, items, state }) => ({ net_fen, items, state }))

  /** From the hour of batches to the treasury's receipts. */
  async function sweepDay(day: ChinaDate, at: CloudWorld = world) {
    for (const time of ['10:35', '11:40', '18:30']) {
      goTo(world, day, time)
      await daily(at)
    }
  }

  it('sends the older ones; the last one waits for the money, whoever has explained why it is not there', async () => {
    goTo(world, SUNDAY, '11:00')
    await pay(world, 'onTime')
    await world.later(60)
    await pay(world, 'general')
    world.setFaults({ bank: { mode: 'credit-wrong', times: 1 } })
    goTo(world, MONDAY, '10:35')
    expect(await daily(world)).toMatchObject({ settledDays: 0, found: 1 })
    await explain(world)
    const waits = () => waitingForSweep(store.database(), chinaDate(world.now()), null)
    expect(await clear(world)).toMatchObject({ settledDays: 1, batches: 1 })
    const gross = -((await balances(world))['fine-receivable'] as number)
    expect(await waits()).toMatchObject([
      { region_code: '140105', channel: 'wechat', because: 'not-enough', items: 1, fen: gross - 20_000 },
    ])
    expect(await waitingForSweep(store.database(), chinaDate(world.now()), '370202')).toEqual([])
    goTo(world, MONDAY, '18:30')
    await daily(world)
    await daily(world)
    expect(await swept()).toMatchObject([{ net_fen: 20_000, items: 1 }])
    await sweepDay(TUESDAY)
    expect((await swept()).map(({ state }) => state)).toEqual(['received', 'received'])
    expect(await balances(world)).toMatchObject({ treasury: gross })
    expect(await balances(world)).not.toHaveProperty('collection')
    expect(await waits()).toEqual([])
  })

  it('is asked for nothing that its own statement has as transferred away, named or not', async () => {
    goTo(world, SUNDAY, '11:00')
    await pay(world, 'onTime')
    goTo(world, MONDAY, '10:10')
    await daily(world)
    await world.outside.bank.transfer({ channel: 'wechat', amountFen: fen(20_000) })
    await sweepDay(MONDAY)
    await sweepDay(TUESDAY)
    expect(await swept()).toEqual([])
    expect(await waitingForSweep(store.database(), TUESDAY, null)).toMatchObject([
      { region_code: '140105', channel: 'wechat', because: 'not-enough', items: 1, fen: 20_000 },
    ])
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

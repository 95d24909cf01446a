import { readDecisionNumber } from '@/domain/decision-number'
import { maskName } from '../../../mock/data/identifiers'
import { zhaoChangan } from '../../../mock/data/persons'
import { resetData, seedIfEmpty } from '../../../mock/data/reset'
import { type SampleName, sampleDecision } from '../../../mock/data/sample-decisions'
import { policyFor } from '../../../mock/rules/policies/policy-for'
import { costByDate } from '../../../mock/rules/surcharge'
import { findByIds } from '../../../mock/store/decisions'
import { sealing, seedWorld, TODAY } from '../../support/store-rows'
import { describeOnBothEngines } from '../../support/stores'

const policy = policyFor('national', TODAY)
const withoutSeals = ({ payer_sealed, plate_sealed, ...row }: { payer_sealed: string; plate_sealed: string | null }) =>
  row

describeOnBothEngines('the seeded world', (store) => {
  const all = () => store.database().selectFrom('decision').selectAll().orderBy('id').execute()

  test('holds at least sixty decisions of every kind in four cities', async () => {
    await seedWorld(store.database())
    const rows = await all()
    expect(rows.length).toBeGreaterThanOrEqual(60)
    expect(new Set(rows.map((row) => row.region_code)).size).toBe(4)
    expect(new Set(rows.map((row) => row.procedure))).toEqual(new Set(['simple', 'general']))
    expect(new Set(rows.map((row) => row.status)).size).toBe(4)
    expect(rows.filter((row) => row.paid_elsewhere_at).length).toBeGreaterThan(3)
    expect(rows.every((row) => row.fine_fen <= 20_000 === (row.procedure === 'simple'))).toBe(true)
  })

  test('every number is a decision number of the authority that made it', async () => {
    await seedWorld(store.database())
    for (const row of await all()) {
      const digits = row.number15 + row.check_digit
      expect(readDecisionNumber(digits)).toEqual({ kind: 'decision', digits })
      expect(digits.slice(0, 6)).toBe(row.region_code)
    }
  })

  test.each<[SampleName, number, number]>([
    ['zhaoLate', 10_000, 900],
    ['zhaoOnTime', 20_000, 0],
    ['onTime', 20_000, 0],
    ['dueToday', 20_000, 0],
    ['overdue', 20_000, 6_000],
    ['nearlyCapped', 20_000, 19_800],
    ['capped', 20_000, 20_000],
    ['withoutSurcharge', 20_000, 0],
    ['general', 180_000, 0],
    ['largest', 500_000, 120_000],
    ['pedestrian', 1_000, 0],
    ['cyclist', 2_000, 240],
    ['heldReconsideration', 20_000, 1_800],
    ['released', 20_000, 3_000],
  ])('%s costs %i and %i', async (name, fine, surcharge) => {
    await seedWorld(store.database())
    const [row] = await findByIds(store.database(), [sampleDecision(name).decisionId])
    expect(row && costByDate(row, TODAY, policy)).toMatchObject({ fineFen: fine, surchargeFen: surcharge })
  })

  test('what is due today grows at midnight', async () => {
    await seedWorld(store.database())
    const [row] = await findByIds(store.database(), [sampleDecision('dueToday').decisionId])
    expect(row && costByDate(row, '2026-11-21', policy).surchargeFen).toBe(600)
  })

  test('the same seed and day give the same world; names and plates stay sealed', async () => {
    await seedWorld(store.database())
    const once = await all()
    await resetData(store.database(), { sealing, today: TODAY, seed: 20261119 })
    const again = await all()
    expect(again.map(withoutSeals)).toEqual(once.map(withoutSeals))
    expect(again.map((row) => row.payer_sealed)).not.toEqual(once.map((row) => row.payer_sealed))
    expect(again.map((row) => sealing.open(row.payer_sealed))).toEqual(
      once.map((row) => sealing.open(row.payer_sealed)),
    )
    expect(JSON.stringify(again)).not.toMatch(
      new RegExp(`${zhaoChangan.name}|${zhaoChangan.plate}|${zhaoChangan.licence}`),
    )
  })

  test('another seed gives other people, and the samples stay', async () => {
    await resetData(store.database(), { sealing, today: '2027-03-01', seed: 8 })
    const [row] = await findByIds(store.database(), [sampleDecision('zhaoLate').decisionId])
    expect(row).toMatchObject({ payer_masked: maskName(zhaoChangan.name), served_on: '2027-02-11' })
  })

  test('a world that is there is left alone', async () => {
    await seedWorld(store.database())
    await store.database().deleteFrom('decision').execute()
    await seedIfEmpty(store.database(), { sealing, today: TODAY, seed: 1 })
    expect(await all()).toEqual([])
  })
})

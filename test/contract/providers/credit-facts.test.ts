import { addMonths } from '@/domain/dates'
import { accidentRows, elsewhereRows } from '../../../mock/data/driving-past'
import { policeLicenceRows } from '../../../mock/data/police-rows'
import { PoliceUnavailable } from '../../../mock/providers/police-platform/register'
import { describeOnBothEngines } from '../../support/stores'
import { createPoliceWorld, decisionOf, lin, recordKey, TODAY } from './support/police-world'

const FROM = '2022-11-21'

describeOnBothEngines('what the police platform knows of a driver', (store) => {
  let world: Awaited<ReturnType<typeof createPoliceWorld>>
  beforeEach(async () => {
    world = await createPoliceWorld(store.database())
    const options = { sealing: world.sealing, today: TODAY }
    const licences = policeLicenceRows(lin, TODAY, world.sealing)
    await store
      .database()
      .insertInto('police_elsewhere')
      .values(elsewhereRows(licences, [], options))
      .execute()
    await store.database().insertInto('police_accident').values(accidentRows(options)).execute()
  })
  const facts = async (from = FROM, to = TODAY) => {
    const told = await world.platform.creditFacts(lin.idNumber, from, to)
    if (!told) throw new Error('no such licence')
    return told
  }

  it('is nothing of somebody without a licence', async () => {
    expect(await world.platform.creditFacts('990101199001010000', FROM, TODAY)).toBeNull()
  })

  it('has a violation behind every point of the licence, and what lies before', async () => {
    const { violations, cycleEndsOn } = await facts()
    const inThisCycle = violations.filter(({ on }) => on > addMonths(cycleEndsOn, -12))
    expect(inThisCycle.map(({ points }) => points)).toEqual([3])
    expect(await world.pointsOf(lin.idNumber)).toBe(3)
    expect(violations).toContainEqual({ number: expect.stringMatching(/^\d{16}$/), on: '2025-03-20', points: 1 })
  })

  it('follows what is entered, and what is taken back', async () => {
    const before = await facts()
    const entry = decisionOf(recordKey(10))
    await world.platform.enter(entry)
    const after = await facts()
    expect(after.violations).toHaveLength(before.violations.length + 1)
    expect(after.violations).toContainEqual({ number: entry.decisionNumber, on: TODAY, points: 6 })
    expect(before.openRecords).toContain(recordKey(10).number)
    expect(after.openRecords).toEqual(before.openRecords.filter((number) => number !== recordKey(10).number))
    await world.platform.enter({ kind: 'withdrawal', record: entry.record, decisionNumber: entry.decisionNumber })
    const again = await facts()
    expect(again.violations).toEqual(before.violations)
    expect([...again.openRecords].sort()).toEqual([...before.openRecords].sort())
  })

  it('counts points from elsewhere as violations of their own', async () => {
    const before = await facts()
    await world.police.addPoints(lin.idNumber, 1)
    await world.police.addPoints(lin.idNumber, 1)
    const { violations } = await facts()
    const added = violations.filter(({ number }) => !before.violations.some((one) => one.number === number))
    expect(added).toMatchObject([
      { on: TODAY, points: 1 },
      { on: TODAY, points: 1 },
    ])
  })

  it('tells the days asked for and none beyond, and each accident with its blame', async () => {
    expect((await facts()).accidents).toEqual([{ on: '2024-07-20', blame: 'none' }])
    expect((await facts('2024-07-21')).accidents).toEqual([])
    expect((await facts(FROM, '2024-07-20')).accidents).toHaveLength(1)
    expect((await facts('2025-03-21', '2025-03-21')).violations).toEqual([])
    expect((await facts('2025-03-20', '2025-03-20')).violations).toHaveLength(1)
  })

  it('does not answer while the platform does not', async () => {
    world.setFaults({ policeRegister: { mode: 'not-answering', times: 1 } })
    await expect(facts()).rejects.toThrow(PoliceUnavailable)
  })
})

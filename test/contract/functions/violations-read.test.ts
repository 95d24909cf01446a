import { addDays, addMonths } from '@/domain/dates'
import { citizen } from '../../../mock/data/citizens'
import { sampleRecord } from '../../../mock/data/sample-records'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { driver } from './support/drivers'

const recordId = (name: Parameters<typeof sampleRecord>[0]) => sampleRecord(name).recordId

describeOnBothEngines('what is open', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })

  it('shows all vehicles, the licence and what can be settled together at a glance', async () => {
    const lin = await driver(world, 'lin')
    const overview = await lin.call('violations', 'overview', {})
    expect(overview.licence).toMatchObject({ points: 3, pendingPoints: 0 })
    const vehicles = new Map(overview.vehicles.map((vehicle) => [vehicle.plate, vehicle]))
    expect([...vehicles.values()].map(({ plate, relation, open }) => [plate, relation, open]).sort()).toEqual([
      ['晋N2F519', 'borrowed', 2],
      ['晋N6K283', 'own', 2],
      ['晋NDA3517', 'own', 0],
    ])
    expect(vehicles.get('晋N6K283')?.records.map(({ act, stand, clock }) => [act, stand, clock?.kind])).toEqual([
      ['变道压了实线', 'here', 'come'],
      ['没给行人让行', 'here', 'come'],
    ])
    expect(overview.here.recordIds.sort()).toEqual(
      [recordId('linSolidLine'), recordId('linPedestrian'), recordId('zhouNoEntry')].sort(),
    )
    expect(overview.here).toMatchObject({ points: 5, totalFen: 40_000 })
    expect(overview.dues).toEqual({ count: 0, totalFen: 0, nextDueOn: null, late: 0 })
  })

  it('pages the records of one vehicle, each once, newest first', async () => {
    const busy = await driver(world, 'busy')
    const [vehicleId = ''] = busy.vehicleIds
    const seen: string[] = []
    const sizes: number[] = []
    let after: string | undefined
    for (;;) {
      const page = await busy.call('violations', 'list', { vehicleId, filter: 'open', ...(after ? { after } : {}) })
      expect(page.counts).toEqual({ open: 45, onHold: 0, done: 0 })
      seen.push(...page.records.map((record) => `${record.happenedAt} ${record.recordId}`))
      sizes.push(page.records.length)
      if (!page.next) break
      after = page.next
    }
    expect(sizes).toEqual([20, 20, 5])
    expect(new Set(seen).size).toBe(45)
    expect(seen.map((row) => row.slice(0, 24))).toEqual([...seen.map((row) => row.slice(0, 24))].sort().reverse())
    for (const wrong of ['?', Buffer.from('1 2').toString('base64url')])
      expect(await busy.refusal('violations', 'list', { vehicleId, filter: 'open', after: wrong })).toMatchObject({
        code: 'BAD_INPUT',
        field: 'input.after',
      })
  })

  it('keeps what is done and what is on hold apart', async () => {
    const states = await driver(world, 'states')
    const [vehicleId = ''] = states.vehicleIds
    const stands = async (filter: 'open' | 'on-hold' | 'done') =>
      (await states.call('violations', 'list', { vehicleId, filter })).records.map(({ stand }) => stand).sort()
    expect(await stands('done')).toEqual(['deleted', 'handled-elsewhere', 'handled-elsewhere', 'transferred'])
    expect(await stands('open')).toEqual(['here', 'here', 'here', 'window', 'window'])
    expect(await stands('on-hold')).toEqual([])
    const shen = await driver(world, 'shen')
    const held = await shen.call('violations', 'list', { vehicleId: shen.vehicleIds[0] ?? '', filter: 'on-hold' })
    expect(held.records).toMatchObject([{ stand: 'on-hold', clock: { kind: 'answer' } }])
  })

  it('tells everything about one record', async () => {
    const lin = await driver(world, 'lin')
    const record = await lin.call('violations', 'record', { recordId: recordId('linPedestrian') })
    expect(record).toMatchObject({
      number: sampleRecord('linPedestrian').number,
      plate: '晋N6K283',
      relation: 'own',
      stand: 'here',
      charge: { kind: 'fine', fineFen: 20_000 },
      points: 3,
      extensionMonthsLeft: 3,
      objectionId: null,
      decisionId: null,
    })
    expect(record.conditions.every(({ met }) => met)).toBe(true)
    expect(record.counters[0]).toMatchObject({ regionCode: '140105' })
    const speeding = await lin.call('violations', 'record', { recordId: recordId('zhouSpeeding') })
    expect(speeding).toMatchObject({ relation: 'borrowed', ownerMasked: '周*生', stand: 'window' })
    expect(speeding.conditions.filter(({ met }) => !met).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['before-consent', 'fine-too-high']),
    )
  })

  it("shows nobody else's records, whatever is asked", async () => {
    const lin = await driver(world, 'lin')
    const stranger = await driver(world, 'states')
    const own = recordId('linSolidLine')
    const calls: [string, unknown][] = [
      ['record', { recordId: own }],
      ['photos', { recordId: own }],
      ['askForPhotos', { recordId: own }],
      ['extend', { recordId: own, months: 1, reason: 'away' }],
      ['preview', { recordIds: [own] }],
      ['confirm', { recordIds: [own], expected: { points: 1, totalFen: 10_000 }, droveMyself: true }],
      ['list', { vehicleId: lin.vehicleIds[0], filter: 'open' }],
    ]
    for (const [action, input] of calls) {
      expect(await stranger.refusal('violations', action, input)).toMatchObject({ code: 'NOT_FOUND' })
      expect(await world.citizen('nobody').refusal('violations', action, input)).toMatchObject({
        code: 'NOT_VERIFIED',
      })
    }
    expect(await world.nobody().refusal('violations', 'overview', {})).toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  it("loses sight of another's vehicle as soon as its owner withdraws, and says so in what was begun", async () => {
    const lin = await driver(world, 'lin')
    const borrowed = recordId('zhouNoEntry')
    expect(await lin.call('violations', 'record', { recordId: borrowed })).toMatchObject({ stand: 'here' })
    await store
      .database()
      .updateTable('consent')
      .set({ state: 'withdrawn', ended_at: world.now() })
      .where('driver_id', '=', lin.personId)
      .execute()
    expect(await lin.refusal('violations', 'record', { recordId: borrowed })).toMatchObject({ code: 'NOT_FOUND' })
    const preview = await lin.call('violations', 'preview', { recordIds: [borrowed] })
    expect(preview.refused[0]?.conditions[0]).toMatchObject({ code: 'consent-ended', met: false })
    expect((await lin.call('violations', 'overview', {})).vehicles).toHaveLength(2)
  })

  it('says what a warning is, and that the first of its kind is one', async () => {
    const first = await driver(world, 'first')
    const [record] = (await first.call('violations', 'overview', {})).vehicles[0]?.records ?? []
    expect(record).toMatchObject({ charge: { kind: 'warning', why: 'first' }, points: 0, stand: 'here' })
    const states = await driver(world, 'states')
    expect(await states.call('violations', 'record', { recordId: recordId('warningOnly') })).toMatchObject({
      charge: { kind: 'warning', why: 'code' },
      stand: 'here',
    })
  })

  it('gives the photos, or takes the wish for them', async () => {
    const lin = await driver(world, 'lin')
    const shown = await lin.call('violations', 'photos', { recordId: recordId('linSolidLine') })
    expect(shown.state === 'shown' && shown.photos.length).toBeGreaterThan(0)
    expect(world.files[0]?.bytes.subarray(1, 4)).toEqual(new Uint8Array([0x50, 0x4e, 0x47]))
    const states = await driver(world, 'states')
    const input = { recordId: recordId('photosMissing') }
    expect(await states.call('violations', 'photos', input)).toEqual({
      state: 'cannot-be-shown',
      askedAt: null,
      promisedBy: null,
    })
    // Three working days after a Friday: the end of Wednesday in China.
    const asked = { state: 'cannot-be-shown', askedAt: world.now(), promisedBy: '2026-11-25T16:00:00.000Z' }
    expect(await states.call('violations', 'askForPhotos', input)).toEqual(asked)
    world.pass(60)
    expect(await states.call('violations', 'askForPhotos', input)).toEqual(asked)
    await world.later(7 * 24 * 60)
    expect(await states.call('violations', 'photos', input)).toMatchObject({ state: 'shown' })
    expect(await world.outside.messenger.inbox(citizen('states').phone)).toHaveLength(1)
    world.setFaults({ policeRegister: { mode: 'not-answering', times: 1 } })
    expect(await lin.refusal('violations', 'photos', { recordId: recordId('linSolidLine') })).toMatchObject({
      code: 'POLICE_UNAVAILABLE',
      retryable: true,
    })
  })

  it('gives more time once, tells the police, and the clock goes on from there', async () => {
    const lin = await driver(world, 'lin')
    const input = { recordId: recordId('linSolidLine'), months: 2 as const, reason: 'away' as const }
    const before = await lin.call('violations', 'record', { recordId: input.recordId })
    const extended = await lin.call('violations', 'extend', input, 'extend-0000000000000001')
    expect(extended.clock).toMatchObject({ kind: 'come', extended: true })
    expect(extended.extensionMonthsLeft).toBe(0)
    expect((extended.clock as { until: string }).until > (before.clock as { until: string }).until).toBe(true)
    expect(await lin.call('violations', 'extend', input, 'extend-0000000000000001')).toEqual(extended)
    expect(await lin.refusal('violations', 'extend', input)).toMatchObject({ code: 'FORBIDDEN' })
    await world.let(1)
    const [told] = await world.environment.police.readRecords([
      { regionCode: '140105', number: sampleRecord('linSolidLine').number },
    ])
    expect(told).toMatchObject({ extendedMonths: 2, comeBy: (extended.clock as { until: string }).until })
  })

  it('keeps the days that an objection gave back when the term is extended', async () => {
    const lin = await driver(world, 'lin')
    const id = recordId('linSolidLine')
    const until = async () => {
      const { clock } = await lin.call('violations', 'record', { recordId: id })
      return (clock as { until: string }).until
    }
    const before = await until()
    const objected = { recordId: id, ground: 'photo-unclear' as const, words: '', photoIds: [] }
    const made = await lin.call('objections', 'object', objected)
    if (made.kind !== 'submitted') throw new Error('not taken')
    await world.let(4 * 24 * 3600)
    await lin.call('objections', 'takeBack', { objectionId: made.objection.objectionId })
    await lin.call('violations', 'extend', { recordId: id, months: 1, reason: 'away' })
    expect(await until()).toBe(addDays(addMonths(before, 1), 4))
  })
})

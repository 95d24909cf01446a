import { addSeconds } from '@/domain/dates'
import { removeExpired } from '../../../mock/store/clean-up'
import type { OpenDatabase } from '../../../mock/store/database'
import { emptyTables } from '../../../mock/store/empty-tables'
import { openMemoryStore } from '../../support/stores'
import { cardOf, checksOf, setLicenceStates, showCode, strangerAt } from './support/checking'
import { type Caller, type CloudWorld, createCloudWorld } from './support/cloud-world'
import { type Driver, driver } from './support/drivers'
import { caseOfficer } from './support/objecting'

jest.setTimeout(120_000)

describe('an officer at the roadside', () => {
  let store: OpenDatabase
  let world: CloudWorld
  let lin: Driver
  let officer: Caller
  beforeAll(async () => {
    store = await openMemoryStore()
  }, 120_000)
  beforeEach(async () => {
    await emptyTables(store.database)
    world = await createCloudWorld(store.database)
    lin = await driver(world, 'lin')
    officer = caseOfficer(world, 'handler')
  }, 120_000)
  afterAll(() => store?.close())

  /** Scans the driver's card; answers the handle. */
  async function scan(kind: 'driving-licence' | 'vehicle-licence' = 'driving-licence', key?: string) {
    const card = await cardOf(lin, kind)
    const token = await showCode(world, card)
    const { verdict, checkId } = await officer.call('checks', 'roadside', { token }, key)
    if (!checkId) throw new Error('no handle')
    return { card, token, verdict, checkId }
  }
  const byType = (vehicleType: string) => ({ by: 'type' as const, vehicleType })

  it('sees state, class and whether this class may drive that vehicle, typed or scanned', async () => {
    const licence = await scan()
    expect(licence.verdict).toMatchObject({
      verdict: 'genuine',
      stand: 'usable',
      document: { fields: expect.arrayContaining([{ name: 'classes', value: 'C1' }]) },
    })
    const may = (vehicle: { by: 'type'; vehicleType: string } | { by: 'check'; checkId: string }) =>
      officer.call('checks', 'mayDrive', { licenceCheckId: licence.checkId, vehicle })
    expect(await may(byType('重型普通货车'))).toEqual({
      may: 'no',
      only: null,
      needed: ['B2'],
      held: ['C1'],
      why: 'class-does-not',
      vehicleType: '重型普通货车',
      source: expect.stringContaining('道路交通安全法第十九条'),
    })
    expect(await may(byType(' 小型轿车 '))).toMatchObject({ may: 'yes', why: 'class-covers' })
    expect(await may(byType('飞机'))).toMatchObject({ may: 'unknown' })
    const vehicle = await scan('vehicle-licence')
    expect(await may({ by: 'check', checkId: vehicle.checkId })).toMatchObject({ may: 'yes', vehicleType: '小型轿车' })
    expect(await checksOf(world, lin.personId)).toMatchObject([
      { kind: 'driving-licence', checked_by: 'officer', unit: expect.stringContaining('大队') },
      { kind: 'vehicle-licence', checked_by: 'officer' },
    ])
  })

  it('hears what the registers say at the moment of asking', async () => {
    const { checkId: licenceCheckId } = await scan()
    const ask = () => officer.call('checks', 'mayDrive', { licenceCheckId, vehicle: byType('小型轿车') })
    for (const states of ['B', 'L']) {
      await setLicenceStates(world, 'lin', states)
      expect(await ask()).toMatchObject({ may: 'no', why: 'licence-not-usable' })
    }
    world.setFaults({ policeRegister: { mode: 'not-answering', times: 'until-reset' } })
    const refusal = await officer.refusal('checks', 'mayDrive', { licenceCheckId, vehicle: byType('小型轿车') })
    expect(refusal).toMatchObject({ code: 'POLICE_UNAVAILABLE' })
  })

  it('can ask for ten minutes about what they scanned themselves, and nobody else can', async () => {
    const { checkId: licenceCheckId } = await scan()
    const vehicle = await scan('vehicle-licence')
    const input = { licenceCheckId, vehicle: byType('小型轿车') }
    const notFound = { code: 'NOT_FOUND', field: 'input.licenceCheckId' }
    const colleague = caseOfficer(world, 'otherHandler')
    const theirs = await colleague.refusal('checks', 'mayDrive', input)
    const never = { ...input, licenceCheckId: '01890a5d-ac96-774b-bcce-b302099a8301' }
    expect(theirs).toMatchObject(notFound)
    expect(await officer.refusal('checks', 'mayDrive', never)).toEqual(theirs)
    expect(await officer.refusal('checks', 'mayDrive', { ...input, licenceCheckId: vehicle.checkId })).toEqual(theirs)
    const asVehicle = { ...input, vehicle: { by: 'check', checkId: licenceCheckId } }
    expect(await officer.refusal('checks', 'mayDrive', asVehicle)).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.vehicle.checkId',
    })
    world.pass(599)
    expect(await officer.call('checks', 'mayDrive', input)).toMatchObject({ may: 'yes' })
    world.pass(1)
    expect(await officer.refusal('checks', 'mayDrive', input)).toEqual(theirs)
    await removeExpired(store.database, addSeconds(world.now(), 1))
    expect(await store.database.selectFrom('roadside_check').selectAll().execute()).toHaveLength(0)
  })

  it('gets the same handle for a repeated call, and none for a card that is void or a code that is used', async () => {
    const key = 'one-scan-at-the-roadside'
    const { card, token, checkId } = await scan('driving-licence', key)
    expect(await officer.call('checks', 'roadside', { token }, key)).toMatchObject({ checkId })
    expect(await checksOf(world, lin.personId)).toHaveLength(1)
    expect(await caseOfficer(world, 'reviewer').call('checks', 'roadside', { token })).toEqual({
      verdict: { verdict: 'code-used', checkedAt: world.now() },
      checkId: null,
    })
    await setLicenceStates(world, 'lin', 'J')
    const next = await showCode(world, card)
    expect(await officer.call('checks', 'roadside', { token: next })).toMatchObject({
      verdict: { because: 'by-police' },
      checkId: null,
    })
  })

  it('is no citizen, no stranger, no window, and no officer of another region with a borrowed badge', async () => {
    const token = await showCode(world, await cardOf(lin))
    const input = { licenceCheckId: '01890a5d-ac96-774b-bcce-b302099a8301', vehicle: byType('小型轿车') }
    const callers: [Caller, string][] = [
      [lin, 'FORBIDDEN'],
      [world.officer(), 'FORBIDDEN'],
      [strangerAt(world, '203.0.113.7'), 'UNAUTHENTICATED'],
      [caseOfficer(world, 'handler', '370202'), 'FORBIDDEN'],
    ]
    for (const [caller, code] of callers) {
      expect(await caller.refusal('checks', 'roadside', { token })).toMatchObject({ code })
      expect(await caller.refusal('checks', 'mayDrive', input)).toMatchObject({ code })
    }
    expect(await officer.call('checks', 'roadside', { token })).toMatchObject({ verdict: { verdict: 'genuine' } })
  })
})

import { citizen } from '../../../mock/data/citizens'
import type { OpenDatabase } from '../../../mock/store/database'
import { openMemoryStore } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { idPhoto, openCard } from './support/documents'
import { driver } from './support/drivers'
import { messageTo, PNG, photo } from './support/people'

jest.setTimeout(120_000)

const DAY = 24 * 3600
const stored = { kind: 'driving-licence', photo: { source: 'stored' } } as const
const own = (uploadId: string) => ({ kind: 'driving-licence' as const, photo: { source: 'own' as const, uploadId } })

describe('applying for an electronic licence', () => {
  let store: OpenDatabase
  let world: CloudWorld
  beforeEach(async () => {
    store = await openMemoryStore()
    // A Friday.
    world = await createCloudWorld(store.database)
  })
  afterEach(() => store.close())

  it('with the photo on file it is there at once, and asking again changes nothing', async () => {
    const lin = await driver(world, 'lin')
    const first = await lin.call('documents', 'apply', stored)
    expect(first.documents[0]).toMatchObject({ kind: 'driving-licence', stand: 'usable' })
    expect(await lin.call('documents', 'apply', stored)).toEqual(first)
  })

  it('without one that can be used it takes an own photo', async () => {
    const ye = await driver(world, 'photoless')
    expect((await ye.call('documents', 'list', {})).applicable[0]).toMatchObject({ storedPhoto: false, state: 'none' })
    expect(await ye.refusal('documents', 'apply', stored)).toMatchObject({ code: 'BAD_INPUT', field: 'input.photo' })
  })

  it('an own photo is looked at by the next working day, and progress shows until then', async () => {
    const ye = await driver(world, 'photoless')
    const uploadId = await photo(world, ye, 'licence-photo', await idPhoto('#ffffff'))
    const { applicable } = await ye.call('documents', 'apply', own(uploadId))
    expect(applicable[0]).toMatchObject({
      state: 'in-review',
      askedAt: world.now(),
      reviewBy: '2026-11-23T02:30:00.000Z',
    })
    await world.let(2 * DAY)
    expect((await ye.call('documents', 'list', {})).applicable[0]?.state).toBe('in-review')
    await world.let(DAY)
    const card = await openCard(ye, 'driving-licence')
    expect(card.stand).toBe('usable')
    expect(Buffer.from(card.portrait ?? '', 'base64').length).toBeLessThan(8_000)
    expect(await messageTo(world, citizen('photoless').phone)).toContain('看好了')
    // The photo itself serves no purpose any more.
    await world.let(DAY)
    expect(await store.database.selectFrom('upload').select('id').execute()).toEqual([])
  })

  it.each([
    ['too small', () => idPhoto('#ffffff', 120), 'unclear'],
    ['of one pixel', async () => PNG, 'unclear'],
    ['on a blue ground', () => idPhoto('#2266cc'), 'not-white'],
  ])('a photo %s is refused with the reason, and another may follow', async (_what, bytes, refusedBecause) => {
    const ye = await driver(world, 'photoless')
    await ye.call('documents', 'apply', own(await photo(world, ye, 'licence-photo', await bytes())))
    await world.let(3 * DAY)
    const { applicable } = await ye.call('documents', 'list', {})
    expect(applicable[0]).toMatchObject({ state: 'refused', refusedBecause, reviewBy: null })
    const again = await photo(world, ye, 'licence-photo', await idPhoto('#ffffff'))
    expect((await ye.call('documents', 'apply', own(again))).applicable[0]).toMatchObject({
      state: 'in-review',
      refusedBecause: null,
    })
  })

  it('what only people can see is the officer’s word', async () => {
    const ye = await driver(world, 'photoless')
    world.setFaults({ photoReview: { mode: 'covered', times: 1 } })
    await ye.call('documents', 'apply', own(await photo(world, ye, 'licence-photo', await idPhoto('#ffffff'))))
    await world.let(3 * DAY)
    expect((await ye.call('documents', 'list', {})).applicable[0]).toMatchObject({ refusedBecause: 'covered' })
  })

  it('while the vehicle office does not answer the review waits, and is decided as soon as it does', async () => {
    const ye = await driver(world, 'photoless')
    await ye.call('documents', 'apply', own(await photo(world, ye, 'licence-photo', await idPhoto('#ffffff'))))
    world.setFaults({ policeRegister: { mode: 'not-answering', times: 'until-reset' } })
    await world.let(4 * DAY)
    expect((await ye.call('documents', 'list', {})).applicable[0]).toMatchObject({ state: 'in-review' })
    world.setFaults({})
    await world.let(60)
    expect((await ye.call('documents', 'list', {})).documents[0]?.kind).toBe('driving-licence')
  })

  it('takes nobody else’s photo, none that was sent for something else, and none twice', async () => {
    const ye = await driver(world, 'photoless')
    const lin = await driver(world, 'lin')
    const others = await photo(world, lin, 'licence-photo', await idPhoto('#ffffff'))
    const objection = await photo(world, ye, 'objection', await idPhoto('#ffffff'))
    for (const uploadId of [others, objection])
      expect(await ye.refusal('documents', 'apply', own(uploadId))).toMatchObject({
        code: 'BAD_INPUT',
        field: 'input.photo.uploadId',
      })
    expect((await ye.call('documents', 'list', {})).applicable[0]?.state).toBe('none')
  })

  it('a vehicle licence is issued for own vehicles alone', async () => {
    const lin = await driver(world, 'lin')
    const zhou = await driver(world, 'zhou')
    const vehicleId = zhou.vehicleIds[0] as string
    const refused = await lin.refusal('documents', 'apply', { kind: 'vehicle-licence', vehicleId })
    expect(refused).toMatchObject({ code: 'NOT_FOUND', field: 'input.vehicleId' })
    world.setFaults({ policeRegister: { mode: 'not-answering', times: 1 } })
    expect(await zhou.refusal('documents', 'apply', { kind: 'vehicle-licence', vehicleId })).toMatchObject({
      code: 'POLICE_UNAVAILABLE',
    })
    const { documents } = await zhou.call('documents', 'apply', { kind: 'vehicle-licence', vehicleId })
    expect(documents.map(({ kind }) => kind)).toEqual(['vehicle-licence', 'inspection-mark', 'insurance'])
  })
})

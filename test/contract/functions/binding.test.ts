import { citizen } from '../../../mock/data/citizens'
import { fictionalIdNumber } from '../../../mock/data/identifiers'
import { sealOwner } from '../../../mock/providers/police-platform/owner'
import { describeOnBothEngines } from '../../support/stores'
import { type Caller, type CloudWorld, createCloudWorld } from './support/cloud-world'
import { driver } from './support/drivers'
import { register, showFace } from './support/people'

const notAnswering = { policeRegister: { mode: 'not-answering', times: 'until-reset' } } as const

describeOnBothEngines('binding', (store) => {
  let world: CloudWorld
  let lin: Caller
  const known = citizen('lin')
  const blue = known.vehicles[0] as (typeof known.vehicles)[number]
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    lin = world.citizen('lin')
    await register(world, lin, 'lin')
    await showFace(world, lin)
  })
  const licence = { licenceNumber: known.idNumber, fileNumber: known.fileNumber }
  const car = {
    plateKind: blue.plateKind,
    plate: blue.plate,
    proof: { kind: 'vin' as const, lastSix: blue.vinLastSix },
  }
  const fields = (answer: { kind: string; fields?: unknown }) => answer.fields

  it('a licence shows its classes, states and points as the police have them', async () => {
    const bound = await lin.call('vehicles', 'bindLicence', licence)
    expect(bound).toMatchObject({
      kind: 'bound',
      licence: { classes: ['C1'], states: ['A'], points: 3, pendingPoints: 0, asOf: world.now() },
    })
    expect(JSON.stringify(bound)).not.toContain(known.idNumber)
    expect(await lin.call('identity', 'me', {})).toMatchObject({ licence: { points: 3 } })
    expect(await lin.call('vehicles', 'list', {})).toMatchObject({ licence: { points: 3 } })
  })

  it.each([
    ['somebody else’s number', { licenceNumber: citizen('zhou').idNumber }, 'licenceNumber', 'not-yours'],
    ['a number of the wrong form', { licenceNumber: '12345' }, 'licenceNumber', 'malformed'],
    ['a file number of the wrong form', { fileNumber: '9901' }, 'fileNumber', 'malformed'],
    ['another file number', { fileNumber: citizen('zhou').fileNumber }, 'fileNumber', 'does-not-fit'],
  ])('a licence with %s names the field', async (_name, change, field, problem) => {
    const answer = await lin.call('vehicles', 'bindLicence', { ...licence, ...change })
    expect(answer).toEqual({ kind: 'wrong', fields: [{ field, problem }] })
    expect((await lin.call('identity', 'me', {})).licence).toBeNull()
  })

  it('names both fields of a licence at once, and says when the police know none', async () => {
    const both = { licenceNumber: fictionalIdNumber('19790306', 1), fileNumber: 'x' }
    expect(fields(await lin.call('vehicles', 'bindLicence', both))).toHaveLength(2)
    const zheng = world.citizen('stranger')
    await register(world, zheng, 'stranger')
    await showFace(world, zheng)
    const none = { licenceNumber: citizen('stranger').idNumber, fileNumber: '990126000017' }
    expect(fields(await zheng.call('vehicles', 'bindLicence', none))).toEqual([
      { field: 'licenceNumber', problem: 'unknown' },
    ])
  })

  it('stops who tries file numbers out', async () => {
    const guess = (place: number) => ({ ...licence, fileNumber: `99012600${String(place).padStart(4, '0')}` })
    for (let tries = 0; tries < 6; tries++) await lin.call('vehicles', 'bindLicence', guess(tries))
    expect(await lin.refusal('vehicles', 'bindLicence', licence)).toMatchObject({ code: 'TOO_MANY_TRIES' })
    world.pass(3600)
    expect(await lin.call('vehicles', 'bindLicence', licence)).toMatchObject({ kind: 'bound' })
  })

  it('an own vehicle takes the plate as people type it, and is bound once', async () => {
    const typed = { ...car, plate: '晋n·6k283' }
    const first = await lin.call('vehicles', 'bindVehicle', typed, 'bind-my-blue-car-1')
    expect(first).toMatchObject({ kind: 'bound', vehicle: { plate: '晋N6K283', relation: 'own', ownerMasked: null } })
    expect(await lin.call('vehicles', 'bindVehicle', typed, 'bind-my-blue-car-1')).toEqual(first)
    expect(await lin.call('vehicles', 'bindVehicle', car)).toMatchObject({
      fields: [{ field: 'plate', problem: 'already-bound' }],
    })
    const { vehicles, asOf } = await lin.call('vehicles', 'list', {})
    expect(vehicles.map((each) => [each.plate, each.relation])).toEqual([
      ['晋N6K283', 'own'],
      ['晋N2F519', 'borrowed'],
    ])
    expect(vehicles[1]).toMatchObject({ ownerMasked: '周*生' })
    expect(asOf <= world.now()).toBe(true)
    expect(await lin.call('identity', 'me', {})).toMatchObject({ counts: { ownVehicles: 1, borrowedVehicles: 1 } })
  })

  it('takes the engine’s number instead', async () => {
    const proof = { kind: 'engine' as const, lastSix: blue.engineLastSix.toLowerCase() }
    expect(await lin.call('vehicles', 'bindVehicle', { ...car, proof })).toMatchObject({ kind: 'bound' })
  })

  it.each([
    ['a plate of another kind', { plate: '晋NDA3517' }, 'plate', 'other-kind'],
    ['a kind that has no plates', { plateKind: '31' }, 'plateKind', 'malformed'],
    ['a plate that is too short', { plate: '晋N6K' }, 'plate', 'malformed'],
    ['a plate that nobody has', { plate: '晋N6K284' }, 'plate', 'unknown'],
    ['five characters', { proof: { kind: 'vin' as const, lastSix: '12345' } }, 'lastSix', 'malformed'],
    ['other last six', { proof: { kind: 'vin' as const, lastSix: 'N99999' } }, 'lastSix', 'does-not-fit'],
    [
      'the engine’s number for the VIN’s',
      { proof: { kind: 'vin' as const, lastSix: blue.engineLastSix } },
      'lastSix',
      'does-not-fit',
    ],
  ])('a vehicle with %s names the field', async (_name, change, field, problem) => {
    expect(await lin.call('vehicles', 'bindVehicle', { ...car, ...change })).toEqual({
      kind: 'wrong',
      fields: [{ field, problem }],
    })
    expect((await lin.call('vehicles', 'list', {})).vehicles).toHaveLength(1)
  })

  it('tells whose a vehicle is not only to whoever has its papers', async () => {
    const [his] = citizen('zhou').vehicles
    if (!his) throw new Error('zhou has a car')
    const without = { plateKind: his.plateKind, plate: his.plate, proof: { kind: 'vin' as const, lastSix: 'N00000' } }
    expect(fields(await lin.call('vehicles', 'bindVehicle', without))).toEqual([
      { field: 'lastSix', problem: 'does-not-fit' },
    ])
    const withPapers = { ...without, proof: { kind: 'vin' as const, lastSix: his.vinLastSix } }
    expect(fields(await lin.call('vehicles', 'bindVehicle', withPapers))).toEqual([
      { field: 'plate', problem: 'not-yours' },
    ])
  })

  it('stops who tries plates out', async () => {
    const answers = Array.from({ length: 12 }, (_, place) => ({
      ...car,
      plate: `晋N6K3${String(place).padStart(2, '0')}`,
    }))
    const outcomes = await Promise.allSettled(answers.map((input) => lin.call('vehicles', 'bindVehicle', input)))
    expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(10)
  })

  it('keeps nothing while the police do not answer, and the same call can be repeated', async () => {
    world.setFaults(notAnswering)
    expect(await lin.refusal('vehicles', 'bindVehicle', car, 'while-they-are-silent')).toMatchObject({
      code: 'POLICE_UNAVAILABLE',
      retryable: true,
    })
    expect(await lin.refusal('vehicles', 'bindLicence', licence)).toMatchObject({ code: 'POLICE_UNAVAILABLE' })
    expect(await lin.call('identity', 'me', {})).toMatchObject({ licence: null, counts: { ownVehicles: 0 } })
    world.setFaults({})
    expect(await lin.call('vehicles', 'bindVehicle', car, 'while-they-are-silent')).toMatchObject({ kind: 'bound' })
  })

  it('ends by the owner’s word, and never by anybody else’s', async () => {
    const bound = await lin.call('vehicles', 'bindVehicle', car)
    if (bound.kind !== 'bound') throw new Error('not bound')
    const { vehicleId } = bound.vehicle
    const other = await driver(world, 'wei')
    expect(await other.refusal('vehicles', 'unbindVehicle', { vehicleId })).toMatchObject({ code: 'NOT_FOUND' })
    await lin.call('vehicles', 'unbindVehicle', { vehicleId })
    expect((await lin.call('vehicles', 'list', {})).vehicles).toHaveLength(1)
    expect(await lin.refusal('vehicles', 'unbindVehicle', { vehicleId })).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is over when the vehicle was sold, as soon as the police were asked again', async () => {
    await lin.call('vehicles', 'bindVehicle', car)
    const { sealing } = world.environment
    const { idNumber, name } = citizen('wei')
    const sold = {
      owner_index: sealing.index(idNumber),
      owner_sealed: sealOwner(sealing, { document: idNumber, name }),
    }
    const plateIndex = sealing.index(blue.plate)
    await store.database().updateTable('police_vehicle').set(sold).where('plate_index', '=', plateIndex).execute()
    world.pass(25 * 3600)
    expect((await lin.call('vehicles', 'list', {})).vehicles.map((each) => each.plate)).toEqual(['晋N2F519'])
    world.setFaults(notAnswering)
    world.pass(25 * 3600)
    expect((await lin.call('vehicles', 'list', {})).vehicles).toHaveLength(1)
  })
})

import { citizen } from '../../../mock/data/citizens'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { type Driver, driver } from './support/drivers'
import { agreement, idOf } from './support/settling-records'

describeOnBothEngines('a vehicle that changes hands at the police', (store) => {
  let world: CloudWorld
  let zhou: Driver
  let lin: Driver
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    zhou = await driver(world, 'zhou')
    lin = await driver(world, 'lin')
  })
  const sold = async () => {
    const [car] = citizen('zhou').vehicles
    const { idNumber, name, phone } = citizen('sun')
    if (!car) throw new Error('Zhou has a car')
    const { plateKind, plate } = car
    await world.outside.policePlatform.behindOurBack?.transferVehicle(
      { plateKind, plate },
      { document: idNumber, name, phone },
    )
  }

  it('is nobody’s to settle by what was before: neither the former owner’s nor their driver’s', async () => {
    const agreed = await agreement(lin, 'zhouNoEntry')
    await sold()
    for (const who of [lin, zhou])
      expect(await who.refusal('violations', 'confirm', agreed)).toMatchObject({ code: 'NOT_FOUND' })
    expect(
      await store.database().selectFrom('decision').select('id').where('record_id', 'is not', null).execute(),
    ).toEqual([])
    expect((await lin.call('vehicles', 'list', {})).vehicles.map(({ relation }) => relation)).not.toContain('borrowed')
  })

  it('shows its records to neither of them once what we know of it is a day old', async () => {
    await sold()
    world.pass(25 * 3600)
    const shown = async (who: Driver) =>
      (await who.call('violations', 'overview', {})).vehicles.map(({ plate }) => plate)
    const plate = citizen('zhou').vehicles[0]?.plate
    expect(await shown(zhou)).not.toContain(plate)
    expect(await shown(lin)).not.toContain(plate)
    expect(await lin.refusal('violations', 'record', { recordId: idOf('zhouNoEntry') })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('tells the driver who had borrowed it nothing of its new owner', async () => {
    await sold()
    world.pass(25 * 3600)
    await zhou.call('vehicles', 'list', {})
    const { consents } = await lin.call('vehicles', 'consents', {})
    const ended = consents.find(({ side, plate }) => side === 'driver' && plate === citizen('zhou').vehicles[0]?.plate)
    expect(ended).toMatchObject({ state: 'withdrawn', personMasked: '*' })
  })
})

import { sampleRecord } from '../../../mock/data/sample-records'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { type Driver, driver } from './support/drivers'
import { atPolice, inputTo, object, record, WORDS } from './support/objecting'
import { JPEG, PNG, photo } from './support/people'

describeOnBothEngines('an objection', (store) => {
  let world: CloudWorld
  let lin: Driver
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    lin = await driver(world, 'lin')
  })
  it('puts the record on hold at once, here and at the police, and shows its photos to the citizen alone', async () => {
    const photos = [await photo(world, lin, 'objection'), await photo(world, lin, 'objection', JPEG)]
    const made = await object(lin, 'linSolidLine', photos, 'object-with-two-photos')
    expect(made).toMatchObject({
      state: 'submitted',
      words: WORDS,
      // Five working days after a Friday.
      dueOn: '2026-11-27',
      workingDaysLeft: 5,
      record: { stand: 'on-hold', clock: { kind: 'answer', until: '2026-11-27' } },
      reply: null,
    })
    expect(made.photos).toHaveLength(2)
    expect(world.files.slice(-2).map(({ contentType }) => contentType)).toEqual(['image/png', 'image/jpeg'])
    expect(Buffer.from(world.files.at(-2)?.bytes ?? []).equals(PNG)).toBe(true)
    expect((await object(lin, 'linSolidLine', photos, 'object-with-two-photos')).objectionId).toBe(made.objectionId)
    expect(await record(world, 'linSolidLine')).toMatchObject({ stand: 'on-hold', handling_status: 0 })
    await world.let(60)
    expect(await atPolice(world, 'linSolidLine')).toMatchObject({ on_hold: true })
    const { objectionId } = made
    const wei = await driver(world, 'wei')
    expect(await wei.refusal('objections', 'get', { objectionId })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await wei.refusal('objections', 'takeBack', { objectionId })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await wei.refusal('objections', 'object', inputTo('linSolidLine'))).toMatchObject({ code: 'NOT_FOUND' })
    expect(JSON.stringify(await store.database().selectFrom('objection').selectAll().execute())).not.toContain('救护车')
  })

  it('keeps the record from being settled', async () => {
    await object(lin, 'linSolidLine')
    const { recordId } = sampleRecord('linSolidLine')
    const { conditions } = await lin.call('violations', 'record', { recordId })
    expect(conditions.filter(({ met }) => !met).map(({ code }) => code)).toContain('objection-open')
  })

  it('is raised once, and not against what is decided or closed', async () => {
    const { objectionId } = await object(lin, 'linSolidLine')
    expect(await lin.call('objections', 'object', inputTo('linSolidLine'))).toEqual({
      kind: 'cannot',
      because: 'open-already',
      objectionId,
    })
    const tao = await driver(world, 'states')
    for (const name of ['handledAtWindow', 'transferred', 'needsNothing'] as const)
      expect(await tao.call('objections', 'object', inputTo(name))).toMatchObject({ because: 'closed' })
    const twice = await Promise.all([1, 2].map(() => lin.call('objections', 'object', inputTo('linPedestrian'))))
    expect(twice.map(({ kind }) => kind).sort()).toEqual(['cannot', 'submitted'])
  })

  it('takes the caller’s own stored photos, each for one objection', async () => {
    const [mine] = [await photo(world, lin, 'objection')]
    const wei = await driver(world, 'wei')
    const his = await photo(world, wei, 'objection')
    const refused = (photoIds: string[]) => lin.refusal('objections', 'object', inputTo('linSolidLine', photoIds))
    expect(await refused([his])).toMatchObject({ code: 'BAD_INPUT', field: 'input.photoIds' })
    const { uploadId } = await lin.call('session', 'uploadTicket', { purpose: 'objection' })
    expect(await refused([uploadId])).toMatchObject({ code: 'BAD_INPUT' })
    expect(await record(world, 'linSolidLine')).toMatchObject({ stand: 'open' })
    await object(lin, 'linSolidLine', [mine])
    expect(await lin.refusal('objections', 'object', inputTo('linPedestrian', [mine]))).toMatchObject({
      code: 'BAD_INPUT',
    })
    const many = Array.from({ length: 10 }, () => mine)
    expect(await refused(many)).toMatchObject({ field: 'input.photoIds' })
    const silent = { ...inputTo('linPedestrian'), ground: 'other', words: '' }
    expect(await lin.refusal('objections', 'object', silent)).toMatchObject({ field: 'input.words' })
  })

  it('is taken back before anybody has looked, and gives the days back', async () => {
    const { come_by } = await record(world, 'linSolidLine')
    const { objectionId } = await object(lin, 'linSolidLine')
    await world.let(3 * 24 * 3600)
    expect(await lin.call('objections', 'takeBack', { objectionId })).toMatchObject({
      state: 'taken-back',
      record: { clock: { kind: 'come' } },
    })
    const after = await record(world, 'linSolidLine')
    expect(after.stand).toBe('open')
    expect(Date.parse(after.come_by) - Date.parse(come_by)).toBe(3 * 24 * 3600 * 1000)
    await world.let(120)
    expect(await atPolice(world, 'linSolidLine')).toMatchObject({ on_hold: false })
    for (let again = 0; again < 2; again++) {
      const next = await object(lin, 'linSolidLine')
      await lin.call('objections', 'takeBack', { objectionId: next.objectionId })
    }
    expect(await lin.refusal('objections', 'object', inputTo('linSolidLine'))).toMatchObject({ code: 'TOO_MANY_TRIES' })
    expect((await lin.call('objections', 'list', {})).objections.map(({ state }) => state)).toEqual(
      Array(3).fill('taken-back'),
    )
  })

  it('is heard at the counter alone where the rules of the day say so', async () => {
    const sun = await driver(world, 'sun')
    await store
      .database()
      .updateTable('authority')
      .set({ rules_as_of: '2016-06-01' })
      .where('region_code', '=', '370202')
      .execute()
    expect(await sun.refusal('objections', 'object', inputTo('qingdaoSolidLine'))).toMatchObject({ code: 'FORBIDDEN' })
  })
})

import { citizen } from '../../../mock/data/citizens'
import { sampleOfficers } from '../../../mock/data/officers'
import { type RecordName, sampleRecord } from '../../../mock/data/sample-records'
import { sampleObjectionId } from '../../../mock/data/seed-known-persons'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { type Driver, driver } from './support/drivers'
import { JPEG, messageTo, PNG, photo } from './support/people'

jest.setTimeout(60_000)

const WORDS = '下班高峰，后面来了救护车，我往前让了一步。'
const REPLY = '您好。核对照片，您是为救护车让行才越过停止线。'

describeOnBothEngines('an objection', (store) => {
  let world: CloudWorld
  let lin: Driver
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    lin = await driver(world, 'lin')
  })
  const inputTo = (name: RecordName, photoIds: string[] = []) => ({
    recordId: sampleRecord(name).recordId,
    ground: 'yielding-to-emergency' as const,
    words: WORDS,
    photoIds,
  })
  async function object(who: Driver, name: RecordName, photoIds: string[] = [], key?: string) {
    const answer = await who.call('objections', 'object', inputTo(name, photoIds), key)
    if (answer.kind !== 'submitted') throw new Error(`cannot: ${answer.because}`)
    return answer.objection
  }
  const officer = (who: keyof typeof sampleOfficers, change: { regionCode?: string } = {}) =>
    world.as({
      kind: 'case-officer',
      ...sampleOfficers[who],
      role: who === 'reviewer' ? 'reviewer' : 'handler',
      ...change,
    })
  const record = (name: RecordName) =>
    store
      .database()
      .selectFrom('surveillance_record')
      .select(['stand', 'handling_status', 'come_by'])
      .where('id', '=', sampleRecord(name).recordId)
      .executeTakeFirstOrThrow()
  const atPolice = (name: RecordName) =>
    store
      .database()
      .selectFrom('police_record')
      .select(['on_hold', 'handling_status'])
      .where('number', '=', sampleRecord(name).number)
      .executeTakeFirstOrThrow()
  const founded = { outcome: 'founded', reason: 'emergency-vehicle', reply: REPLY } as const
  const unfounded = { outcome: 'unfounded', reason: 'facts-clear', reply: REPLY } as const

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
    expect(await record('linSolidLine')).toMatchObject({ stand: 'on-hold', handling_status: 0 })
    await world.let(60)
    expect(await atPolice('linSolidLine')).toMatchObject({ on_hold: true })
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
    expect(await record('linSolidLine')).toMatchObject({ stand: 'open' })
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
    const { come_by } = await record('linSolidLine')
    const { objectionId } = await object(lin, 'linSolidLine')
    await world.let(3 * 24 * 3600)
    expect(await lin.call('objections', 'takeBack', { objectionId })).toMatchObject({
      state: 'taken-back',
      record: { clock: { kind: 'come' } },
    })
    const after = await record('linSolidLine')
    expect(after.stand).toBe('open')
    expect(Date.parse(after.come_by) - Date.parse(come_by)).toBe(3 * 24 * 3600 * 1000)
    await world.let(120)
    expect(await atPolice('linSolidLine')).toMatchObject({ on_hold: false })
    for (let again = 0; again < 2; again++) {
      const next = await object(lin, 'linSolidLine')
      await lin.call('objections', 'takeBack', { objectionId: next.objectionId })
    }
    expect(await lin.refusal('objections', 'object', inputTo('linSolidLine'))).toMatchObject({ code: 'TOO_MANY_TRIES' })
    expect((await lin.call('objections', 'list', {})).objections.map(({ state }) => state)).toEqual(
      Array(3).fill('taken-back'),
    )
  })

  it('waits in the officers’ list by its last day, masked', async () => {
    const { objectionId } = await object(lin, 'linSolidLine')
    const { officer: me, waiting } = await officer('handler').call('casework', 'queue', {})
    expect(me).toMatchObject({ role: 'handler', regionCode: '140105' })
    expect(waiting.map(({ dueOn }) => dueOn)).toEqual(waiting.map(({ dueOn }) => dueOn).sort())
    expect(waiting.at(-1)).toMatchObject({ objectionId, personMasked: '林*岚', workingDaysLeft: 5 })
    const [first] = waiting
    expect(first).toMatchObject({ objectionId: sampleObjectionId('luo'), workingDaysLeft: 0 })
    expect(JSON.stringify(waiting)).not.toContain('林晓岚')
  })

  it('shows an officer the camera’s photos, the citizen’s, and the days of the term', async () => {
    const made = await object(lin, 'linSolidLine', [await photo(world, lin, 'objection')])
    const seen = await officer('handler').call('casework', 'openCase', { objectionId: made.objectionId })
    expect(seen).toMatchObject({ words: WORDS, code: '1117', points: 1, proposal: null, plateMasked: '晋N6**83' })
    expect(seen.photos.length).toBeGreaterThan(1)
    expect(seen.evidence).toHaveLength(1)
    expect(seen.days.map(({ number }) => number)).toEqual([null, null, null, 1, 2, 3, 4, 5])
    expect(seen.days.at(-1)).toMatchObject({ on: '2026-11-27', last: true })
    expect(JSON.stringify(seen)).not.toMatch(/林晓岚|晋N6K283/)
    world.setFaults({ policeRegister: { mode: 'not-answering', times: 'until-reset' } })
    const silent = await officer('handler').refusal('casework', 'openCase', { objectionId: made.objectionId })
    expect(silent).toMatchObject({ code: 'POLICE_UNAVAILABLE', retryable: true })
    const propose = { objectionId: made.objectionId, ...founded }
    expect(await officer('handler').refusal('casework', 'propose', propose)).toMatchObject({
      code: 'POLICE_UNAVAILABLE',
    })
    expect(await lin.call('objections', 'get', { objectionId: made.objectionId })).toMatchObject({ state: 'submitted' })
  })

  it('founded by two officers: the record is deleted here and at the police, and the citizen is told', async () => {
    const { objectionId } = await object(lin, 'linSolidLine')
    const proposed = await officer('handler').call(
      'casework',
      'propose',
      { objectionId, ...founded },
      'propose-founded-0001',
    )
    expect(proposed).toMatchObject({ state: 'under-review', proposal: { byMe: true, outcome: 'founded' } })
    expect(
      await officer('handler').call('casework', 'propose', { objectionId, ...founded }, 'propose-founded-0001'),
    ).toMatchObject({ state: 'under-review' })
    expect(await lin.refusal('objections', 'takeBack', { objectionId })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await lin.call('objections', 'get', { objectionId })).toMatchObject({ reply: null, reason: null })
    const { waiting } = await officer('reviewer').call('casework', 'queue', {})
    expect(waiting[0]).toMatchObject({ objectionId, state: 'under-review' })

    const agree = { objectionId, agree: true }
    expect(await officer('otherHandler').refusal('casework', 'review', agree)).toMatchObject({ code: 'FORBIDDEN' })
    const done = await officer('reviewer').call('casework', 'review', agree, 'review-agrees-000001')
    expect(done).toMatchObject({ state: 'founded', deleteBy: '2026-11-25', reply: REPLY })
    expect(await officer('reviewer').call('casework', 'review', agree, 'review-agrees-000001')).toEqual(done)
    expect(await officer('reviewer').refusal('casework', 'review', agree)).toMatchObject({ code: 'FORBIDDEN' })

    expect(await record('linSolidLine')).toEqual({ stand: 'open', handling_status: -1, come_by: expect.any(String) })
    expect(await messageTo(world, citizen('lin').phone)).toContain('异议成立')
    expect(await world.outside.messenger.inbox(citizen('lin').phone)).toHaveLength(1)
    await world.let(120)
    expect(await atPolice('linSolidLine')).toMatchObject({ handling_status: -1 })
    expect(await lin.call('objections', 'get', { objectionId })).toMatchObject({
      state: 'founded',
      reason: 'emergency-vehicle',
      reply: REPLY,
      record: { stand: 'deleted' },
      deletedAt: expect.any(String),
    })
    expect(await lin.call('session', 'home', {})).toMatchObject({
      person: { answers: [{ objectionId, founded: true }] },
    })
    expect(await lin.call('objections', 'object', inputTo('linSolidLine'))).toMatchObject({
      because: 'answered-already',
      objectionId,
    })
  })

  it('unfounded: the record waits again with its days, and the citizen has the reasons', async () => {
    const { come_by } = await record('linSolidLine')
    const { objectionId } = await object(lin, 'linSolidLine')
    await officer('handler').call('casework', 'propose', { objectionId, ...unfounded })
    await world.let(4 * 24 * 3600)
    await officer('reviewer').call('casework', 'review', { objectionId, agree: true })
    const after = await record('linSolidLine')
    expect(after).toMatchObject({ stand: 'open', handling_status: 0 })
    expect(Date.parse(after.come_by) - Date.parse(come_by)).toBe(4 * 24 * 3600 * 1000)
    expect(await lin.call('objections', 'get', { objectionId })).toMatchObject({
      state: 'unfounded',
      reason: 'facts-clear',
      reply: REPLY,
      deleteBy: null,
      record: { clock: { kind: 'come' } },
    })
    expect(await lin.call('objections', 'object', inputTo('linSolidLine'))).toMatchObject({
      because: 'answered-already',
    })
  })

  it('goes back to the first officer with a note, and can then be taken back', async () => {
    const { objectionId } = await object(lin, 'linSolidLine')
    await officer('handler').call('casework', 'propose', { objectionId, ...unfounded })
    const back = { objectionId, agree: false, note: '再看第二张照片' }
    expect(await officer('reviewer').call('casework', 'review', back)).toMatchObject({
      state: 'submitted',
      proposal: null,
      sentBack: '再看第二张照片',
    })
    expect(await officer('otherHandler').call('casework', 'propose', { objectionId, ...founded })).toMatchObject({
      sentBack: null,
      proposal: { outcome: 'founded' },
    })
    const again = await officer('handler').refusal('casework', 'propose', { objectionId, ...founded })
    expect(again).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('wants a reason that belongs to the outcome, and two different officers', async () => {
    const { objectionId } = await object(lin, 'linSolidLine')
    const mixed = { objectionId, ...founded, reason: 'facts-clear' }
    expect(await officer('handler').refusal('casework', 'propose', mixed)).toMatchObject({ field: 'input.reason' })
    const short = { objectionId, ...founded, reply: '好' }
    expect(await officer('handler').refusal('casework', 'propose', short)).toMatchObject({ field: 'input.reply' })
    await officer('reviewer').call('casework', 'propose', { objectionId, ...founded })
    expect(await officer('reviewer').refusal('casework', 'review', { objectionId, agree: true })).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await record('linSolidLine')).toMatchObject({ stand: 'on-hold' })
  })

  it('is no business of another region’s officers, of citizens or of windows', async () => {
    const { objectionId } = await object(lin, 'linSolidLine')
    const [elsewhere] = (await world.nobody().call('casework', 'officers', {})).officers.filter(
      ({ regionCode, role }) => regionCode === '370202' && role === 'reviewer',
    )
    if (!elsewhere) throw new Error('Qingdao has a reviewer')
    const { officerId, regionCode } = elsewhere
    const other = world.as({ kind: 'case-officer', officerId, regionCode, role: 'reviewer' })
    for (const [action, input] of [
      ['openCase', { objectionId }],
      ['propose', { objectionId, ...founded }],
      ['review', { objectionId, agree: true }],
    ] as const)
      expect(await other.refusal('casework', action, input)).toMatchObject({ code: 'NOT_FOUND' })
    expect((await other.call('casework', 'queue', {})).waiting).toEqual([])
    const borrowedBadge = officer('handler', { regionCode: '370202' })
    expect(await borrowedBadge.refusal('casework', 'queue', {})).toMatchObject({ code: 'FORBIDDEN' })
    expect(await lin.refusal('casework', 'openCase', { objectionId })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await world.officer().refusal('casework', 'queue', {})).toMatchObject({ code: 'FORBIDDEN' })
    expect(await world.nobody().refusal('casework', 'queue', {})).toMatchObject({ code: 'UNAUTHENTICATED' })
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

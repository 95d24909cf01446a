import { citizen } from '../../../mock/data/citizens'
import { sampleObjectionId } from '../../../mock/data/seed-known-persons'
import { ProviderError } from '../../../mock/providers/payment-channel'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { type Driver, driver } from './support/drivers'
import {
  atPolice,
  caseOfficer,
  founded,
  inputTo,
  object,
  propose,
  REPLY,
  record,
  unfounded,
  WORDS,
} from './support/objecting'
import { messageTo, photo } from './support/people'

describeOnBothEngines('an objection before the officers', (store) => {
  let world: CloudWorld
  let lin: Driver
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    lin = await driver(world, 'lin')
  })
  it('waits in the officers’ list by its last day, masked', async () => {
    const { objectionId } = await object(lin, 'linSolidLine')
    const { officer: me, waiting } = await caseOfficer(world, 'handler').call('casework', 'queue', {})
    expect(me).toMatchObject({ role: 'handler', regionCode: '140105' })
    expect(waiting.map(({ dueOn }) => dueOn)).toEqual(waiting.map(({ dueOn }) => dueOn).sort())
    expect(waiting.at(-1)).toMatchObject({ objectionId, personMasked: '林*岚', workingDaysLeft: 5 })
    const [first] = waiting
    expect(first).toMatchObject({ objectionId: sampleObjectionId('luo'), workingDaysLeft: 0 })
    expect(JSON.stringify(waiting)).not.toContain('林晓岚')
  })

  it('shows an officer the camera’s photos, the citizen’s, and the days of the term', async () => {
    const made = await object(lin, 'linSolidLine', [await photo(world, lin, 'objection')])
    const seen = await caseOfficer(world, 'handler').call('casework', 'openCase', { objectionId: made.objectionId })
    expect(seen).toMatchObject({ words: WORDS, code: '1117', points: 1, proposal: null, plateMasked: '晋N6**83' })
    expect(seen.photos.length).toBeGreaterThan(1)
    expect(seen.evidence).toHaveLength(1)
    expect(seen.days.map(({ number }) => number)).toEqual([null, null, null, 1, 2, 3, 4, 5])
    expect(seen.days.at(-1)).toMatchObject({ on: '2026-11-27', last: true })
    expect(JSON.stringify(seen)).not.toMatch(/林晓岚|晋N6K283/)
    world.setFaults({ policeRegister: { mode: 'not-answering', times: 'until-reset' } })
    const silent = await caseOfficer(world, 'handler').refusal('casework', 'openCase', {
      objectionId: made.objectionId,
    })
    expect(silent).toMatchObject({ code: 'POLICE_UNAVAILABLE', retryable: true })
    const propose = { objectionId: made.objectionId, ...founded }
    expect(await caseOfficer(world, 'handler').refusal('casework', 'propose', propose)).toMatchObject({
      code: 'POLICE_UNAVAILABLE',
    })
    expect(await lin.call('objections', 'get', { objectionId: made.objectionId })).toMatchObject({ state: 'submitted' })
  })

  it('founded by two officers: the record is deleted here and at the police, and the citizen is told', async () => {
    const { objectionId } = await object(lin, 'linSolidLine')
    const proposed = await caseOfficer(world, 'handler').call(
      'casework',
      'propose',
      { objectionId, ...founded },
      'propose-founded-0001',
    )
    expect(proposed).toMatchObject({ state: 'under-review', proposal: { byMe: true, outcome: 'founded' } })
    expect(
      await caseOfficer(world, 'handler').call(
        'casework',
        'propose',
        { objectionId, ...founded },
        'propose-founded-0001',
      ),
    ).toMatchObject({ state: 'under-review' })
    expect(await lin.refusal('objections', 'takeBack', { objectionId })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await lin.call('objections', 'get', { objectionId })).toMatchObject({ reply: null, reason: null })
    const { waiting } = await caseOfficer(world, 'reviewer').call('casework', 'queue', {})
    expect(waiting[0]).toMatchObject({ objectionId, state: 'under-review' })

    const agree = { objectionId, proposedAt: proposed.proposal?.at ?? '', agree: true }
    expect(await caseOfficer(world, 'otherHandler').refusal('casework', 'review', agree)).toMatchObject({
      code: 'FORBIDDEN',
    })
    const done = await caseOfficer(world, 'reviewer').call('casework', 'review', agree, 'review-agrees-000001')
    expect(done).toMatchObject({ state: 'founded', deleteBy: '2026-11-25', reply: REPLY })
    expect(await caseOfficer(world, 'reviewer').call('casework', 'review', agree, 'review-agrees-000001')).toEqual(done)
    expect(await caseOfficer(world, 'reviewer').refusal('casework', 'review', agree)).toMatchObject({
      code: 'FORBIDDEN',
    })

    expect(await record(world, 'linSolidLine')).toEqual({
      stand: 'open',
      handling_status: -1,
      come_by: expect.any(String),
    })
    await world.let(1)
    expect(await messageTo(world, citizen('lin').phone)).toContain('异议成立')
    expect(await world.outside.messenger.inbox(citizen('lin').phone)).toHaveLength(1)
    await world.let(120)
    expect(await atPolice(world, 'linSolidLine')).toMatchObject({ handling_status: -1 })
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
    const { come_by } = await record(world, 'linSolidLine')
    const { objectionId } = await object(lin, 'linSolidLine')
    const proposedAt = await propose(world, objectionId, unfounded)
    await world.let(4 * 24 * 3600)
    await caseOfficer(world, 'reviewer').call('casework', 'review', { objectionId, proposedAt, agree: true })
    const after = await record(world, 'linSolidLine')
    expect(after).toMatchObject({ stand: 'open', handling_status: 0 })
    expect(Date.parse(after.come_by) - Date.parse(come_by)).toBe(4 * 24 * 3600 * 1000)
    // The police are told of the days, too, and what they tell next takes none away.
    await world.let(600)
    expect(await atPolice(world, 'linSolidLine')).toMatchObject({ on_hold: false, come_by: after.come_by })
    expect(await record(world, 'linSolidLine')).toEqual(after)
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

  it('is told to the citizen once, though the message service did not answer when it was decided', async () => {
    const { objectionId } = await object(lin, 'linSolidLine')
    const proposedAt = await propose(world, objectionId, unfounded)
    const silent = { send: () => Promise.reject(new ProviderError('unreachable', 'TIMEOUT')) }
    await world.within({ messenger: silent }, async () => {
      await caseOfficer(world, 'reviewer').call('casework', 'review', { objectionId, proposedAt, agree: true })
      await world.let(1)
    })
    expect(await world.outside.messenger.inbox(citizen('lin').phone)).toEqual([])
    await world.let(600)
    await world.let(3600)
    expect(await world.outside.messenger.inbox(citizen('lin').phone)).toHaveLength(1)
    expect(await store.database().selectFrom('message').selectAll().execute()).toEqual([])
  })

  it('goes back to the first officer with a note, and can then be taken back', async () => {
    const { objectionId } = await object(lin, 'linSolidLine')
    const proposedAt = await propose(world, objectionId, unfounded)
    const back = { objectionId, proposedAt, agree: false, note: '再看第二张照片' }
    expect(await caseOfficer(world, 'reviewer').call('casework', 'review', back)).toMatchObject({
      state: 'submitted',
      proposal: null,
      sentBack: '再看第二张照片',
    })
    expect(
      await caseOfficer(world, 'otherHandler').call('casework', 'propose', { objectionId, ...founded }),
    ).toMatchObject({
      sentBack: null,
      proposal: { outcome: 'founded' },
    })
    const again = await caseOfficer(world, 'handler').refusal('casework', 'propose', { objectionId, ...founded })
    expect(again).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('wants a reason that belongs to the outcome, and two different officers', async () => {
    const { objectionId } = await object(lin, 'linSolidLine')
    const mixed = { objectionId, ...founded, reason: 'facts-clear' }
    expect(await caseOfficer(world, 'handler').refusal('casework', 'propose', mixed)).toMatchObject({
      field: 'input.reason',
    })
    const short = { objectionId, ...founded, reply: '好' }
    expect(await caseOfficer(world, 'handler').refusal('casework', 'propose', short)).toMatchObject({
      field: 'input.reply',
    })
    const reviewer = caseOfficer(world, 'reviewer')
    expect(await reviewer.refusal('casework', 'propose', { objectionId, ...founded })).toMatchObject({
      code: 'FORBIDDEN',
    })
    const proposedAt = await propose(world, objectionId, founded)
    const agree = { objectionId, proposedAt, agree: true }
    expect(await caseOfficer(world, 'handler').refusal('casework', 'review', agree)).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await record(world, 'linSolidLine')).toMatchObject({ stand: 'on-hold' })
  })

  it('is agreed to only as it was read: a proposal that took its place is read first', async () => {
    const { objectionId } = await object(lin, 'linSolidLine')
    const read = await propose(world, objectionId, founded)
    const reviewer = caseOfficer(world, 'reviewer')
    await reviewer.call('casework', 'review', { objectionId, proposedAt: read, agree: false, note: '再看照片' })
    world.pass(60)
    const now = await propose(world, objectionId, unfounded)
    for (const agree of [true, false])
      expect(
        await reviewer.refusal('casework', 'review', { objectionId, proposedAt: read, agree, note: '再看' }),
      ).toMatchObject({ code: 'FORBIDDEN' })
    expect(await lin.call('objections', 'get', { objectionId })).toMatchObject({ state: 'under-review' })
    expect(await reviewer.call('casework', 'review', { objectionId, proposedAt: now, agree: true })).toMatchObject({
      state: 'unfounded',
    })
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
      ['review', { objectionId, proposedAt: world.now(), agree: true }],
    ] as const)
      expect(await other.refusal('casework', action, input)).toMatchObject({ code: 'NOT_FOUND' })
    expect((await other.call('casework', 'queue', {})).waiting).toEqual([])
    const borrowedBadge = caseOfficer(world, 'handler', '370202')
    expect(await borrowedBadge.refusal('casework', 'queue', {})).toMatchObject({ code: 'FORBIDDEN' })
    expect(await lin.refusal('casework', 'openCase', { objectionId })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await world.officer().refusal('casework', 'queue', {})).toMatchObject({ code: 'FORBIDDEN' })
    expect(await world.nobody().refusal('casework', 'queue', {})).toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})

import { citizen } from '../../../mock/data/citizens'
import { fictionalIdNumber } from '../../../mock/data/identifiers'
import { describeOnBothEngines } from '../../support/stores'
import { type Caller, type CloudWorld, createCloudWorld } from './support/cloud-world'
import { driver } from './support/drivers'
import { digitsIn, messageTo, register, registrationOf, showFace } from './support/people'

describeOnBothEngines('who somebody is', (store) => {
  let world: CloudWorld
  let anna: Caller
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    anna = world.citizen('anna')
  })
  const accounts = () => store.database().selectFrom('account').selectAll().execute()
  const persons = (index: string) =>
    store.database().selectFrom('person').selectAll().where('document_index', '=', index).execute()

  it('is nothing before they have said it, and only what they said afterwards', async () => {
    expect(await anna.call('identity', 'me', {})).toMatchObject({ person: null, licence: null })
    const me = await register(world, anna, 'newcomer')
    expect(me).toMatchObject({ person: { name: '朱颜', tier: 'web', verifiedAt: null }, licence: null })
    expect(me.person?.documentMasked).not.toContain(citizen('newcomer').idNumber.slice(3, 14))
    expect(await anna.refusal('vehicles', 'list', {})).toMatchObject({ code: 'NOT_VERIFIED' })
    expect(await anna.call('session', 'home', {})).toMatchObject({ person: null })
  })

  it('keeps no name, number or phone in the open', async () => {
    await register(world, anna, 'newcomer')
    const kept = JSON.stringify([
      await accounts(),
      await store.database().selectFrom('idempotency').selectAll().execute(),
      await store.database().selectFrom('phone_code').selectAll().execute(),
      world.logs,
    ])
    const { name, idNumber, phone } = citizen('newcomer')
    for (const secret of [name, idNumber, phone]) expect(kept).not.toContain(secret)
  })

  it('names every wrong field at once and keeps nothing', async () => {
    const wrong = { name: '', documentNumber: '990101199005160020', phone: '1390000', phoneCode: '' }
    const input = { group: 'mainland-local', documentKind: 'resident-id', agreed: true, ...wrong } as const
    const answer = await anna.call('identity', 'register', input)
    expect(answer).toMatchObject({ kind: 'wrong' })
    expect(answer).toHaveProperty('fields', [
      { field: 'name', problem: 'empty' },
      { field: 'documentNumber', problem: 'malformed' },
      { field: 'phone', problem: 'malformed' },
      { field: 'phoneCode', problem: 'empty' },
    ])
    expect(await accounts()).toEqual([])
  })

  it.each([
    ['a name in Latin letters', { name: 'Anna' }, 'name', 'malformed'],
    ['a birth date that cannot be', { documentNumber: '990101199002300015' }, 'documentNumber', 'impossible-date'],
    ['a child', { documentNumber: fictionalIdNumber('20150101', 1) }, 'documentNumber', 'too-young'],
    ['a code with letters', { phoneCode: '12x456' }, 'phoneCode', 'malformed'],
  ])('refuses %s', async (_name, change, field, problem) => {
    const right = await registrationOf(world, anna, 'newcomer')
    const answer = await anna.call('identity', 'register', { ...right, ...change })
    expect(answer).toEqual({ kind: 'wrong', fields: [{ field, problem }] })
  })

  it('sends whoever needs an officer to the counters, before anything is kept', async () => {
    const right = await registrationOf(world, anna, 'newcomer')
    const abroad = { ...right, group: 'foreigner', documentKind: 'foreign-passport', documentNumber: 'X1' } as const
    const answer = await anna.call('identity', 'register', abroad)
    expect(answer.kind).toBe('window-only')
    if (answer.kind === 'window-only')
      expect(answer.counters).toContainEqual(expect.objectContaining({ regionCode: '140105', open: 'now' }))
    expect(await accounts()).toEqual([])
    const mixed = { ...right, documentKind: 'foreign-passport' }
    expect(await anna.refusal('identity', 'register', mixed)).toMatchObject({ field: 'input.documentKind' })
  })

  it('shows counters as closed on days off and after hours', async () => {
    world.pass(8 * 3600)
    const { counters } = await anna.call('identity', 'counters', {})
    expect(new Set(counters.map((counter) => counter.open))).toEqual(new Set(['closed']))
  })

  it('takes a code once, for its phone, within its time, and not after five guesses', async () => {
    const right = await registrationOf(world, anna, 'newcomer')
    const other = String((Number(right.phoneCode) + 1) % 1_000_000).padStart(6, '0')
    const tries = async (code: string) => {
      const answer = await anna.call('identity', 'register', { ...right, phoneCode: code })
      return answer.kind === 'wrong' ? answer.fields[0]?.problem : answer.kind
    }
    const guesses = await Promise.all(Array.from({ length: 8 }, () => tries(other)))
    expect(guesses.filter((guess) => guess === 'wrong-code')).toHaveLength(5)
    expect(await tries(right.phoneCode)).toBe('code-expired')
    world.pass(61)
    await anna.call('identity', 'sendPhoneCode', { phone: right.phone })
    const fresh = digitsIn(await messageTo(world, right.phone))
    world.pass(601)
    expect(await tries(fresh)).toBe('code-expired')
    expect(await accounts()).toEqual([])
  })

  it('sends one code a minute to a phone, however many ask, and says until when it is good', async () => {
    const phone = citizen('newcomer').phone
    const callers = ['anna', 'bert', 'cleo'].map((name) => world.citizen(name))
    const sent = await Promise.allSettled(callers.map((caller) => caller.call('identity', 'sendPhoneCode', { phone })))
    expect(sent.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(await world.outside.messenger.inbox(phone)).toHaveLength(1)
    expect(await anna.refusal('identity', 'sendPhoneCode', { phone })).toMatchObject({ code: 'TOO_MANY_TRIES' })
    world.pass(60)
    const again = await anna.call('identity', 'sendPhoneCode', { phone }, 'once-more-please-1')
    expect(await anna.call('identity', 'sendPhoneCode', { phone }, 'once-more-please-1')).toEqual(again)
    expect(await world.outside.messenger.inbox(phone)).toHaveLength(2)
  })

  it('limits how many phones one caller can have messages sent to', async () => {
    const phones = Array.from({ length: 7 }, (_, place) => `1390000010${place}`)
    for (const phone of phones.slice(0, 6)) await anna.call('identity', 'sendPhoneCode', { phone })
    expect(await anna.refusal('identity', 'sendPhoneCode', { phone: phones[6] })).toMatchObject({
      code: 'TOO_MANY_TRIES',
    })
  })

  it('becomes a person by a face that fits, and one person in both wallets', async () => {
    await register(world, anna, 'lin')
    expect(await showFace(world, anna)).toMatchObject({ state: 'passed', failure: null })
    const me = await anna.call('identity', 'me', {})
    expect(me).toMatchObject({ person: { tier: 'face' }, counts: { borrowedVehicles: 1, ownVehicles: 0 } })
    const atAlipay = world.citizen('anna', 'alipay')
    world.pass(61)
    await register(world, atAlipay, 'lin')
    expect((await atAlipay.call('identity', 'me', {})).counts.borrowedVehicles).toBe(0)
    await showFace(world, atAlipay)
    expect((await atAlipay.call('identity', 'me', {})).counts).toEqual(me.counts)
    expect(await persons(world.environment.sealing.index(citizen('lin').idNumber))).toHaveLength(1)
  })

  it('does not become somebody else by the face that was shown for the first', async () => {
    await register(world, anna, 'newcomer')
    const { check, ticket } = await anna.call('identity', 'beginFaceCheck', { purpose: 'verify-me', agreed: true })
    const opened = await world.outside.faceApp.checkTicket(ticket)
    if (opened.ok) await world.outside.faceApp.end(opened.ref, 'passed')
    await register(world, anna, 'lin')
    expect(await anna.call('identity', 'faceCheck', { checkId: check.checkId })).toMatchObject({ state: 'timed-out' })
    expect(await anna.call('identity', 'me', {})).toMatchObject({ person: { tier: 'web' } })
  })

  it('stays confirmed when they say the same again, and cannot turn into another person', async () => {
    await register(world, anna, 'newcomer')
    await showFace(world, anna)
    const as = await registrationOf(world, world.citizen('lin'), 'lin')
    expect(await anna.call('identity', 'register', as)).toMatchObject({
      kind: 'wrong',
      fields: [{ field: 'documentNumber', problem: 'other-person' }],
    })
    world.pass(61)
    expect(await register(world, anna, 'newcomer')).toMatchObject({ person: { tier: 'face' } })
    world.pass(61)
    const renamed = { ...(await registrationOf(world, anna, 'newcomer')), name: '朱颜颜' }
    expect(await anna.call('identity', 'register', renamed)).toMatchObject({ me: { person: { tier: 'web' } } })
  })

  it('is nobody again after signing out, on this wallet alone', async () => {
    await register(world, anna, 'lin')
    await showFace(world, anna)
    const atAlipay = world.citizen('anna', 'alipay')
    world.pass(61)
    await register(world, atAlipay, 'lin')
    await showFace(world, atAlipay)
    expect(await anna.call('identity', 'signOut', {})).toMatchObject({ person: null })
    expect(await anna.refusal('vehicles', 'list', {})).toMatchObject({ code: 'NOT_VERIFIED' })
    expect(await atAlipay.call('identity', 'me', {})).toMatchObject({ person: { tier: 'face' } })
  })

  it('takes no face into what comes after signing out', async () => {
    const wei = await driver(world, 'wei')
    await register(world, anna, 'zhou')
    await showFace(world, anna)
    const [car] = citizen('zhou').vehicles
    if (!car) throw new Error('Zhou has a car')
    const wanted = { plateKind: car.plateKind, plate: car.plate, method: 'face' as const, purpose: 'friend' as const }
    const asked = await wei.call('vehicles', 'askOwner', wanted)
    if (asked.kind !== 'asked') throw new Error('not asked')
    const { checkId } = await showFace(world, anna, 'passed', 'approve-driver')
    await anna.call('identity', 'signOut', {})
    world.pass(61)
    await register(world, anna, 'zhou')
    await showFace(world, anna)
    const yes = { consentId: asked.consent.consentId, approve: true, faceCheckId: checkId }
    expect(await anna.refusal('vehicles', 'answerRequest', yes)).toMatchObject({ field: 'input.faceCheckId' })
  })
})

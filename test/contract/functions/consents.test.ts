import { CONSENT_PATH } from '@/domain/consent-link'
import { CODE_PATH } from '@/domain/scanned-code'
import { type CitizenName, citizen } from '../../../mock/data/citizens'
import { sampleRecord } from '../../../mock/data/sample-records'
import { sampleConsentId } from '../../../mock/data/seed-known-persons'
import { describeOnBothEngines } from '../../support/stores'
import { type Caller, type CloudWorld, createCloudWorld } from './support/cloud-world'
import { type Driver, driver } from './support/drivers'
import { digitsIn, messageTo, register, showFace } from './support/people'

describeOnBothEngines('asking an owner', (store) => {
  let world: CloudWorld
  let lin: Driver
  let wei: Driver
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    wei = await driver(world, 'wei')
    lin = await driver(world, 'lin')
  })
  const carOf = (name: CitizenName, place = 0) => {
    const car = citizen(name).vehicles[place]
    if (!car) throw new Error(`${name} has no such car`)
    return { plateKind: car.plateKind, plate: car.plate }
  }
  type Method = 'face' | 'qr' | 'message'
  async function ask(who: Caller, whose: CitizenName, method: Method, key?: string) {
    const input = { ...carOf(whose), method, purpose: 'friend' as const }
    const answer = await who.call('vehicles', 'askOwner', input, key)
    if (answer.kind !== 'asked') throw new Error(`refused: ${answer.refusals.map(({ code }) => code).join()}`)
    return answer.consent
  }
  async function codesAgainst(who: Caller, wanted: { plateKind: string; plate: string }) {
    return (await who.call('vehicles', 'checkAsking', wanted)).refusals.map(({ code }) => code)
  }
  const borrowed = async (who: Caller) =>
    (await who.call('vehicles', 'list', {})).vehicles.filter(({ relation }) => relation === 'borrowed')
  const approval = async (owner: Caller) => (await showFace(world, owner, 'passed', 'approve-driver')).checkId

  it('says the limits before anything is typed', async () => {
    const rules = await wei.call('vehicles', 'askingRules', {})
    expect(rules).toMatchObject({ refusals: [], usedVehicles: 0 })
    const zheng = world.citizen('stranger')
    await register(world, zheng, 'stranger')
    await showFace(world, zheng)
    expect((await zheng.call('vehicles', 'askingRules', {})).refusals.map(({ code }) => code)).toContain(
      'needs-licence',
    )
  })

  it.each([
    ['one’s own', () => carOf('lin'), ['own-vehicle']],
    ['one that is entrusted already', () => carOf('zhou'), ['already-given']],
    ['one that nobody has', () => ({ plateKind: '02', plate: '晋N0A000' }), ['unknown-vehicle']],
    ['a truck', () => carOf('trader'), ['plate-kind', 'operating-vehicle']],
  ])('tells for %s why not, and never whose it is', async (_name, wanted, codes) => {
    expect(await codesAgainst(lin, wanted())).toEqual(codes)
    const said = JSON.stringify(await lin.call('vehicles', 'checkAsking', wanted()))
    expect(said).not.toMatch(/周|何|\*/)
    const asked = await lin.call('vehicles', 'askOwner', { ...wanted(), method: 'message', purpose: 'friend' })
    expect(asked).toMatchObject({ kind: 'refused' })
  })

  it('names a plate that cannot be, and stops who tries plates out', async () => {
    const wrong = { plateKind: '02', plate: '晋N6' }
    expect(await lin.refusal('vehicles', 'checkAsking', wrong)).toMatchObject({ field: 'input.plate' })
    const plates = Array.from({ length: 22 }, (_, place) => ({
      plateKind: '02',
      plate: `晋N9A0${String(place).padStart(2, '0')}`,
    }))
    const checks = await Promise.allSettled(plates.map((plate) => lin.call('vehicles', 'checkAsking', plate)))
    expect(checks.filter(({ status }) => status === 'fulfilled')).toHaveLength(19)
    expect(await lin.refusal('vehicles', 'checkAsking', carOf('yu'))).toMatchObject({ code: 'TOO_MANY_TRIES' })
  })

  it('by face: the owner is told, sees who and what for, and approves with their own face once', async () => {
    const zhou = await driver(world, 'zhou')
    const consent = await ask(wei, 'zhou', 'face', 'wei-asks-for-a-car-1')
    expect(consent).toMatchObject({ side: 'driver', state: 'asked', personMasked: '*', link: null })
    expect((await ask(wei, 'zhou', 'face', 'wei-asks-for-a-car-1')).consentId).toBe(consent.consentId)
    expect(await messageTo(world, citizen('zhou').phone)).toContain('韦*明')
    expect(await zhou.call('identity', 'me', {})).toMatchObject({ counts: { requests: 1, drivers: 1 } })
    expect(await zhou.call('session', 'home', {})).toMatchObject({ person: { requests: 1 } })
    const { consents } = await zhou.call('vehicles', 'consents', {})
    expect(consents.map(({ state }) => state)).toEqual(['asked', 'given'])
    expect(consents[0]).toMatchObject({ side: 'owner', personMasked: '韦*明', purpose: 'friend', plate: '晋N2F519' })

    const { consentId } = consent
    const approve = (faceCheckId?: string) => ({ consentId, approve: true, ...(faceCheckId ? { faceCheckId } : {}) })
    expect(await zhou.refusal('vehicles', 'answerRequest', approve())).toMatchObject({ code: 'FORBIDDEN' })
    const own = await showFace(world, zhou)
    expect(await zhou.refusal('vehicles', 'answerRequest', approve(own.checkId))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await wei.refusal('vehicles', 'answerRequest', approve(await approval(wei)))).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await borrowed(wei)).toEqual([])
    const face = await approval(zhou)
    expect(await zhou.call('vehicles', 'answerRequest', approve(face))).toMatchObject({ state: 'given' })
    expect(await borrowed(wei)).toMatchObject([{ plate: '晋N2F519', ownerMasked: '周*生', consentId }])
    const again = await ask(await driver(world, 'sun'), 'zhou', 'face')
    const reused = { consentId: again.consentId, approve: true, faceCheckId: face }
    expect(await zhou.refusal('vehicles', 'answerRequest', reused)).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('takes no face that is older than ten minutes', async () => {
    const zhou = await driver(world, 'zhou')
    const { consentId } = await ask(wei, 'zhou', 'face')
    const faceCheckId = await approval(zhou)
    world.pass(601)
    expect(await zhou.refusal('vehicles', 'answerRequest', { consentId, approve: true, faceCheckId })).toMatchObject({
      code: 'FORBIDDEN',
      field: 'input.faceCheckId',
    })
  })

  it('is refused without a reason and without a face', async () => {
    const zhou = await driver(world, 'zhou')
    const { consentId } = await ask(wei, 'zhou', 'face')
    expect(await zhou.call('vehicles', 'answerRequest', { consentId, approve: false })).toMatchObject({
      state: 'refused',
    })
    const late = { consentId, approve: true, faceCheckId: await approval(zhou) }
    expect(await zhou.call('vehicles', 'answerRequest', late)).toMatchObject({ state: 'refused' })
    const [seen] = (await wei.call('vehicles', 'consents', {})).consents
    expect(seen).toMatchObject({ state: 'refused', personMasked: '*' })
    expect(await borrowed(wei)).toEqual([])
  })

  it('by code: the owner alone opens what the driver shows, and approves with it', async () => {
    const zhou = await driver(world, 'zhou')
    const consent = await ask(wei, 'zhou', 'qr')
    const token = consent.link?.split(CONSENT_PATH)[1] ?? ''
    expect(consent.link).not.toContain(CODE_PATH)
    expect(await lin.refusal('vehicles', 'openRequest', { token })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await wei.refusal('vehicles', 'openRequest', { token })).toMatchObject({ code: 'NOT_FOUND' })
    const forged = `${token.slice(0, -4)}${token.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`
    expect(await zhou.refusal('vehicles', 'openRequest', { token: forged })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await zhou.refusal('payments', 'openBill', { token })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await zhou.call('vehicles', 'openRequest', { token })).toMatchObject({ side: 'owner', link: null })
    const { consentId } = consent
    expect(await zhou.refusal('vehicles', 'answerRequest', { consentId, approve: true, token: forged })).toMatchObject({
      code: 'FORBIDDEN',
      field: 'input.token',
    })
    expect(await zhou.call('vehicles', 'answerRequest', { consentId, approve: true, token })).toMatchObject({
      state: 'given',
    })
    expect(await borrowed(wei)).toHaveLength(1)
  })

  it('by message: an owner without the app passes six digits on', async () => {
    const { consentId } = await ask(lin, 'stranger', 'message')
    const code = digitsIn(await messageTo(world, citizen('stranger').phone))
    const other = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    expect(await lin.refusal('vehicles', 'redeemMessage', { consentId, code: other })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'input.code',
    })
    expect(await wei.refusal('vehicles', 'redeemMessage', { consentId, code })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await lin.call('vehicles', 'redeemMessage', { consentId, code })).toMatchObject({
      state: 'given',
      personMasked: '郑*',
    })
    expect((await borrowed(lin)).map(({ plate }) => plate)).toContain('晋N2U630')
  })

  it('ends the guessing of digits, and runs out after two days', async () => {
    const { consentId } = await ask(lin, 'stranger', 'message')
    const code = digitsIn(await messageTo(world, citizen('stranger').phone))
    const wrong = { consentId, code: String((Number(code) + 7) % 1_000_000).padStart(6, '0') }
    const guesses = await Promise.all(Array.from({ length: 7 }, () => lin.refusal('vehicles', 'redeemMessage', wrong)))
    expect(guesses.filter((guess) => guess.code === 'BAD_INPUT')).toHaveLength(5)
    expect(await lin.refusal('vehicles', 'redeemMessage', { consentId, code })).toMatchObject({
      code: 'TOO_MANY_TRIES',
    })
    const other = await ask(lin, 'yu', 'message')
    const digits = digitsIn(await messageTo(world, citizen('yu').phone))
    await world.let(48 * 3600)
    expect(await lin.call('vehicles', 'redeemMessage', { consentId: other.consentId, code: digits })).toMatchObject({
      state: 'expired',
    })
    const rows = await store.database().selectFrom('consent').select('state').where('id', '=', consentId).execute()
    expect(rows).toEqual([{ state: 'expired' }])
  })

  it('ends the rights of the driver the moment the owner withdraws', async () => {
    const zhou = await driver(world, 'zhou')
    const { recordId } = sampleRecord('zhouNoEntry')
    expect(await lin.call('violations', 'record', { recordId })).toMatchObject({ relation: 'borrowed' })
    expect(await wei.refusal('vehicles', 'endConsent', { consentId: sampleConsentId })).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await zhou.call('vehicles', 'endConsent', { consentId: sampleConsentId })).toMatchObject({
      state: 'withdrawn',
    })
    expect(await lin.refusal('violations', 'record', { recordId })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await borrowed(lin)).toEqual([])
    const photos = { recordId, ground: 'other', words: '不是我开的', photoIds: [] }
    expect(await lin.refusal('objections', 'object', photos)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await zhou.call('vehicles', 'endConsent', { consentId: sampleConsentId })).toMatchObject({
      state: 'withdrawn',
    })
  })

  it('can be taken back by the driver, and asked again', async () => {
    const { consentId } = await ask(wei, 'zhou', 'face')
    expect(await codesAgainst(wei, carOf('zhou'))).toEqual(['already-asked'])
    expect(await wei.call('vehicles', 'endConsent', { consentId })).toMatchObject({ state: 'returned' })
    expect((await ask(wei, 'zhou', 'qr')).consentId).not.toBe(consentId)
  })

  it('lets two presses at one moment be one request', async () => {
    const input = { ...carOf('zhou'), method: 'face' as const, purpose: 'work' as const }
    const both = await Promise.all([1, 2].map(() => wei.call('vehicles', 'askOwner', input)))
    expect(both.map(({ kind }) => kind).sort()).toEqual(['asked', 'refused'])
  })

  it('counts the drivers again when several asked before one was let in', async () => {
    const zhou = await driver(world, 'zhou')
    const requests = []
    for (const name of ['wei', 'sun', 'rider'] as const)
      requests.push((await ask(await driver(world, name), 'zhou', 'face')).consentId)
    const answers = []
    for (const consentId of requests) {
      const input = { consentId, approve: true, faceCheckId: await approval(zhou) }
      const answer = await zhou.answer({
        function: 'vehicles',
        action: 'answerRequest',
        input,
        key: `let-${consentId}`,
      })
      answers.push(answer.ok)
    }
    // 林晓岚 is one of the three already.
    expect(answers).toEqual([true, true, false])
  })

  it('lets nobody ask more often than a day allows, nor for a company’s car by face', async () => {
    const pool = { ...carOf('employee', 1), purpose: 'work' as const }
    expect(await lin.call('vehicles', 'askOwner', { ...pool, method: 'face' })).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'owner-kind' }],
    })
    for (const name of ['yu', 'luo', 'yin'] as const) {
      const { consentId } = await ask(wei, name, 'face')
      await wei.call('vehicles', 'endConsent', { consentId })
    }
    expect(await codesAgainst(wei, carOf('shen'))).toEqual(['too-many-today'])
    expect(await wei.call('vehicles', 'askingRules', {})).toMatchObject({ refusals: [{ code: 'too-many-today' }] })
  })
})

import { citizen } from '../../../mock/data/citizens'
import { faceOutcomes } from '../../../mock/providers/face-check/simulator/desk'
import { ProviderError } from '../../../mock/providers/payment-channel'
import { describeOnBothEngines } from '../../support/stores'
import { type Caller, type CloudWorld, createCloudWorld } from './support/cloud-world'
import { messageTo, photo, register, showFace } from './support/people'

describeOnBothEngines('a face check', (store) => {
  let world: CloudWorld
  let anna: Caller
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    anna = world.citizen('anna')
  })
  const tier = async () => (await anna.call('identity', 'me', {})).person?.tier

  it('needs somebody who has said who they are; approving a driver needs a person', async () => {
    const begin = (purpose: string) => anna.refusal('identity', 'beginFaceCheck', { purpose, agreed: true })
    expect(await begin('verify-me')).toMatchObject({ code: 'NOT_FOUND' })
    await register(world, anna, 'lin')
    expect(await begin('approve-driver')).toMatchObject({ code: 'NOT_VERIFIED' })
    expect(await anna.refusal('identity', 'beginFaceCheck', { purpose: 'verify-me', agreed: false })).toMatchObject({
      field: 'input.agreed',
    })
  })

  it.each(faceOutcomes.filter((outcome) => outcome !== 'passed'))(
    'that ends as %s confirms nobody',
    async (outcome) => {
      await register(world, anna, 'lin')
      const state = outcome === 'timed-out' ? 'timed-out' : 'failed'
      expect(await showFace(world, anna, outcome)).toMatchObject({
        state,
        failure: outcome === 'timed-out' ? null : outcome,
        // A fault of the host's is no try of the citizen's.
        triesLeft: outcome === 'service' ? 5 : 4,
      })
      expect(await tier()).toBe('web')
    },
  )

  it('does not know a face under another name', async () => {
    const input = {
      group: 'mainland-local' as const,
      documentKind: 'resident-id' as const,
      name: '张小明',
      documentNumber: citizen('lin').idNumber,
      phone: citizen('lin').phone,
      agreed: true as const,
    }
    await anna.call('identity', 'sendPhoneCode', { phone: input.phone })
    const phoneCode = /\d{6}/.exec(await messageTo(world, input.phone))?.[0] ?? ''
    await anna.call('identity', 'register', { ...input, phoneCode })
    expect(await showFace(world, anna)).toMatchObject({ state: 'failed', failure: 'no-match' })
    expect(await tier()).toBe('web')
  })

  it('is over after five tries a day, however they are pressed, and possible again tomorrow', async () => {
    await register(world, anna, 'lin')
    for (let tries = 0; tries < 3; tries++) await showFace(world, anna, 'light')
    const begin = (key: string) =>
      anna.answer({
        function: 'identity',
        action: 'beginFaceCheck',
        input: { purpose: 'verify-me', agreed: true },
        key: `pressed-wildly-${key}`,
      })
    const answers = await Promise.all(['1', '2', '3', '4'].map(begin))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(2)
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'TOO_MANY_TRIES')).toHaveLength(2)
    world.pass(14 * 3600)
    expect(await showFace(world, anna)).toMatchObject({ state: 'passed', triesLeft: 5, againAt: null })
  })

  it('says when the next try is possible, once none is left', async () => {
    await register(world, anna, 'lin')
    for (let tries = 0; tries < 4; tries++) await showFace(world, anna, 'not-live')
    expect(await showFace(world, anna, 'light')).toMatchObject({ triesLeft: 0, againAt: '2026-11-20T16:00:00.000Z' })
  })

  it('that the host does not open takes no try, and the same press opens it later', async () => {
    await register(world, anna, 'lin')
    const { faceChecks } = world.environment
    const deaf = { ...faceChecks, wechat: { ...faceChecks.wechat, begin: () => Promise.reject(unreachable()) } }
    const input = { purpose: 'verify-me', agreed: true } as const
    const refused = await world.within({ faceChecks: deaf }, () =>
      anna.refusal('identity', 'beginFaceCheck', input, 'the-same-press-00001'),
    )
    expect(refused).toMatchObject({ code: 'PROVIDER_UNAVAILABLE', retryable: true })
    const begun = await anna.call('identity', 'beginFaceCheck', input, 'the-same-press-00001')
    expect(begun).toMatchObject({ check: { state: 'started', triesLeft: 4 } })
    expect(await anna.call('identity', 'beginFaceCheck', input, 'the-same-press-00001')).toEqual(begun)
  })

  it('is open until the host knows better, ends by itself, and is nobody else’s business', async () => {
    await register(world, anna, 'lin')
    const { check } = await anna.call('identity', 'beginFaceCheck', { purpose: 'verify-me', agreed: true })
    const ask = { checkId: check.checkId }
    expect(await anna.call('identity', 'faceCheck', ask)).toMatchObject({ state: 'started' })
    expect(await world.citizen('bert').refusal('identity', 'faceCheck', ask)).toMatchObject({ code: 'NOT_FOUND' })
    world.pass(1801)
    expect(await anna.call('identity', 'faceCheck', ask)).toMatchObject({ state: 'timed-out' })
  })

  it('of which the host’s server never answers stays open, and the call can be repeated', async () => {
    await register(world, anna, 'lin')
    const { check } = await anna.call('identity', 'beginFaceCheck', { purpose: 'verify-me', agreed: true })
    const { faceChecks } = world.environment
    const deaf = { ...faceChecks, wechat: { ...faceChecks.wechat, result: () => Promise.reject(unreachable()) } }
    const refused = await world.within({ faceChecks: deaf }, () =>
      anna.refusal('identity', 'faceCheck', { checkId: check.checkId }),
    )
    expect(refused).toMatchObject({ code: 'PROVIDER_UNAVAILABLE', retryable: true })
    expect(await anna.call('identity', 'faceCheck', { checkId: check.checkId })).toMatchObject({ state: 'started' })
  })
})

const unreachable = () => new ProviderError('unreachable', 'NO_ANSWER')

describeOnBothEngines('a review by a person', (store) => {
  let world: CloudWorld
  let anna: Caller
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    anna = world.citizen('anna')
    await register(world, anna, 'lin')
  })
  const papers = async (caller = anna) => ({
    frontId: await photo(world, caller, 'identity-review'),
    backId: await photo(world, caller, 'identity-review'),
  })
  const tier = async () => (await anna.call('identity', 'me', {})).person?.tier

  it('follows a check that failed, is promised for the next working day, and confirms the person', async () => {
    const { checkId } = await showFace(world, anna, 'light')
    const asked = await anna.call('identity', 'askForReview', { checkId, ...(await papers()) })
    // A Friday: the weekend does not count.
    expect(asked).toMatchObject({ state: 'in-review', reviewBy: '2026-11-23T02:30:00.000Z' })
    await world.let(60)
    expect(await tier()).toBe('web')
    await world.let(3 * 24 * 3600 - 3600)
    expect(await anna.call('identity', 'faceCheck', { checkId })).toMatchObject({ state: 'passed', reviewBy: null })
    expect(await tier()).toBe('face')
    expect(await messageTo(world, citizen('lin').phone)).toContain('证件')
  })

  it('waits while the police register does not answer', async () => {
    const { checkId } = await showFace(world, anna, 'light')
    await anna.call('identity', 'askForReview', { checkId, ...(await papers()) })
    world.setFaults({ policeRegister: { mode: 'not-answering', times: 'until-reset' } })
    await world.let(3 * 24 * 3600)
    expect(await anna.call('identity', 'faceCheck', { checkId })).toMatchObject({ state: 'in-review' })
    world.setFaults({})
    await world.let(60)
    expect(await tier()).toBe('face')
  })

  it('refuses whom the register does not know, and confirms nobody who left meanwhile', async () => {
    const bert = world.citizen('bert')
    await register(world, bert, 'stranger')
    const { checkId } = await showFace(world, bert, 'not-live')
    await bert.call('identity', 'askForReview', { checkId, ...(await papers(bert)) })
    const mine = await showFace(world, anna, 'light')
    await anna.call('identity', 'askForReview', { checkId: mine.checkId, ...(await papers()) })
    await anna.call('identity', 'signOut', {})
    await world.let(3 * 24 * 3600)
    expect(await bert.call('identity', 'faceCheck', { checkId })).toMatchObject({ state: 'review-refused' })
    expect((await anna.call('identity', 'me', {})).person).toBeNull()
  })

  it('takes only the caller’s own two stored pictures for it, and only after a check that came to nothing', async () => {
    const { checkId } = await showFace(world, anna, 'light')
    const own = await papers()
    const refused = (input: object) => anna.refusal('identity', 'askForReview', { checkId, ...own, ...input })
    expect(await refused({ backId: own.frontId })).toMatchObject({ field: 'input.backId' })
    const bert = world.citizen('bert')
    await register(world, bert, 'newcomer')
    expect(await refused({ backId: await photo(world, bert, 'identity-review') })).toMatchObject({ code: 'BAD_INPUT' })
    const { uploadId } = await anna.call('session', 'uploadTicket', { purpose: 'identity-review' })
    expect(await refused({ backId: uploadId })).toMatchObject({ code: 'BAD_INPUT', field: 'input.frontId' })
    const { check } = await anna.call('identity', 'beginFaceCheck', { purpose: 'verify-me', agreed: true })
    expect(await refused({ checkId: check.checkId })).toMatchObject({ code: 'FORBIDDEN' })
  })
})

import { certificateHash } from '../../../mock/providers/face-check/wechat-face'
import { createFaceWorld, somebody } from './support/face-world'

type World = Awaited<ReturnType<typeof createFaceWorld>>
let world: World
beforeEach(async () => {
  world = await createFaceWorld()
})

describe.each(['wechat', 'alipay'] as const)('the face check of %s', (wallet) => {
  it('passes a person whose face, name and number belong together', async () => {
    const { hostRef, ticket } = await world.checks[wallet].begin(somebody)
    expect(ticket.kind).toBe(wallet)
    expect(await world.faceApp.checkTicket(ticket)).toEqual({ ok: true, ref: hostRef })
    expect(await world.checks[wallet].result(hostRef, somebody)).toEqual({ state: 'started' })
    expect(await world.faceApp.end(hostRef, 'passed')).toBe('ended')
    expect(await world.checks[wallet].result(hostRef, somebody)).toEqual({ state: 'passed' })
    expect(await world.faceApp.checkTicket(ticket)).toEqual({ ok: false, reason: '认证已结束' })
  })

  it.each(['no-match', 'not-live', 'light', 'cancelled', 'service'] as const)('tells %s apart', async (outcome) => {
    expect(await world.check(wallet, outcome)).toEqual({ state: 'failed', failure: outcome })
  })

  it('never matches a wrong name, however well the face is seen', async () => {
    const wrong = { ...somebody, name: '林晓兰' }
    expect(await world.check(wallet, 'passed', wrong)).toEqual({ state: 'failed', failure: 'no-match' })
  })

  it('is over after ten minutes, and a face that comes later changes nothing', async () => {
    const { hostRef } = await world.checks[wallet].begin(somebody)
    world.clock.advance(599)
    expect(await world.checks[wallet].result(hostRef, somebody)).toEqual({ state: 'started' })
    world.clock.advance(1)
    expect(await world.faceApp.end(hostRef, 'passed')).toBe('over')
    expect(await world.checks[wallet].result(hostRef, somebody)).toEqual({ state: 'timed-out' })
  })

  it('ends once: what comes second does not count', async () => {
    const { hostRef } = await world.checks[wallet].begin(somebody)
    expect(await world.faceApp.end(hostRef, 'no-match')).toBe('ended')
    expect(await world.faceApp.end(hostRef, 'passed')).toBe('over')
    expect(await world.checks[wallet].result(hostRef, somebody)).toEqual({ state: 'failed', failure: 'no-match' })
    expect(await world.faceApp.end('unknown', 'passed')).toBeNull()
  })

  it('ends as the faults say, and is never heard of again under the time-out', async () => {
    world.setFaults({ faceCheck: { mode: 'light', times: 1 } })
    expect(await world.check(wallet, 'passed')).toEqual({ state: 'failed', failure: 'light' })
    world.setFaults({ faceCheck: { mode: 'time-out', times: 1 } })
    const next = { ...somebody, checkId: '0198a000-0000-7000-8000-00000000000b' }
    expect(await world.check(wallet, 'passed', next)).toEqual({ state: 'started' })
    const last = { ...somebody, checkId: '0198a000-0000-7000-8000-00000000000c' }
    expect(await world.check(wallet, 'passed', last)).toEqual({ state: 'passed' })
  })

  it('begun again for the same check is the same check, and no other person’s', async () => {
    const first = await world.checks[wallet].begin(somebody)
    expect((await world.checks[wallet].begin(somebody)).hostRef).toBe(first.hostRef)
    await expect(world.checks[wallet].begin({ ...somebody, name: '别人' })).rejects.toMatchObject({ kind: 'rejected' })
  })

  it('does not know checks of the other host or of nobody', async () => {
    const other = wallet === 'wechat' ? 'alipay' : 'wechat'
    const { hostRef } = await world.checks[other].begin(somebody)
    for (const ref of [hostRef, 'f'.repeat(32)])
      await expect(world.checks[wallet].result(ref, somebody)).rejects.toMatchObject({ kind: 'rejected' })
  })

  it('says so when the host cannot be reached, without naming anybody', async () => {
    world.wire.cut = true
    const failure = await world.checks[wallet].begin(somebody).catch((error: Error) => error)
    expect(failure).toMatchObject({ kind: 'unreachable', code: 'NO_ANSWER' })
    expect(String((failure as Error).message)).not.toMatch(/林晓岚|9901|access_token/)
    world.wire.cut = false
    world.wire.answer = () => ({ status: 502, headers: {}, body: '' })
    await expect(world.checks[wallet].begin(somebody)).rejects.toMatchObject({ kind: 'unreachable', code: 'HTTP_502' })
  })
})

describe('WeChat', () => {
  it('is asked with the hash that its own example gives', () => {
    expect(certificateHash({ name: '张三', idNumber: '310101199801011234' })).toBe(
      '3c241f7ff324977aeb91f173bb2a7b06569e6fd784d5573db34a636d8671108b',
    )
  })

  it.each([
    ['another person', { name: '周建生' }],
    ['another number', { idNumber: '990101196809210039' }],
    ['another wallet account', { openId: 'open-2' }],
    ['another check', { checkId: '0198a000-0000-7000-8000-0000000000ff' }],
  ])('tells nothing to whoever asks about %s', async (_who, change) => {
    const { hostRef } = await world.checks.wechat.begin(somebody)
    await world.faceApp.end(hostRef, 'passed')
    await expect(world.checks.wechat.result(hostRef, { ...somebody, ...change })).rejects.toMatchObject({
      kind: 'rejected',
    })
  })

  it('gets a token once and a new one when it has ended', async () => {
    const tokens = () => world.wire.sent.filter(({ url }) => url.endsWith('/cgi-bin/stable_token')).length
    const { hostRef } = await world.checks.wechat.begin(somebody)
    await world.checks.wechat.result(hostRef, somebody)
    expect(tokens()).toBe(1)
    world.clock.advance(7200)
    expect(await world.checks.wechat.result(hostRef, somebody)).toEqual({ state: 'timed-out' })
    expect(tokens()).toBe(2)
  })

  it('asks once more under a new token when the old one is not taken', async () => {
    const { hostRef } = await world.checks.wechat.begin(somebody)
    let spoilt = 0
    world.wire.answer = (answer) =>
      spoilt++ === 0 ? { ...answer, body: '{"errcode":42001,"errmsg":"access_token expired"}' } : answer
    expect(await world.checks.wechat.result(hostRef, somebody)).toEqual({ state: 'started' })
  })

  it('refuses an app with a wrong secret, and an app without one asks nobody', async () => {
    const { config } = world
    const wrong = { appId: config.accounts.wechatApp?.appId ?? '', appSecret: '0'.repeat(32) }
    const stranger = world.createFaceChecks({ ...config, accounts: { ...config.accounts, wechatApp: wrong } })
    await expect(stranger.wechat.begin(somebody)).rejects.toMatchObject({ kind: 'rejected', code: 'ERRCODE_40125' })
    const without = world.createFaceChecks({ ...config, accounts: { ...config.accounts, wechatApp: null } })
    await expect(without.wechat.begin(somebody)).rejects.toMatchObject({ kind: 'rejected', code: 'NO_ACCOUNT' })
  })
})

describe('Alipay', () => {
  it('is not believed without its signature', async () => {
    const { hostRef } = await world.checks.alipay.begin(somebody)
    await world.faceApp.end(hostRef, 'no-match')
    world.wire.answer = (answer) => ({
      ...answer,
      body: answer.body.replace(/"passed":"F","fail_reason":"[^"]*"/, '"passed":"T"'),
    })
    await expect(world.checks.alipay.result(hostRef, somebody)).rejects.toMatchObject({
      kind: 'unreachable',
      code: 'BAD_SIGNATURE',
    })
  })

  it('opens its camera for nobody whose address was changed', async () => {
    const { ticket } = await world.checks.alipay.begin(somebody)
    if (ticket.kind !== 'alipay') throw new Error('not a ticket of Alipay')
    const other = 'f'.repeat(32)
    const changed = { ...ticket, certifyId: other, url: ticket.url.replaceAll(ticket.certifyId, other) }
    expect(await world.faceApp.checkTicket(changed)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('验签'),
    })
    expect(await world.faceApp.checkTicket({ ...ticket, certifyId: other })).toMatchObject({ ok: false })
  })

  it('is told to keep no picture of the face', async () => {
    await world.checks.alipay.begin(somebody)
    const form = new URLSearchParams(world.wire.sent.at(-1)?.body)
    expect(JSON.parse(form.get('biz_content') ?? '')).toMatchObject({
      merchant_config: { face_reserve_strategy: 'never' },
    })
  })
})

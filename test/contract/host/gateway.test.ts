import type { HomeView } from '@/contract/session'
import { citizen, startTestHost, type TestHost } from './support'

describe('the gateway in front of the cloud functions', () => {
  let host: TestHost
  beforeAll(async () => {
    host = await startTestHost()
  })
  afterAll(() => host.close())

  const home = (headers: Record<string, string>) => host.call<HomeView>('session', 'home', {}, headers)
  const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error?.code)

  it('signs a citizen in with the first call and knows them by the session afterwards', async () => {
    const first = await home(citizen('phone-1', 'alipay'))
    const session = first.headers.get('x-session') ?? ''
    expect(first.body).toMatchObject({ ok: true, data: { wallet: 'alipay' } })
    expect(session).toMatch(/^[\w-]{43}$/)
    const second = await home({ 'x-session': session })
    expect(second.body).toMatchObject({ ok: true, data: { wallet: 'alipay' } })
    expect(second.headers.get('x-session')).toBeNull()
  })

  it('gives one person one open id at each wallet, and different ones at two', async () => {
    const openIds: string[] = []
    for (const wallet of ['wechat', 'wechat', 'alipay'] as const) {
      const { identity } = await host.world.identify(citizen('phone-2', wallet))
      openIds.push(identity.kind === 'citizen' ? identity.openId : '')
    }
    expect(openIds[0]).toBe(openIds[1])
    expect(openIds[0]).not.toBe(openIds[2])
    expect(openIds[0]).not.toContain('phone-2')
  })

  it('takes a login code once, even when two calls bring it at the same moment', async () => {
    const headers = citizen('phone-3')
    const answers = await Promise.all([home(headers), home(headers), home(headers)])
    expect(answers.map(({ body }) => codeOf(body)).sort()).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'ok'])
  })

  it('forgets a session after a day, and never knew an invented one', async () => {
    const session = (await home(citizen('phone-4'))).headers.get('x-session') ?? ''
    await host.world.timekeeper.advance(24 * 3600 - 1)
    expect(codeOf((await home({ 'x-session': session })).body)).toBe('ok')
    await host.world.timekeeper.advance(2)
    expect(codeOf((await home({ 'x-session': session })).body)).toBe('UNAUTHENTICATED')
    expect(codeOf((await home({ 'x-session': 'x'.repeat(43) })).body)).toBe('UNAUTHENTICATED')
  })

  it('lets nobody say in the event who they are', async () => {
    const identity = { kind: 'timer' }
    const { body } = await host.ask<{ ok: boolean; error?: { code: string } }>('POST', '/cloud/session', {
      action: 'home',
      input: {},
      identity,
    })
    expect(codeOf(body)).toBe('UNAUTHENTICATED')
  })

  it('keeps strangers apart by the address it saw itself, whatever they send about it', async () => {
    const identities = []
    for (const address of ['203.0.113.7', '203.0.113.7', '203.0.113.8'])
      identities.push((await host.world.identify({ 'x-forwarded-for': '198.51.100.1' }, address)).identity)
    expect(identities[0]).toMatchObject({ kind: 'anonymous', from: expect.any(String) })
    expect(identities[1]).toEqual(identities[0])
    expect(identities[2]).not.toEqual(identities[0])
    const number = '1401051999999999'
    let calls = 0
    const guess = (forwardedFor: string) =>
      host.ask<{ ok: boolean; error?: { code: string } }>(
        'POST',
        '/cloud/checks',
        { action: 'checkDecision', input: { number }, idempotencyKey: `a-guess-of-a-stranger-${++calls}` },
        { 'x-forwarded-for': forwardedFor, 'x-real-ip': forwardedFor },
      )
    for (let tries = 0; tries < 10; tries++) expect(codeOf((await guess(`198.51.100.${tries}`)).body)).toBe('ok')
    expect(codeOf((await guess('198.51.100.99')).body)).toBe('TOO_MANY_TRIES')
  })

  it.each(['notify', 'housekeeping', 'nothing', '__proto__', 'constructor'])(
    'does not serve %s to clients',
    async (name) => {
      const { status, body } = await host.ask('POST', `/cloud/${name}`, { action: 'run', input: {} })
      expect(status).toBe(404)
      expect(body).toMatchObject({ ok: false, error: { code: 'UNKNOWN_ACTION' } })
    },
  )

  it('turns away a window that does not exist', async () => {
    const unknown = await host.call('hall', 'watch', {}, { 'x-window-key': '00000000-0000-7000-8000-000000000000' })
    expect(unknown.body).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } })
  })

  it('cuts bodies at 100 KB as the real clouds do, and says what an unreadable one lacks', async () => {
    const large = await host.ask('POST', '/cloud/session', { action: 'home', input: 'x'.repeat(100 * 1024) })
    expect(large).toMatchObject({ status: 413, body: { ok: false, error: { code: 'BAD_INPUT' } } })
    const broken = await host.ask('POST', '/cloud/session', '{"action":')
    expect(broken).toMatchObject({ status: 400, body: { ok: false, error: { code: 'BAD_INPUT' } } })
    const shapeless = await host.ask('POST', '/cloud/session', { act: 'home' })
    expect(shapeless).toMatchObject({ status: 400, body: { ok: false, error: { code: 'BAD_INPUT' } } })
  })

  it('breaks the line before or after the function ran, as the network fault says', async () => {
    await host.ask('PUT', '/mock/faults', { network: { mode: 'cut-before', times: 1 } })
    await expect(home(citizen('phone-5'))).rejects.toThrow()
    const headers = citizen('phone-5')
    await host.ask('PUT', '/mock/faults', { network: { mode: 'cut-after', times: 1 } })
    await expect(home(headers)).rejects.toThrow()
    expect(codeOf((await home(headers)).body)).toBe('UNAUTHENTICATED')
  })

  it('lists the latest calls without what they carried', async () => {
    await host.call('payments', 'lookUp', { number: '140105000000001' }, citizen('phone-6'))
    const { body } = await host.ask<{ calls: { name: string }[] }>('GET', '/mock/calls')
    expect(body.calls[0]).toMatchObject({ name: 'payments.lookUp', caller: 'wechat' })
    expect(JSON.stringify(body)).not.toMatch(/phone-6|140105000000001/)
  })
})

import { addSeconds } from '@/domain/dates'
import { accountants } from '../../../mock/data/accountants'
import { answerDesk } from '../../../mock/functions/entry/desk'
import { main } from '../../../mock/functions/finance'
import { DeskBrowser } from '../../support/desk-browser'
import { startTestHost, type TestHost } from './support'

const START = '2026-11-19T02:40:00.000Z'
const MINUTE = 60
const HOUR = 3600
const { login, password } = accountants.checker

describe('the door of the accountant’s desk', () => {
  let host: TestHost
  beforeAll(async () => {
    host = await startTestHost()
  })
  afterAll(() => host.close())
  beforeEach(async () => {
    await host.world.reset()
    host.world.clock.set({ offsetMs: 0, stoppedAt: START })
  })

  const pass = (seconds: number) => host.world.clock.jumpTo(addSeconds(host.world.clock.now(), seconds))
  const checker = () => DeskBrowser.signedIn(host, 'checker')
  /** Sorted: here everything happens at the same moment. */
  const log = async () => {
    const rows = await host.world.environment.database.selectFrom('desk_log').select(['act', 'outcome']).execute()
    return rows.map(({ act, outcome }) => `${act} ${outcome}`).sort()
  }

  it('lets in by a cookie that scripts cannot read and that goes to the desk alone; the answer has no token', async () => {
    const browser = new DeskBrowser(host)
    const { body } = await browser.send('signIn', { login, password })
    expect(body).toMatchObject({ ok: true, data: { nameMasked: '何*平', role: 'checker', regionCode: '140105' } })
    expect(body).not.toHaveProperty('data.token')
    expect(browser.setCookie).toMatch(/^desk_session=[\w-]{43}; Path=\/desk\/api; HttpOnly; SameSite=Strict$/)
    expect(await browser.call('me', {})).toMatchObject({ nameMasked: '何*平', expiresAt: '2026-11-19T02:55:00.000Z' })
    const kept = await host.world.environment.database.selectFrom('desk_session').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(browser.cookie?.split('=')[1])
  })

  it('marks the cookie for TLS alone where the desk’s page comes over TLS', async () => {
    const origin = 'https://desk.example.gov.cn'
    const door = { main, environment: host.world.environment, origins: [origin], cookiePath: '/desk/api' }
    const { headers } = await answerDesk(door, {
      headers: { origin, 'x-desk-request': '1' },
      body: { action: 'signIn', input: { login, password } },
      address: '127.0.0.1',
      traceId: 'trace',
    })
    expect(headers['set-cookie']).toMatch(/; Secure$/)
  })

  it('asks for a sign-in before anything else, and says so of a cookie that nobody has', async () => {
    const stranger = new DeskBrowser(host)
    expect(await stranger.code('me', {})).toBe('UNAUTHENTICATED')
    stranger.cookie = `desk_session=${'A'.repeat(43)}`
    expect(await stranger.code('me', {})).toBe('UNAUTHENTICATED')
    expect(stranger.setCookie).toContain('Max-Age=0')
  })

  it.each([
    ['another site’s page', { origin: 'https://evil.example' }],
    ['a page of the same site on another port', { origin: 'http://127.0.0.1:1' }],
    ['nobody knows where', { origin: undefined }],
    ['a sandboxed frame', { origin: 'null' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring site, as the browser says', { 'sec-fetch-site': 'same-site' }],
    ['a plain form, without the header', { 'x-desk-request': undefined }],
  ])('refuses a request from %s, though the cookie is right', async (_where, headers) => {
    const browser = await checker()
    const reply = await browser.send('signOut', {}, headers)
    expect(reply).toMatchObject({ status: 403, body: { ok: false, error: { code: 'FORBIDDEN' } } })
    expect(await browser.code('me', {})).toBe('ok')
  })

  it('does not take a form’s body, and answers no other site’s question before a request', async () => {
    const browser = await checker()
    const asForm = await host.ask('POST', '/desk/api/finance', 'action=signOut', {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: browser.cookie ?? '',
      origin: host.url,
      'x-desk-request': '1',
    })
    expect(asForm.status).toBe(415)
    const asked = await host.ask('OPTIONS', '/desk/api/finance', undefined, {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-desk-request',
    })
    expect(asked.status).toBe(404)
    expect(asked.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('is not behind the door of the citizens’ functions', async () => {
    expect(await host.call('finance', 'signIn', { login, password })).toMatchObject({ status: 404 })
  })

  it('ends a sign-in after a quarter of an hour in which nothing was done', async () => {
    const browser = await checker()
    pass(14 * MINUTE)
    expect(await browser.code('me', {})).toBe('ok')
    pass(14 * MINUTE)
    expect(await browser.code('me', {})).toBe('ok')
    pass(15 * MINUTE)
    expect(await browser.code('me', {})).toBe('UNAUTHENTICATED')
  })

  it('ends a sign-in after eight hours, whatever was done', async () => {
    const browser = await checker()
    for (let steps = 0; steps < 8 * 6 - 1; steps++) {
      pass(10 * MINUTE)
      expect(await browser.code('me', {})).toBe('ok')
    }
    expect((await browser.call('me', {})).expiresAt).toBe('2026-11-19T10:40:00.000Z')
    pass(10 * MINUTE)
    expect(await browser.code('me', {})).toBe('UNAUTHENTICATED')
  })

  it('gives a new token at each sign-in, and the one before opens nothing', async () => {
    const browser = await checker()
    const before = browser.cookie
    expect(await browser.code('signIn', { login, password })).toBe('ok')
    expect(browser.cookie).not.toBe(before)
    expect(await browser.code('me', {}, { cookie: before ?? '' })).toBe('UNAUTHENTICATED')
  })

  it('believes no token that somebody planted: a sign-in does not take it over', async () => {
    const browser = new DeskBrowser(host)
    const planted = `desk_session=${'B'.repeat(43)}`
    browser.cookie = planted
    expect(await browser.code('signIn', { login, password })).toBe('ok')
    expect(await browser.code('me', {}, { cookie: planted })).toBe('UNAUTHENTICATED')
    expect(await browser.code('me', {}, { cookie: `${planted}; ${browser.cookie}` })).toBe('UNAUTHENTICATED')
  })

  it('a stolen cookie is dead everywhere once its owner has signed out', async () => {
    const browser = await checker()
    const thief = new DeskBrowser(host)
    thief.cookie = browser.cookie
    expect(await thief.code('me', {})).toBe('ok')
    const elsewhere = await checker()
    await browser.call('signOut', {})
    expect(browser.setCookie).toContain('Max-Age=0')
    for (const one of [thief, elsewhere]) expect(await one.code('me', {})).toBe('UNAUTHENTICATED')
  })

  it('puts out whoever is no accountant any more', async () => {
    const browser = await checker()
    const { database } = host.world.environment
    await database.updateTable('accountant').set({ disabled: true }).where('login', '=', login).execute()
    expect(await browser.code('me', {})).toBe('UNAUTHENTICATED')
    expect(await browser.code('signIn', { login, password })).toBe('FORBIDDEN')
  })

  it('answers a wrong login and a wrong password alike', async () => {
    const wrong = { password: 'wrong' }
    const [known, unknown] = [
      await new DeskBrowser(host).send('signIn', { login, ...wrong }),
      await new DeskBrowser(host).send('signIn', { login: 'nobody', ...wrong }),
    ].map(({ body }) => (body.ok ? null : { ...body.error, traceId: '' }))
    expect(known).toEqual(unknown)
    expect(known).toMatchObject({ code: 'FORBIDDEN' })
  })

  it.each([login, 'nobody'])(
    'locks the login %s after five wrong passwords, for a quarter of an hour',
    async (name) => {
      const browser = new DeskBrowser(host)
      const wrong = { login: name, password: 'wrong' }
      const codes = []
      for (let tries = 0; tries < 6; tries++) codes.push(await browser.code('signIn', wrong))
      expect(codes).toEqual([...Array(5).fill('FORBIDDEN'), 'TOO_MANY_TRIES'])
      // The right one does not help, and asking again does not make it longer.
      expect(await browser.code('signIn', { login: name, password })).toBe('TOO_MANY_TRIES')
      pass(15 * MINUTE)
      expect(await browser.code('signIn', { login: name, password })).toBe(name === login ? 'ok' : 'FORBIDDEN')
    },
  )

  it('counts tries side by side: not more than five passwords are looked at', async () => {
    const tries = Array.from({ length: 12 }, () => new DeskBrowser(host).code('signIn', { login, password: 'wrong' }))
    const codes = await Promise.all(tries)
    expect(codes.filter((code) => code === 'FORBIDDEN')).toHaveLength(5)
    expect(codes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(7)
  })

  it('forgets wrong passwords after a right one', async () => {
    const browser = new DeskBrowser(host)
    for (let rounds = 0; rounds < 3; rounds++) {
      for (let tries = 0; tries < 3; tries++)
        expect(await browser.code('signIn', { login, password: 'wrong' })).toBe('FORBIDDEN')
      expect(await browser.code('signIn', { login, password })).toBe('ok')
    }
  })

  it('stops one address that tries many logins', async () => {
    const browser = new DeskBrowser(host)
    const guess = (name: string) => browser.code('signIn', { login: name, password: 'x' })
    expect(await guess('one')).toBe('FORBIDDEN')
    await host.world.environment.database.updateTable('attempt').set({ count: 59 }).execute()
    expect(await guess('two')).toBe('FORBIDDEN')
    expect(await guess('three')).toBe('TOO_MANY_TRIES')
    pass(HOUR)
    expect(await browser.code('signIn', { login, password })).toBe('ok')
  })

  it('logs sign-ins, sign-outs and what was refused, and keeps no password anywhere', async () => {
    const browser = new DeskBrowser(host)
    await browser.send('signIn', { login, password: 'not-my-password' })
    await browser.send('signIn', { login, password })
    await browser.send('me', { surprise: true })
    await browser.call('signOut', {})
    expect(await log()).toEqual(['me BAD_INPUT', 'signIn FORBIDDEN', 'signIn done', 'signOut done'])
    const { database } = host.world.environment
    const kept = [await database.selectFrom('idempotency').selectAll().execute(), await log()]
    expect(JSON.stringify(kept)).not.toContain('password')
    expect(JSON.stringify(host.world.calls.latest())).not.toContain('password')
  })

  it('tells whoever plays the mock the logins; each opens the desk with its own role', async () => {
    const { body } = await host.ask<{ accountants: { login: string; password: string; role: string }[] }>(
      'GET',
      '/mock/accountants',
    )
    expect(body.accountants).toHaveLength(6)
    for (const { login: name, password: secret, role } of body.accountants) {
      const browser = new DeskBrowser(host)
      expect(await browser.code('signIn', { login: name, password: secret })).toBe('ok')
      expect(await browser.call('me', {})).toMatchObject({ role })
    }
  })
})

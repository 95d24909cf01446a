import { readdirSync } from 'node:fs'
import { alipay } from '../../../mock/functions/entry/alipay-cloud'
import { fromApp } from '../../../mock/functions/entry/from-app'
import { liveEnvironment } from '../../../mock/functions/entry/live-environment'
import { notifyOverHttp } from '../../../mock/functions/entry/notify-over-http'
import { notPacked, packages } from '../../../mock/functions/entry/packages'
import { strangerFrom } from '../../../mock/functions/entry/stranger'
import { onTimer } from '../../../mock/functions/entry/timer'
import { wechat } from '../../../mock/functions/entry/wechat-cloud'
import type { Context, Environment } from '../../../mock/functions/environment'
import { clientFunctions } from '../../../mock/host/functions'
import { createSealing } from '../../../mock/store/sealing'

const caller: { OPENID?: string; APPID?: string; CLIENTIP?: string } = {}
jest.mock('wx-server-sdk', () => ({ init() {}, getWXContext: () => caller }), { virtual: true })
jest.mock('@alipay/faas-server-sdk', () => ({ init() {}, getAlipayContext: () => caller }), { virtual: true })

const environment = {} as Environment
const sealing = createSealing(new Uint8Array(32).fill(7))
const whoCalls = async (_event: unknown, context: Context) => context.identity

describe.each([
  ['wechat', fromApp(wechat, whoCalls, () => environment)],
  ['alipay', fromApp(alipay, whoCalls, () => environment)],
] as const)('a function in the cloud of %s', (wallet, main) => {
  it('takes its caller from the cloud and from nothing that the caller sends', async () => {
    Object.assign(caller, { OPENID: 'open-1', APPID: 'app-1' })
    const claimed = { identity: { kind: 'timer' }, openId: 'somebody-else' }
    expect(await main(claimed)).toEqual({ kind: 'citizen', wallet, appId: 'app-1', openId: 'open-1' })
    Object.assign(caller, { OPENID: undefined })
    expect(await main(claimed)).toEqual({ kind: 'anonymous' })
  })
})

it.each([wechat, alipay])(
  'strangers in the cloud of $wallet are kept apart by the address that it saw',
  async (cloud) => {
    Object.assign(caller, { OPENID: undefined, CLIENTIP: '203.0.113.7' })
    const main = fromApp(cloud, whoCalls, () => ({ sealing }) as Environment)
    expect(await main({ CLIENTIP: '203.0.113.9' })).toEqual(strangerFrom(sealing, '203.0.113.7'))
  },
)

describe('what is packed', () => {
  it('is every function of the house but those that are named with a reason', () => {
    const folders = readdirSync('mock/functions', { recursive: true, encoding: 'utf8' })
    const withMain = folders.flatMap((path) => /^([a-z-]+)\/index\.ts$/.exec(path)?.[1] ?? [])
    const named = [...packages.map(({ source }) => source), ...Object.keys(notPacked)]
    expect([...new Set(named)].sort()).toEqual(withMain.sort())
    expect(named).toEqual(expect.arrayContaining([...clientFunctions.keys()]))
  })
  it('has one name each, and an app calls its functions by the names of the contract', () => {
    expect(new Set(packages.map(({ name }) => name)).size).toBe(packages.length)
    for (const { name, source } of packages.filter(({ shim }) => shim === 'app')) {
      expect(name).toBe(source)
      expect([...clientFunctions.keys()]).toContain(name)
    }
  })
})

describe('a function behind a timer', () => {
  const ran: unknown[] = []
  const run = async (event: unknown, { identity }: Context) => {
    ran.push([event, identity])
    return { ok: true as const, data: null }
  }
  it('is run by the timer, whatever the event says, and by no user of the mini-program', async () => {
    const main = onTimer(wechat, run, () => environment)
    Object.assign(caller, { OPENID: 'open-1', APPID: 'app-1' })
    expect(await main()).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    expect(ran).toEqual([])
    Object.assign(caller, { OPENID: '' })
    expect(await main()).toMatchObject({ ok: true })
    expect(ran).toEqual([[{ action: 'run', input: {} }, { kind: 'timer' }]])
  })
  it('throws when its run failed, so that the cloud counts it as failed', async () => {
    const error = { code: 'INTERNAL' as const, message: 'secret', retryable: false, traceId: 'trace-9' }
    const main = onTimer(
      alipay,
      async () => ({ ok: false as const, error }),
      () => environment,
    )
    await expect(main()).rejects.toThrow(/^INTERNAL trace-9$/)
  })
})

describe('somebody who is not signed in', () => {
  const from = (address: string) => (strangerFrom(sealing, address) as { from?: string }).from
  it('is the same at the same address, another at another, and the address cannot be read', () => {
    expect(from('203.0.113.7')).toBe(from('::ffff:203.0.113.7'))
    expect(from('1.12.3.4')).not.toBe(from('11.2.3.4'))
    expect(from('203.0.113.7')).not.toContain('203')
  })
  it('is one caller in all of an IPv6 network, however the address is written', () => {
    const known = from('2001:db8:0:1::7')
    for (const address of ['2001:DB8::1:ffff:0:0:9', '2001:0db8:0000:0001:1:2:3:4', '2001:db8:0:1::192.0.2.1'])
      expect(from(address)).toBe(known)
    expect(from('2001:db8:0:2::7')).not.toBe(known)
    expect(from('fe80::1%eth0')).toBe(from('fe80::2'))
  })
  it('is a stranger among strangers where no address is told', () => {
    for (const none of [undefined, '', 'unix', '999.1.1.1'])
      expect(strangerFrom(sealing, none)).toEqual({ kind: 'anonymous' })
  })
})

it('a notification reaches its function with the very bytes that the wallet signed', async () => {
  const received: unknown[] = []
  const notify = async (event: unknown) => {
    received.push(event)
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'success' }
  }
  Object.assign(caller, { OPENID: undefined })
  const main = notifyOverHttp(wechat, notify, () => environment)
  const body = 'subject=交通违法罚款&sign=a%2Bb'
  const plain = { path: '/notify/alipay', headers: { 'Content-Type': 'x' }, body }
  expect(await main(plain)).toEqual({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'success' })
  await main({ ...plain, body: Buffer.from(body).toString('base64'), isBase64Encoded: true })
  const event = { channel: 'alipay', headers: { 'content-type': 'x' }, rawBody: body }
  expect(received).toEqual([event, event])
  expect((await main({ ...plain, path: '/notify/bank' })).statusCode).toBe(404)
})

it('wrong settings are all named, and no value is repeated', () => {
  const before = process.env
  process.env = {
    DATABASE_URL: 'mysql://root:secret-word@host',
    LINK_ORIGIN: 'http://pay.test',
    DATA_KEY: 'secret-word',
  }
  try {
    const words = () => liveEnvironment()
    expect(words).toThrow(
      /DATABASE_URL: must be a PostgreSQL address[\s\S]*DATA_KEY[\s\S]*CODE_PRIVATE_KEY: must be set[\s\S]*DOCUMENT_KEYS: must be set[\s\S]*LINK_ORIGIN/,
    )
    expect(words).not.toThrow(/secret-word/)
  } finally {
    process.env = before
  }
})

import { alipayCloud } from '../../../mock/functions/entry/alipay-cloud'
import { notifyOverHttp } from '../../../mock/functions/entry/http'
import { liveEnvironment } from '../../../mock/functions/entry/live-environment'
import { strangerFrom } from '../../../mock/functions/entry/stranger'
import { wechatCloud } from '../../../mock/functions/entry/wechat-cloud'
import type { Context, Environment } from '../../../mock/functions/environment'
import { createSealing } from '../../../mock/store/sealing'

const caller: { OPENID?: string; APPID?: string; CLIENTIP?: string } = {}
jest.mock('wx-server-sdk', () => ({ init() {}, getWXContext: () => caller }), { virtual: true })
jest.mock('@alipay/faas-server-sdk', () => ({ init() {}, getAlipayContext: () => caller }), { virtual: true })

const environment = {} as Environment
const sealing = createSealing(new Uint8Array(32).fill(7))
const whoCalls = async (_event: unknown, context: Context) => context.identity

describe.each([
  ['wechat', wechatCloud(whoCalls, () => environment)],
  ['alipay', alipayCloud(whoCalls, () => environment)],
] as const)('a function in the cloud of %s', (wallet, main) => {
  it('takes its caller from the cloud and from nothing that the caller sends', async () => {
    Object.assign(caller, { OPENID: 'open-1', APPID: 'app-1' })
    const claimed = { identity: { kind: 'timer' }, openId: 'somebody-else' }
    expect(await main(claimed)).toEqual({ kind: 'citizen', wallet, appId: 'app-1', openId: 'open-1' })
    Object.assign(caller, { OPENID: undefined })
    expect(await main(claimed)).toEqual({ kind: 'anonymous' })
  })
})

it('strangers in WeChat’s cloud are kept apart by the address that the cloud saw', async () => {
  Object.assign(caller, { OPENID: undefined, CLIENTIP: '203.0.113.7' })
  const main = wechatCloud(whoCalls, () => ({ sealing }) as Environment)
  expect(await main({ CLIENTIP: '203.0.113.9' })).toEqual(strangerFrom(sealing, '203.0.113.7'))
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
  const main = notifyOverHttp(notify, () => environment)
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

import { alipayCloud } from '../../../mock/functions/entry/alipay-cloud'
import { notifyOverHttp } from '../../../mock/functions/entry/http'
import { liveEnvironment } from '../../../mock/functions/entry/live-environment'
import { wechatCloud } from '../../../mock/functions/entry/wechat-cloud'
import type { Context, Environment } from '../../../mock/functions/environment'

const caller: { OPENID?: string; APPID?: string } = {}
jest.mock('wx-server-sdk', () => ({ init() {}, getWXContext: () => caller }), { virtual: true })
jest.mock('@alipay/faas-server-sdk', () => ({ init() {}, getAlipayContext: () => caller }), { virtual: true })

const environment = {} as Environment
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
  const event = { wallet: 'alipay', headers: { 'content-type': 'x' }, rawBody: body }
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
      /DATABASE_URL: must be a PostgreSQL address[\s\S]*DATA_KEY[\s\S]*CODE_PRIVATE_KEY: must be set[\s\S]*LINK_ORIGIN/,
    )
    expect(words).not.toThrow(/secret-word/)
  } finally {
    process.env = before
  }
})

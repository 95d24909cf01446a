import type { Answer } from '@/contract/envelope'
import type { BillView } from '@/contract/payment-bills'
import type { OrderView } from '@/contract/payment-orders'
import { systemClock } from '@/domain/clock'
import { accountants } from '../../../mock/data/accountants'
import type { HttpResult } from '../../../mock/functions/entry/http'
import { type PackedFile, packAll } from '../../../mock/functions/entry/pack'
import { packages } from '../../../mock/functions/entry/packages'
import type { HttpRequest } from '../../../mock/providers/payment-channel'
import { findPostgresBinaries, INSTALL_HINT } from '../../../mock/store/postgres-server'
import { openServerStore } from '../../support/one-postgres'
import { type CloudWorld, createCloudWorld } from '../functions/support/cloud-world'
import { issue } from '../functions/support/steps'
import { type OutsideServer, serveOutside } from './outside-server'
import { PackedCloud } from './packed-cloud'
import type { Caller } from './runtime'
import { settingsOf } from './settings'

const NOTIFY_ORIGIN = 'https://cloud.mashang.test'

const installed = findPostgresBinaries() !== null
if (!installed && !process.env.CI) process.stderr.write(`skipped: packed functions. ${INSTALL_HINT}\n`)
const unlessMissing = installed || process.env.CI ? describe : describe.skip

unlessMissing('the packed functions', () => {
  let files: PackedFile[]
  let store: Awaited<ReturnType<typeof openServerStore>>
  let world: CloudWorld
  let outside: OutsideServer
  /** Messages of the wallets that have not been handed on. */
  const post: HttpRequest[] = []

  beforeAll(async () => {
    files = await packAll()
    store = await openServerStore()
    world = await createCloudWorld(store.database, systemClock.now(), async (request) => {
      post.push(request)
      return { status: 503, headers: {}, body: '' }
    })
    const { wechat, alipay } = world.outside
    outside = await serveOutside(
      new Map([
        ['api.mch.weixin.qq.com', inTime(wechat.handle)],
        ['openapi.alipay.com', inTime(alipay.handle)],
      ]),
    )
  })
  afterAll(async () => {
    await outside?.close()
    await store?.close()
  })

  /** The functions live by the real clock, and so does their outside. */
  const inTime =
    <Input, Result>(work: (input: Input) => Result) =>
    (input: Input) => {
      world.pass((Date.now() - Date.parse(world.now())) / 1000)
      return work(input)
    }

  describe.each([
    ['wechat', 'plain', 'onTime', 'overdue', (body: string) => `${body} `],
    ['alipay', 'base64', 'dueTomorrow', 'capped', (body: string) => body.replace('total_amount=', 'total_amount=1')],
  ] as const)('in the cloud of %s', (name, encoding, first, second, touched) => {
    let cloud: PackedCloud
    let settings: Record<string, string>
    const anna = (): Caller => ({ OPENID: `anna-at-${name}`, APPID: world.keys[name].appId })
    const bert = (): Caller => ({ OPENID: `bert-at-${name}`, APPID: world.keys[name].appId })
    const key = () => `key-${name}-${Math.random().toString(36).slice(2).padEnd(12, '0')}`
    const call = <Data>(fn: string, action: string, input: unknown, caller: Caller, more: object = {}) =>
      cloud.call<Answer<Data>>(fn, { action, input, ...more }, caller)

    beforeAll(async () => {
      cloud = new PackedCloud(name, files)
      const linkOrigin = world.environment.linkOrigin
      settings = {
        ...settingsOf(world.keys, { databaseUrl: store.url, linkOrigin, notifyOrigin: NOTIFY_ORIGIN }),
        OUTSIDE_URL: outside.url,
      }
      await cloud.start(settings)
    })
    afterAll(() => cloud?.remove())

    /** A bill of the window, opened and ordered by Anna. */
    async function order(sample: typeof first | typeof second) {
      const { token } = await issue(world, sample)
      const seen = dataOf(await call<BillView>('payments', 'openBill', { token }, anna()))
      const input = { target: { kind: 'bill', token }, expectedTotalFen: seen.totalFen }
      const placed = await call<{ orderNo: string }>('payments', 'placeOrder', input, anna(), { idempotencyKey: key() })
      return dataOf(placed).orderNo
    }
    const stateOf = async (orderNo: string) =>
      dataOf(await call<OrderView>('payments', 'getOrder', { orderNo }, anna())).state

    /** As our books have it; who asks for an order makes us ask the wallet. */
    const bookedState = async (orderNo: string) =>
      (await store.database.selectFrom('pay_order').select('state').where('order_no', '=', orderNo).executeTakeFirst())
        ?.state

    /** Pays at the wallet and takes its message off the wire. */
    async function pay(orderNo: string): Promise<HttpRequest> {
      post.length = 0
      expect(await inTime(() => world.outside.walletApp.pay(orderNo))(null)).toBe('paid')
      await world.outside.tick(world.now())
      // What nobody has acknowledged comes again, too.
      const message = post.find(({ url }) => url.endsWith(`/notify/${name}`))
      if (!message) throw new Error('the wallet said nothing')
      return message
    }
    const accepted = ({ statusCode, body }: HttpResult) => statusCode < 300 && (name === 'wechat' || body === 'success')
    const notify = ({ url, headers, body }: HttpRequest, caller: Caller = {}) =>
      cloud.call<HttpResult>(
        'notify',
        {
          path: new URL(url).pathname,
          httpMethod: 'POST',
          headers,
          ...(encoding === 'plain'
            ? { body, isBase64Encoded: false }
            : { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }),
        },
        caller,
      )

    it.each(packages.filter(({ shim }) => shim === 'app'))(
      'load, and answer as the contract has it: $name',
      async (fn) => {
        const answer = await call(fn.name, 'no-such-action', {}, anna())
        expect(answer).toMatchObject({ ok: false, error: { code: 'UNKNOWN_ACTION' } })
      },
    )

    it('know who calls from the cloud, whatever the caller sends', async () => {
      const home = await call<{ wallet: string }>('session', 'home', {}, anna())
      expect(home).toMatchObject({ ok: true, data: { wallet: name } })
      const claimed = { identity: { kind: 'citizen', openId: anna().OPENID }, OPENID: anna().OPENID }
      const stranger = await call('payments', 'listOrders', {}, { CLIENTIP: '203.0.113.7' }, claimed)
      expect(stranger).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } })
    })

    it('take a payment, and settle it on the very bytes that the wallet signed', async () => {
      const orderNo = await order(first)
      const message = await pay(orderNo)
      expect(accepted(await notify({ ...message, body: touched(message.body) }))).toBe(false)
      // Nobody can bring it through a mini-program either: this door is the gateway's.
      expect((await notify(message, bert())).statusCode).toBe(404)
      expect(await bookedState(orderNo)).toBe('awaiting')

      expect(accepted(await notify(message))).toBe(true)
      expect(await bookedState(orderNo)).toBe('paid')
      expect(await stateOf(orderNo)).toBe('paid')
      const another = await call('payments', 'getOrder', { orderNo }, bert())
      expect(another).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    })

    it('let the timer ask for a payment whose message never came, and nobody else', async () => {
      const orderNo = await order(second)
      await pay(orderNo)
      const outcome = { orderNo, outcome: 'done' }
      await call('payments', 'reportCashier', outcome, anna(), { idempotencyKey: key() })
      const asked = await cloud.call<Answer<unknown>>('housekeeping', { action: 'run' }, anna())
      expect(asked).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
      await store.database.updateTable('pay_order').set({ next_look_at: world.now() }).execute()
      const ran = await cloud.call<Answer<unknown>>('housekeeping', { Type: 'Timer', TriggerName: 'every-ten-seconds' })
      expect(ran).toMatchObject({ ok: true })
      expect(await cloud.call('finance-timer', { Type: 'Timer' })).toMatchObject({ ok: true })
      const tried = await cloud.call('finance-timer', { action: 'run', input: {} }, anna())
      expect(tried).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
      expect(await stateOf(orderNo)).toBe('paid')
    })

    it('answer the public page over HTTP, and count the tries of each address', async () => {
      const page = (httpMethod: string, path: string, body?: unknown, sourceIp = '203.0.113.7') =>
        cloud.call<HttpResult>('checks-page', {
          path,
          httpMethod,
          headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '198.51.100.1, 203.0.113.7' },
          requestContext: { sourceIp },
          body: body === undefined ? undefined : JSON.stringify(body),
        })
      expect(JSON.parse((await page('GET', '/check/app-ids')).body)).toEqual(world.environment.appIds)
      const keys = await page('POST', '/cloud/checks', { action: 'keys', input: {} })
      expect(JSON.parse(keys.body)).toMatchObject({ ok: true, data: { keys: world.environment.documentKeys } })
      const roadside = { action: 'roadside', input: {}, idempotencyKey: key() }
      expect(JSON.parse((await page('POST', '/cloud/checks', roadside)).body).error.code).toBe('UNAUTHENTICATED')
      expect((await page('POST', '/cloud/payments', { action: 'listOrders', input: {} })).statusCode).toBe(404)
      expect(JSON.parse((await page('POST', '/cloud/checks', 'no event')).body).error.code).toBe('BAD_INPUT')
    })

    it('let an accountant in at the desk’s own page, and nobody from another', async () => {
      const { login, password } = accountants.checker
      const desk = (origin: string, action: string, input: unknown, cookie?: string) =>
        cloud.call<HttpResult>('finance', {
          path: '/desk/api/finance',
          httpMethod: 'POST',
          headers: { Origin: origin, 'X-Desk-Request': '1', ...(cookie ? { Cookie: cookie } : {}) },
          body: Buffer.from(JSON.stringify({ action, input })).toString('base64'),
          isBase64Encoded: true,
        })
      const { linkOrigin } = world.environment
      expect((await desk('https://elsewhere.test', 'signIn', { login, password })).statusCode).toBe(403)
      const entered = await desk(linkOrigin, 'signIn', { login, password })
      const cookie = entered.headers['set-cookie']?.split(';')[0]
      expect(JSON.parse((await desk(linkOrigin, 'me', {}, cookie)).body)).toMatchObject({
        ok: true,
        data: { role: 'checker' },
      })
      expect(JSON.parse((await desk(linkOrigin, 'me', {})).body).error.code).toBe('UNAUTHENTICATED')
    })

    it('name every wrong setting and repeat no value', async () => {
      const { MERCHANT_ACCOUNTS: _, ...rest } = settings
      await cloud.start({ ...rest, DATA_KEY: 'secret-word', LINK_ORIGIN: 'http://pay.test' })
      const words = await call('session', 'home', {}, anna()).then(String, (error: Error) => error.message)
      expect(words).toMatch(
        /DATA_KEY: must be 32 bytes[\s\S]*LINK_ORIGIN: must be an https[\s\S]*MERCHANT_ACCOUNTS: must be set/,
      )
      expect(words).not.toContain('secret-word')
    })
  })
})

function dataOf<Data>(answer: Answer<Data>): Data {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`)
  return answer.data
}

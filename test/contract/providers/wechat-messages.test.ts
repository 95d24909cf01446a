import { secondsBetween } from '@/domain/dates'
import { createWechatPay } from '../../../mock/providers/wechat-pay/client'
import { WECHAT_RETRY_GAPS } from '../../../mock/providers/wechat-pay/simulator/notifications'
import { createWechatWorld, type WechatWorld } from './support/wechat-world'

let world: WechatWorld
beforeEach(async () => {
  world = await createWechatWorld()
})

const pay = async (orderNo = 'ORDER_0001') => {
  await world.client.prepay(world.order(orderNo))
  expect(await world.simulator.wallet.pay(orderNo)).toBe('paid')
}
const read = (index = 0) => world.client.readNotification(world.inbox[index] as never)

describe('answers of WeChat Pay', () => {
  beforeEach(() => pay())

  it.each([
    ['a changed sum', 'BAD_SIGNATURE', (a) => ({ ...a, body: a.body.replace('"total":20000', '"total":1') })],
    ['no signature', 'UNSIGNED', (a) => ({ ...a, headers: {} })],
    ['an unknown key', 'UNKNOWN_SERIAL', (a) => withHeader(a, 'Wechatpay-Serial', 'PUB_KEY_ID_0100')],
    ['an old timestamp', 'STALE', (a) => withHeader(a, 'Wechatpay-Timestamp', '1763600000')],
    ['HTML of a proxy', 'HTTP_502', () => ({ status: 502, headers: {}, body: '<html>' })],
    ['too many calls', 'FREQUENCY_LIMITED', () => ({ status: 429, headers: {}, body: '{"code":"FREQUENCY_LIMITED"}' })],
    ['a redirect', 'HTTP_302', () => ({ status: 302, headers: {}, body: '' })],
  ] as [string, string, WechatWorld['wire']['answer']][])('count as no answer with %s', async (_what, code, tamper) => {
    world.wire.answer = tamper
    await expect(world.client.query('ORDER_0001')).rejects.toMatchObject({ kind: 'unreachable', code })
  })

  it('are believed under a certificate of before the change of keys, too', async () => {
    const key = world.account.platformKeys.get(world.account.platformSerial)
    if (!key) throw new Error('no platform key')
    const serial = '5157F09EFDC096DE15EBE81A47057A7232F1B8E1'
    const account = { ...world.account, platformKeys: new Map([...world.account.platformKeys, [serial, key] as const]) }
    world.wire.answer = (answer) => withHeader(answer, 'Wechatpay-Serial', serial)
    expect(await createWechatPay({ ...world.deps, account }).query('ORDER_0001')).toMatchObject({ state: 'paid' })
  })

  it('to another order are not taken for ours', async () => {
    await pay('ORDER_0002')
    let recorded: Answer | undefined
    world.wire.answer = (answer) => {
      recorded ??= answer
      return recorded
    }
    await world.client.query('ORDER_0002')
    await expect(world.client.query('ORDER_0001')).rejects.toMatchObject({ code: 'ANSWER_OF_OTHER_TRADE' })
  })
})

describe('requests to WeChat Pay', () => {
  it.each([
    ['a changed body', (r) => ({ ...r, body: r.body.replace('20000', '1') })],
    ['another path', (r) => ({ ...r, url: r.url.replace('https://wechat.test', 'https://wechat.test/x') })],
    ['no Authorization', (r) => ({ ...r, headers: { ...r.headers, Authorization: '' } })],
    ['another serial number', (r) => rewriteAuthorization(r, /serial_no="\w+"/, 'serial_no="00"')],
    ['another nonce', (r) => rewriteAuthorization(r, /nonce_str="\w+"/, 'nonce_str="00"')],
  ] as [string, WechatWorld['wire']['request']][])('are refused with %s', async (_what, tamper) => {
    world.wire.request = tamper
    await expect(world.client.prepay(world.order())).rejects.toMatchObject({ kind: 'rejected', code: 'SIGN_ERROR' })
    world.wire.request = (request) => request
    expect(await world.client.query('ORDER_0001')).toEqual({ state: 'not-found' })
  })

  it('are refused when the clocks are more than five minutes apart', async () => {
    const at = (seconds: number) =>
      createWechatPay({
        ...world.deps,
        clock: { now: () => new Date(Date.parse(world.clock.now()) + seconds * 1000).toISOString() },
      })
    await expect(at(-301).prepay(world.order())).rejects.toMatchObject({ code: 'SIGN_ERROR' })
    await expect(at(301).prepay(world.order())).rejects.toMatchObject({ code: 'SIGN_ERROR' })
    expect(await at(299).prepay(world.order())).toMatchObject({ kind: 'wechat' })
  })

  it('sign the path with its query and name the wanted key', async () => {
    await world.client.query('ORDER_0001')
    expect(world.wire.sent[0]?.url).toMatch(/\/v3\/pay\/transactions\/out-trade-no\/ORDER_0001\?mchid=\d+$/)
    expect(world.wire.sent[0]?.headers).toMatchObject({
      Accept: 'application/json',
      'Wechatpay-Serial': world.account.platformSerial,
    })
  })
})

describe('the cashier', () => {
  it.each([
    ['another prepay_id', { package: 'prepay_id=wx00' }],
    ['another time', { timeStamp: '1' }],
    ['another signature', { paySign: Buffer.alloc(256).toString('base64') }],
  ])('does not open with %s', async (_what, change) => {
    const cashier = await world.client.prepay(world.order())
    expect(await world.simulator.wallet.checkCashier({ ...cashier, ...change } as never)).toMatchObject({ ok: false })
  })
})

describe('notifications of WeChat Pay', () => {
  it('come again by the published table until they are acknowledged, freshly signed, with one id', async () => {
    world.refuseNotifications()
    await pay()
    const start = world.clock.now()
    await world.tick()
    for (const gap of WECHAT_RETRY_GAPS) {
      world.clock.advance(gap - 1)
      expect(await world.tick()).toBe(0)
      world.clock.advance(1)
      expect(await world.tick()).toBe(1)
    }
    world.clock.advance(7 * 86400)
    expect(await world.tick()).toBe(0)

    const sentAfter = world.inbox.map(({ at }) => secondsBetween(start, at))
    const minutes = [0, 0.25, 0.5, 1, 4, 14, 34, 64, 94, 124, 184, 364, 544, 724, 1084, 1444]
    expect(sentAfter).toEqual(minutes.map((minute) => minute * 60))
    expect(new Set(world.inbox.map(({ rawBody }) => JSON.parse(rawBody).id)).size).toBe(1)
    expect(new Set(world.inbox.map(({ headers }) => headers['Wechatpay-Signature'])).size).toBe(16)
  })

  it('stop at 200 and 204, and go on after anything else', async () => {
    const { answerNotification } = world.client
    const { acknowledged } = world.simulator.channel
    expect(answerNotification(true)).toEqual({ status: 204, headers: {}, body: '' })
    expect(JSON.parse(answerNotification(false).body)).toMatchObject({ code: 'FAIL' })
    expect([200, 204, 202, 301, 404, 500].map((status) => acknowledged({ status, headers: {}, body: '' }))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it('are read under lower-case headers, as Node delivers them', async () => {
    await pay()
    await world.tick()
    const [message] = world.inbox
    const headers = Object.fromEntries(Object.entries(message?.headers ?? {}).map(([k, v]) => [k.toLowerCase(), v]))
    expect(await world.client.readNotification({ headers, rawBody: message?.rawBody ?? '' })).toMatchObject({
      kind: 'paid',
    })
  })

  it.each([
    ['bad-signature', 'BAD_SIGNATURE'],
    ['sign-test', 'BAD_SIGNATURE'],
    ['wrong-key', 'BAD_SIGNATURE'],
  ] as const)('forged by %s are refused, and the true one follows', async (how, code) => {
    world.faults.replace({ ...world.faults.read(), notifications: { mode: 'forged', how, times: 1 } })
    await pay()
    expect(await world.tick()).toBe(1)
    await expect(read()).rejects.toMatchObject({ kind: 'forged', code })
    if (how === 'sign-test') expect(world.inbox[0]?.headers['Wechatpay-Signature']).toMatch(/^WECHATPAY\/SIGNTEST\//)
    world.clock.advance(15)
    await world.tick()
    expect(await read(1)).toMatchObject({ kind: 'paid' })
  })

  it.each(['bad-signature', 'sign-test', 'wrong-key'] as const)('never make an unpaid order paid (%s)', async (how) => {
    await world.client.prepay(world.order())
    const forged = await world.simulator.forgePaid('ORDER_0001', how)
    expect(JSON.parse(forged?.body ?? '{}').event_type).toBe('TRANSACTION.SUCCESS')
    await expect(
      world.client.readNotification({ headers: forged?.headers ?? {}, rawBody: forged?.body ?? '' }),
    ).rejects.toMatchObject({ kind: 'forged' })
  })

  it('older than five minutes, changed, or for another merchant are refused', async () => {
    await pay()
    await world.tick()
    const [message] = world.inbox as [WechatWorld['inbox'][number]]
    const changed = { ...message, rawBody: message.rawBody.replace('TRANSACTION', 'TRANSACTI0N') }
    await expect(world.client.readNotification(changed)).rejects.toMatchObject({ code: 'BAD_SIGNATURE' })
    const other = createWechatPay({ ...world.deps, account: { ...world.account, mchId: '1600000000' } })
    await expect(other.readNotification(message)).rejects.toMatchObject({ kind: 'forged', code: 'OTHER_MERCHANT' })
    const unknowing = createWechatPay({ ...world.deps, account: { ...world.account, apiV3Key: Buffer.alloc(32) } })
    await expect(unknowing.readNotification(message)).rejects.toMatchObject({ code: 'CANNOT_DECRYPT' })
    world.clock.advance(301)
    await expect(world.client.readNotification(message)).rejects.toMatchObject({ kind: 'forged', code: 'STALE' })
  })
})

type Answer = Parameters<WechatWorld['wire']['answer']>[0]
type Request = Parameters<WechatWorld['wire']['request']>[0]

const withHeader = (answer: Answer, name: string, value: string): Answer => ({
  ...answer,
  headers: { ...answer.headers, [name]: value },
})

const rewriteAuthorization = (request: Request, part: RegExp, value: string): Request => ({
  ...request,
  headers: { ...request.headers, Authorization: (request.headers.Authorization ?? '').replace(part, value) },
})

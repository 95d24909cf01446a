import { createSign } from 'node:crypto'
import { secondsBetween } from '@/domain/dates'
import { createAlipay } from '../../../mock/providers/alipay/client'
import { signedText } from '../../../mock/providers/alipay/simulator/answers'
import { ALIPAY_RETRY_GAPS } from '../../../mock/providers/alipay/simulator/notifications'
import { type AlipayWorld, createAlipayWorld } from './support/alipay-world'

let world: AlipayWorld
beforeEach(async () => {
  world = await createAlipayWorld()
})

const pay = async () => {
  await world.client.prepay(world.order())
  expect(await world.simulator.wallet.pay('ORDER_0001')).toBe('paid')
}
const fieldsOf = (message: AlipayWorld['inbox'][number] | undefined) =>
  Object.fromEntries(new URLSearchParams(message?.rawBody ?? ''))
const readFields = (fields: Record<string, string>) =>
  world.client.readNotification({ headers: {}, rawBody: new URLSearchParams(fields).toString() })

describe('answers of the gateway', () => {
  beforeEach(() => pay())

  it.each([
    ['a changed sum', (body: string) => body.replace('200.00', '2.00')],
    [
      'a second answer beside the signed one',
      (body: string) =>
        body.replace(
          '"sign":',
          '"alipay_trade_query_response":{"code":"10000","trade_status":"WAIT_BUYER_PAY"},"sign":',
        ),
    ],
    ['no signature', (body: string) => body.replace(/,"sign":"[^"]*"/, '')],
    [
      'the signature of something else',
      (body: string) => body.replace(/"sign":"[^"]*"/, `"sign":"${'A'.repeat(344)}"`),
    ],
  ])('count as no answer with %s', async (_what, tamper) => {
    world.wire.answer = (answer) => ({ ...answer, body: tamper(answer.body) })
    await expect(world.client.query('ORDER_0001')).rejects.toMatchObject({
      kind: 'unreachable',
      code: 'BAD_SIGNATURE',
    })
  })

  it.each([
    ['', 'ANSWER_NOT_UNDERSTOOD'],
    ['<html>', 'ANSWER_NOT_UNDERSTOOD'],
    ['{"error_response":{"code":"20000","sub_code":"isp.unknow-error"}}', 'isp.unknow-error'],
  ])('that say nothing definite count as no answer: %s', async (body, code) => {
    world.wire.answer = (answer) => ({ ...answer, body })
    await expect(world.client.query('ORDER_0001')).rejects.toMatchObject({ kind: 'unreachable', code })
  })
})

describe('requests to the gateway', () => {
  it.each([
    ['a changed sum', (url: string) => url, (body: string) => body.replace('200.00', '2.00')],
    ['another notify address', (url: string) => url.replace('mashang.test', 'thief.test'), (body: string) => body],
  ])('are refused with %s', async (_what, url, body) => {
    world.wire.request = (request) => ({ ...request, url: url(request.url), body: body(request.body) })
    await expect(world.client.prepay(world.order())).rejects.toMatchObject({
      kind: 'rejected',
      code: 'isv.invalid-signature',
    })
  })

  it('carry China time whatever the machine’s zone, and biz_content in the form', async () => {
    await world.client.query('ORDER_0001')
    const [request] = world.wire.sent
    const parameters = new URL(request?.url ?? '').searchParams
    expect(parameters.get('timestamp')).toBe('2026-11-20 10:00:00')
    expect(parameters.get('sign_type')).toBe('RSA2')
    expect(parameters.has('biz_content')).toBe(false)
    expect(new URLSearchParams(request?.body).get('biz_content')).toBe('{"out_trade_no":"ORDER_0001"}')
  })
})

describe('notifications of Alipay', () => {
  it('come again by the published table until the answer is success, with one id', async () => {
    world.refuseNotifications()
    await pay()
    const start = world.clock.now()
    await world.tick()
    for (const gap of ALIPAY_RETRY_GAPS) {
      world.clock.advance(gap - 1)
      expect(await world.tick()).toBe(0)
      world.clock.advance(1)
      expect(await world.tick()).toBe(1)
    }
    world.clock.advance(7 * 86400)
    expect(await world.tick()).toBe(0)
    const minutes = world.inbox.map(({ at }) => secondsBetween(start, at) / 60)
    expect(minutes).toEqual([0, 4, 14, 24, 84, 204, 564, 1464])
    expect(new Set(world.inbox.map((message) => fieldsOf(message).notify_id)).size).toBe(1)
    expect(new Set(world.inbox.map((message) => fieldsOf(message).sign)).size).toBe(8)
  })

  it('stop at the seven bytes of success only', () => {
    const { acknowledged } = world.simulator.channel
    expect(world.client.answerNotification(true).body).toBe('success')
    for (const body of ['success ', 'SUCCESS', '"success"', 'fail', ''])
      expect(acknowledged({ status: 200, headers: {}, body })).toBe(false)
    expect(acknowledged({ status: 500, headers: {}, body: 'success' })).toBe(false)
    expect(acknowledged(world.client.answerNotification(true))).toBe(true)
  })

  it.each(['bad-signature', 'sign-test', 'wrong-key'] as const)(
    'forged by %s never make an order paid',
    async (how) => {
      await world.client.prepay(world.order())
      const forged = await world.simulator.forgePaid('ORDER_0001', how)
      expect(forged?.body).toContain('trade_status=TRADE_SUCCESS')
      await expect(world.client.readNotification({ headers: {}, rawBody: forged?.body ?? '' })).rejects.toMatchObject({
        kind: 'forged',
        code: 'BAD_SIGNATURE',
      })
    },
  )

  it('are refused when changed, repeated in a field, or meant for another merchant', async () => {
    await pay()
    await world.tick()
    const fields = fieldsOf(world.inbox[0])
    expect(await readFields(fields)).toMatchObject({ kind: 'paid' })
    await expect(readFields({ ...fields, total_amount: '1.00' })).rejects.toMatchObject({ code: 'BAD_SIGNATURE' })
    const rawBody = `${world.inbox[0]?.rawBody}&total_amount=1.00`
    await expect(world.client.readNotification({ headers: {}, rawBody })).rejects.toMatchObject({ kind: 'forged' })
    const other = createAlipay({ ...world.deps, account: { ...world.account, sellerId: '2088000000000000' } })
    await expect(other.readNotification(world.inbox[0] as never)).rejects.toMatchObject({ code: 'OTHER_MERCHANT' })
  })

  it('are refused under the old signature with SHA-1, even Alipay’s own', async () => {
    await pay()
    await world.tick()
    const fields: Record<string, string> = { ...fieldsOf(world.inbox[0]), sign_type: 'RSA' }
    const text = signedText(fields, ['sign', 'sign_type'])
    const sign = createSign('RSA-SHA1').update(text).sign(world.side.gatewayKey, 'base64')
    await expect(readFields({ ...fields, sign })).rejects.toMatchObject({ kind: 'forged', code: 'BAD_SIGNATURE' })
  })
})

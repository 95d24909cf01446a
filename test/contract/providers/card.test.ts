import { fen } from '@/domain/money'
import { judgeCard, testCards } from '../../../mock/providers/card/simulator/cards'
import { problems } from '../../../mock/providers/card/simulator/page'
import { createCardWorld, NO } from './support/card-world'

let world: Awaited<ReturnType<typeof createCardWorld>>
beforeEach(async () => {
  world = await createCardWorld()
})

describe('a bank card at the acquirer’s page', () => {
  it('pays with card and text message, and the acquirer tells it', async () => {
    const { sms } = await world.open()
    expect(await world.client.query(NO)).toEqual({ state: 'unpaid' })
    const back = await world.pay(testCards.good, sms)
    expect([back.status, back.headers.Location]).toEqual([303, '/card-return?result=done'])
    expect(await world.client.query(NO)).toMatchObject({ state: 'paid', totalFen: 20000 })
    await world.tick()
    expect(await world.client.readNotification(world.inbox[0] as never)).toMatchObject({
      ...{ kind: 'paid', orderNo: NO, totalFen: 20000 },
    })
    // Only the masked number is kept.
    expect(JSON.stringify(await world.store.list('trade'))).not.toContain(testCards.good)
    expect(world.inbox[0]?.rawBody).not.toContain(testCards.good)
  })

  it.each([
    ['6222020000000000', null, 'no-card'],
    ['1234', null, 'no-card'],
    [testCards['no-money'], null, 'no-money'],
    [testCards.good, '000000', 'wrong-code'],
  ] as const)('%s with %s: the page says %s, and nothing is charged', async (card, code, problem) => {
    const { sms } = await world.open()
    const { status, body } = await world.pay(card, code ?? sms)
    expect([status, body.includes(problems[problem])]).toEqual([200, true])
    expect(await world.client.query(NO)).toEqual({ state: 'unpaid' })
    expect((await world.pay(testCards.good, sms)).status).toBe(303)
  })

  it('abandoned, it is closed, and the page takes nothing any more', async () => {
    const { sms } = await world.open()
    expect((await world.pay('', '', 'leave')).headers.Location).toBe('/card-return?result=left')
    expect(await world.client.close(NO)).toBe('closed')
    expect((await world.pay(testCards.good, sms)).body).toContain('没有扣款')
    expect(await world.client.query(NO)).toEqual({ state: 'closed' })
  })

  it('without the bank’s answer it is neither paid nor closed until the bank has answered', async () => {
    const { sms } = await world.open()
    expect((await world.pay(testCards.unsure, sms)).headers.Location).toBe('/card-return?result=unsure')
    expect(await world.client.query(NO)).toEqual({ state: 'unpaid' })
    await expect(world.client.close(NO)).rejects.toMatchObject({ kind: 'unreachable' })
    world.clock.advance(60)
    await world.tick()
    expect(await world.client.close(NO)).toBe('paid')
  })

  it('refuses a form that is not the merchant’s, word for word', async () => {
    const { cashier } = await world.open()
    const changed = await world.post('front', { ...cashier.fields, txnAmt: '1' })
    expect([changed.status, changed.body.includes('不是商户发出的')]).toEqual([400, true])
  })

  it.each(['bad-signature', 'sign-test', 'wrong-key'] as const)('a message with %s is forged', async (forgery) => {
    await world.open()
    const forged = await world.simulator.forgePaid(NO, forgery)
    await expect(world.client.readNotification({ headers: {}, rawBody: forged?.body ?? '' })).rejects.toMatchObject({
      kind: 'forged',
    })
  })

  it('gives money back in parts, each number once, never more than was paid', async () => {
    const { sms } = await world.open()
    await world.pay(testCards.good, sms)
    const refund = (refundNo: string, amount: number) =>
      world.client.refund({ refundNo, orderNo: NO, refundFen: fen(amount), totalFen: fen(20000), reason: '退' })
    expect(await world.client.queryRefund({ orderNo: NO, refundNo: 'R1' })).toEqual({ state: 'not-found' })
    for (let time = 0; time < 2; time++) expect(await refund('R1', 15000)).toEqual({ state: 'processing' })
    await expect(refund('R2', 5001)).rejects.toMatchObject({ kind: 'rejected', code: 'RESP_61' })
    world.clock.advance(30)
    await world.tick()
    expect(await world.client.queryRefund({ orderNo: NO, refundNo: 'R1' })).toMatchObject({ state: 'succeeded' })
    const told = await Promise.all(world.inbox.map((message) => world.client.readNotification(message)))
    expect(told.at(-1)).toMatchObject({ kind: 'refund', orderNo: NO, refundNo: 'R1', refund: { state: 'succeeded' } })
    world.clock.advance(366 * 86_400)
    await expect(refund('R3', 1)).rejects.toMatchObject({ kind: 'rejected', code: 'RESP_39' })
  })
})

it('test cards are what they say', () => {
  expect(Object.entries(testCards).map(([name, card]) => [name, judgeCard(card)])).toEqual(
    Object.keys(testCards).map((name) => [name, name]),
  )
})

import { sampleDecision } from '../../../mock/data/sample-decisions'
import { DeskBrowser } from '../../support/desk-browser'
import { citizen, startTestHost, type TestHost } from './support'

const A_DAY = 86_400

describe('a refund that its channel takes back no more, at the doors of bank and desk', () => {
  let host: TestHost
  let refundNo: string
  let transferNo: string
  beforeAll(async () => {
    host = await startTestHost()
    await pay('zhaoOnTime')
    await pay('onTime')
    await host.ask('PUT', '/mock/faults', { refunds: { mode: 'too-late', times: 1 } })
    await host.ask('POST', `/mock/decisions/${sampleDecision('onTime').decisionId}/change`, { change: 'withdrawn' })
    await host.world.timekeeper.advance(60)
  })
  afterAll(() => host.close())

  async function pay(name: 'onTime' | 'zhaoOnTime'): Promise<void> {
    const { decisionId, number } = sampleDecision(name)
    const session = { 'x-session': (await host.world.identify(citizen(`payer-${name}`))).newSession ?? '' }
    const found = await host.call<{ decisions: { totalFen: number }[] }>('payments', 'lookUp', { number }, session)
    const expectedTotalFen = found.body.ok ? found.body.data.decisions[0]?.totalFen : 0
    const wish = { target: { kind: 'decision', decisionId }, expectedTotalFen }
    const order = await host.call<{ orderNo: string }>('payments', 'placeOrder', wish, session)
    if (!order.body.ok) throw new Error(order.body.error.message)
    await host.world.walletApp.pay(order.body.data.orderNo)
    await host.world.timekeeper.advance(60)
  }
  const desk = (who: Parameters<typeof DeskBrowser.signedIn>[1]) => DeskBrowser.signedIn(host, who)
  const file = async () => (await desk('clerk')).call('refund', { subjectKind: 'refund', subjectId: refundNo })
  const about = (act: string) => ({ subjectKind: 'refund' as const, subjectId: refundNo, act, note: '' })
  const transfer = (body: object) =>
    host.ask<{ reference?: string; error?: string }>('POST', '/simulated-bank/transfers', body)

  it('waits for the bank: no number that somebody types will do', async () => {
    const clerk = await desk('clerk')
    refundNo = (await clerk.call('refunds', { tab: 'waiting' })).rows[0]?.subjectId ?? ''
    expect((await file()).acts).toMatchObject([{ act: 'paid-by-hand', allowed: false, because: 'no-transfer-yet' }])
    for (const act of ['paid-by-hand', 'paid-by-hand:202611190000000417'])
      expect(await clerk.code('propose', about(act))).toBe('NOT_PAYABLE')
  })

  it('is paid at the bank’s counter once the account holds so much', async () => {
    const order = { channel: 'wechat', amountFen: 20_000 }
    expect(await transfer(order)).toMatchObject({ status: 409, body: { error: '账户余额不足' } })
    for (const bad of [{}, { ...order, amountFen: 0 }, { ...order, amountFen: -1 }, { ...order, channel: 'cash' }])
      expect((await transfer(bad)).status).toBe(400)
    await host.world.timekeeper.advance(A_DAY)
    const { status, body } = await transfer(order)
    expect(status).toBe(200)
    transferNo = body.reference ?? ''
    expect((await file()).acts).toMatchObject([{ because: 'no-transfer-yet' }])
    // The statement is read every half hour while somebody waits for it.
    await host.world.timekeeper.advance(1800)
    expect((await file()).acts).toMatchObject([{ act: `paid-by-hand:${transferNo}`, allowed: true, recommended: true }])
  })

  it('is done when one has written the transfer down and another has seen it', async () => {
    const { proposalId } = await (await desk('clerk')).call('propose', about(`paid-by-hand:${transferNo}`))
    const checker = await desk('checker')
    expect(await checker.code('decide', { proposalId, decision: 'approve', note: '' })).toBe('ok')
    expect(await file()).toMatchObject({ row: { state: 'done', route: 'transfer' }, acts: [] })
  })

  it('stays on the list when it was paid a second time by mistake', async () => {
    await host.ask('POST', '/simulated-bank/transfers', { channel: 'wechat', amountFen: 100 })
    // Over the weekend, to the afternoon of Monday.
    await host.world.timekeeper.advance(3 * A_DAY + 3600)
    const bureau = await desk('bureauClerk')
    const { rows } = await bureau.call('differences', { tab: 'open' })
    const [found] = rows
    expect(rows).toMatchObject([{ class: 'settlement-mismatch', level: 2, amountFen: 100, waitingFor: 'bank' }])
    expect(await bureau.call('difference', { differenceId: found?.differenceId ?? '' })).toMatchObject({
      oursFen: 0,
      theirsFen: -100,
      transferNo: expect.stringMatching(/^\d{18}$/),
      acts: [
        { act: 'send-to-bank', allowed: true },
        { act: 'mark-explained', allowed: true, because: 'held-until-back' },
        { act: 'sweep-now', allowed: false },
      ],
    })
  })
})

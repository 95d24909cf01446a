import { sampleDecision } from '../../../mock/data/sample-decisions'
import { DeskBrowser } from '../../support/desk-browser'
import { citizen, startTestHost, type TestHost } from './support'

const MINUTE = 60
const TRANSFER = '2026111900000417'

describe('a refund that no card takes, at the door of the desk', () => {
  let host: TestHost
  let refundNo: string
  const { decisionId, number } = sampleDecision('onTime')
  beforeAll(async () => {
    host = await startTestHost()
    await pay()
    await host.ask('PUT', '/mock/faults', { refunds: { mode: 'abnormal', times: 1 } })
    await host.ask('POST', `/mock/decisions/${decisionId}/change`, { change: 'withdrawn' })
    await pass(10 * MINUTE)
  })
  afterAll(() => host.close())

  async function pay(): Promise<void> {
    const session = { 'x-session': (await host.world.identify(citizen('payer-1'))).newSession ?? '' }
    const found = await host.call<{ decisions: { totalFen: number }[] }>('payments', 'lookUp', { number }, session)
    const expectedTotalFen = found.body.ok ? found.body.data.decisions[0]?.totalFen : 0
    const wish = { target: { kind: 'decision', decisionId }, expectedTotalFen }
    const order = await host.call<{ orderNo: string }>('payments', 'placeOrder', wish, session)
    if (!order.body.ok) throw new Error(order.body.error.message)
    await host.world.walletApp.pay(order.body.data.orderNo)
    await pass(MINUTE)
  }
  const pass = async (seconds: number) => {
    for (let rest = seconds; rest > 0; rest -= 20) await host.world.timekeeper.advance(Math.min(20, rest))
  }
  const signedIn = (who: Parameters<typeof DeskBrowser.signedIn>[1]) => DeskBrowser.signedIn(host, who)
  const about = (act: string, note = '') => ({ subjectKind: 'refund' as const, subjectId: refundNo, act, note })
  const read = async () =>
    (await signedIn('bureauClerk')).call('refund', { subjectKind: 'refund', subjectId: refundNo })
  const allowed = async () => (await read()).acts.filter((act) => act.allowed).map(({ act }) => act)

  it('waits on the list, tells what happened, and is another authority’s no more than what never was', async () => {
    const clerk = await signedIn('clerk')
    const { rows } = await clerk.call('refunds', { tab: 'waiting' })
    expect(rows).toMatchObject([
      { kind: 'automatic', reason: 'withdrawn', state: 'abnormal', waits: true, waitsForMe: false, amountFen: 20_000 },
    ])
    refundNo = rows[0]?.subjectId ?? ''
    expect(await read()).toMatchObject({
      decisionNumber: number,
      note: null,
      events: [
        { event: 'begun', at: expect.any(String), detail: { refundNo } },
        { event: 'undeliverable', at: null },
      ],
      acts: [
        { act: 'to-merchant-account', allowed: true, recommended: true },
        { act: 'paid-by-hand', allowed: false, because: 'to-merchant-account-first', needs: 'transfer-number' },
      ],
      proposals: [],
    })
    const other = await signedIn('otherChecker')
    expect(await other.code('refund', { subjectKind: 'refund', subjectId: refundNo })).toBe('NOT_FOUND')
    expect(await other.code('propose', about('to-merchant-account'))).toBe('NOT_FOUND')
    expect(await clerk.code('refund', { subjectKind: 'refund', subjectId: 'TK0' })).toBe('NOT_FOUND')
    expect(await clerk.code('refund', { subjectKind: 'return-order', subjectId: refundNo })).toBe('NOT_FOUND')
  })

  it('goes to the merchant’s account when two agree: never one alone, never a clerk, never twice', async () => {
    const checker = await signedIn('checker')
    const own = await checker.call('propose', about('to-merchant-account', '卡已注销'))
    const approval = { proposalId: own.proposalId, decision: 'approve' }
    expect(await checker.code('decide', approval)).toBe('BAD_INPUT')
    const approve = { ...approval, note: '' }
    expect(await checker.code('decide', approve)).toBe('FORBIDDEN')
    expect(await (await signedIn('clerk')).code('decide', approve)).toBe('FORBIDDEN')
    expect(await (await signedIn('otherChecker')).code('decide', approve)).toBe('NOT_FOUND')
    expect(await allowed()).toEqual(['to-merchant-account'])

    const bureau = await signedIn('bureauChecker')
    expect((await bureau.call('refunds', { tab: 'waiting' })).rows).toMatchObject([{ waitsForMe: true }])
    const back = { proposalId: own.proposalId, decision: 'return', note: '附银行回复' }
    expect(await bureau.code('decide', back)).toBe('ok')
    // The test's clock stands still, people's do not: what comes later has a later time.
    await pass(1)
    const again = await (await signedIn('clerk')).call('propose', about('to-merchant-account', '附后'))
    expect(await bureau.code('decide', { ...approve, proposalId: again.proposalId })).toBe('ok')
    expect(await bureau.code('propose', about('to-merchant-account'))).toBe('NOT_PAYABLE')
    expect(await allowed()).toEqual([])
    await pass(2 * MINUTE)
    expect(await allowed()).toEqual(['paid-by-hand'])
  })

  it('is done when the transfer is written down with its number by one and seen by another', async () => {
    const clerk = await signedIn('clerk')
    for (const act of ['paid-by-hand', 'paid-by-hand:', 'paid-by-hand:a b c d e f'])
      expect(await clerk.code('propose', about(act))).toBe('NOT_PAYABLE')
    const { proposalId } = await clerk.call('propose', about(`paid-by-hand:${TRANSFER}`, '网银已转'))
    const checker = await signedIn('checker')
    await checker.call('decide', { proposalId, decision: 'approve', note: '' })
    const { row, events, acts } = await read()
    expect(row).toMatchObject({ state: 'done', waits: false, doneAt: expect.any(String) })
    expect(acts).toEqual([])
    expect(events.map(({ event, byMasked }) => `${event} ${byMasked ?? ''}`.trim())).toEqual([
      'begun',
      'proposed 何*平',
      'proposal-returned 石*',
      'proposed 林*清',
      'proposal-approved 石*',
      'to-merchant-account',
      'proposed 林*清',
      'proposal-approved 何*平',
      'arrived',
    ])
    expect(events.at(-2)?.detail).toEqual({ act: `paid-by-hand:${TRANSFER}`, note: '' })
    expect((await checker.call('refunds', { tab: 'done' })).rows).toMatchObject([{ subjectId: refundNo }])
    expect(await checker.call('search', { text: refundNo })).toMatchObject({
      recognised: 'refund',
      orders: [{ orderNo: row.orderNo, amountFen: 20_000 }],
    })
    const booked = await host.world.environment.database
      .selectFrom('ledger_posting')
      .select('business_key')
      .where('kind', '=', 'refund')
      .execute()
    expect(booked).toHaveLength(1)
  })
})

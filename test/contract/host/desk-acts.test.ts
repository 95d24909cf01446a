import { sampleDecision } from '../../../mock/data/sample-decisions'
import { DeskBrowser } from '../../support/desk-browser'
import { citizen, startTestHost, type TestHost } from './support'

const DAY = 86_400
const QUARTER = 15 * 60

describe('what is done at the desk, at its door', () => {
  let host: TestHost
  let differenceId: string
  beforeAll(async () => {
    host = await startTestHost()
    const { world } = host
    await pay(sampleDecision('onTime').number)
    await host.ask('PUT', '/mock/faults', { bills: { mode: 'wrong-fee', times: 'until-reset' } })
    await world.timekeeper.advance(DAY)
    const desk = await DeskBrowser.signedIn(host, 'clerk')
    const { rows } = await desk.call('differences', { tab: 'open', class: 'fee-mismatch' })
    differenceId = rows[0]?.differenceId ?? ''
  })
  afterAll(() => host.close())

  async function pay(number: string): Promise<void> {
    const session = { 'x-session': (await host.world.identify(citizen('payer-1'))).newSession ?? '' }
    const found = await host.call<{ decisions: { decisionId: string; totalFen: number }[] }>(
      'payments',
      'lookUp',
      { number },
      session,
    )
    const decision = found.body.ok ? found.body.data.decisions[0] : undefined
    const target = { kind: 'decision', decisionId: decision?.decisionId }
    const order = await host.call<{ orderNo: string }>(
      'payments',
      'placeOrder',
      { target, expectedTotalFen: decision?.totalFen },
      session,
    )
    if (!order.body.ok) throw new Error(order.body.error.message)
    await host.world.walletApp.pay(order.body.data.orderNo)
    await host.world.timekeeper.advance(5)
  }

  const about = (act: string) => ({ subjectKind: 'difference', subjectId: differenceId, act, note: '' })
  const state = async () =>
    (await (await DeskBrowser.signedIn(host, 'bureauChecker')).call('difference', { differenceId })).state

  it('takes two signed-in people with their own roles, on the desk’s own page, in time', async () => {
    const clerk = await DeskBrowser.signedIn(host, 'clerk')
    const { proposalId } = await clerk.call('propose', { ...about('accept-fee'), subjectKind: 'difference' })
    const approve = { proposalId, decision: 'approve', note: '' }

    expect(await new DeskBrowser(host).code('decide', approve)).toBe('UNAUTHENTICATED')
    expect(await clerk.code('decide', approve)).toBe('FORBIDDEN')
    const other = await DeskBrowser.signedIn(host, 'otherChecker')
    expect(await other.code('decide', approve)).toBe('NOT_FOUND')

    const checker = await DeskBrowser.signedIn(host, 'checker')
    for (const forged of [
      { origin: 'https://evil.example' },
      { origin: undefined },
      { 'x-desk-request': undefined },
      { 'sec-fetch-site': 'cross-site' },
    ])
      expect((await checker.send('decide', approve, forged)).status).toBe(403)
    const stolen = new DeskBrowser(host)
    stolen.cookie = checker.cookie
    await checker.call('signOut', {})
    expect(await stolen.code('decide', approve)).toBe('UNAUTHENTICATED')

    const late = await DeskBrowser.signedIn(host, 'checker')
    await host.world.timekeeper.advance(QUARTER)
    expect(await late.code('decide', approve)).toBe('UNAUTHENTICATED')
    expect(await state()).toBe('proposed')

    const inTime = await DeskBrowser.signedIn(host, 'checker')
    const twin = new DeskBrowser(host)
    twin.cookie = inTime.cookie
    const outcomes = await Promise.all([inTime.code('decide', approve), twin.code('decide', approve)])
    expect(outcomes.sort()).toEqual(['NOT_PAYABLE', 'ok'])
    expect(await state()).toBe('resolved')
  })

  it('finds one fen by whichever number an accountant has in the hand', async () => {
    await host.world.timekeeper.advance(6 * 3600)
    const desk = await DeskBrowser.signedIn(host, 'bureauClerk')
    const { rows } = await desk.call('differences', { tab: 'by-persons' })
    const orderNo = rows[0]?.orderNo ?? ''
    const life = await desk.call('fenLife', { orderNo })
    expect(life).toMatchObject({ verdict: 'in-treasury' })
    const [receipt] = life.receipts
    const tradeNo = String(life.stations[1]?.evidence.tradeNo)
    for (const [recognised, text] of [
      ['order', orderNo],
      ['trade', tradeNo],
      ['trade', tradeNo.replace(/(.{4})/g, '$1 ')],
      ['decision', sampleDecision('onTime').number],
      ['receipt', `${receipt?.code} ${receipt?.number}`],
      ['receipt', receipt?.number ?? ''],
    ] as const)
      expect(await desk.call('search', { text })).toMatchObject({ recognised, orders: [{ orderNo }] })
    const { batchNo = '', voucherNo } = life.batch ?? {}
    expect(await desk.call('search', { text: batchNo })).toMatchObject({ recognised: 'batch', batchNo })
    expect(await desk.call('search', { text: voucherNo ?? '' })).toMatchObject({ recognised: 'voucher', batchNo })
    expect(await desk.call('search', { text: rows[0]?.number ?? '' })).toMatchObject({
      recognised: 'difference',
      differenceId,
    })
    const other = await DeskBrowser.signedIn(host, 'otherChecker')
    for (const text of [orderNo, tradeNo, batchNo, voucherNo ?? '', rows[0]?.number ?? ''])
      expect(await other.call('search', { text })).toMatchObject({ recognised: 'nothing', orders: [] })
  })

  it('hands out files under a link that ends, as what they are', async () => {
    const clerk = await DeskBrowser.signedIn(host, 'clerk')
    const { url } = await clerk.call('download', { what: 'ledger', format: 'csv', day: '2026-11-19' })
    const answer = await fetch(url)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="2026-11-19.csv"; filename*=UTF-8''${encodeURIComponent('记账明细-2026-11-19.csv')}`,
    )
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const text = await answer.text()
    expect(text).toContain(',200.00,0.00,')
    expect(await (await fetch(url)).text()).toBe(text)
    const paper = await clerk.call('download', { what: 'statement', format: 'pdf', day: '2026-11-19' })
    expect((await fetch(paper.url)).headers.get('content-disposition')).toBe(
      `inline; filename="2026-11-140105.pdf"; filename*=UTF-8''${encodeURIComponent('罚没收入资金月报-2026-11-140105.pdf')}`,
    )
    for (const [what, format, name] of [
      ['daily-report', 'xlsx', '罚没收入资金日报-2026-11-19.xlsx'],
      ['differences', 'csv', '差错清单-2026-11-19.csv'],
      ['receipts', 'csv', '电子票据清单-2026-11-19.csv'],
    ] as const) {
      const file = await clerk.call('download', { what, format, day: '2026-11-19' })
      const disposition = (await fetch(file.url)).headers.get('content-disposition')
      expect(disposition).toBe(
        `attachment; filename="2026-11-19.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      )
    }
    await host.world.timekeeper.advance(QUARTER)
    expect((await fetch(url)).status).toBe(404)
  })
})

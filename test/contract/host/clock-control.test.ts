import { startTestHost, type TestHost } from './support'

describe('the operator’s clock', () => {
  let host: TestHost
  beforeAll(async () => {
    host = await startTestHost('2026-11-19T02:40:00.000Z')
  })
  beforeEach(() => host.world.reset())
  afterAll(() => host.close())

  const clock = (body: unknown) =>
    host.ask<{ now: string; paused: boolean; error?: string }>('POST', '/mock/clock', body)

  it('brings everything due on the way about in its order, and has done so when it answers', async () => {
    const { windows, decisions } = await host.world.samples()
    const payable = decisions.filter((one) => one.status === 'in-force' && !one.paid)
    const bills = []
    for (const [index, regionCode] of [...new Set(payable.map((one) => one.regionCode))].entries()) {
      if (index > 0) await clock({ advanceSeconds: 100 })
      const window = windows.find((one) => one.regionCode === regionCode)
      const decision = payable.find((one) => one.regionCode === regionCode)
      bills.push(await host.issueBill(window?.windowId ?? '', [decision?.decisionId ?? '']))
    }
    expect(bills.length).toBeGreaterThan(2)
    await clock({ advanceSeconds: 86_400 })
    const rows = await host.world.environment.database.selectFrom('bill').selectAll().orderBy('closed_at').execute()
    expect(rows.map((row) => [row.id, row.state, row.closed_at])).toEqual(
      bills.map((bill) => [bill.billId, 'expired', bill.expiresAt]),
    )
  })

  it('stands still when paused, goes on from there, and never back', async () => {
    const stopped = (await clock({ paused: true })).body.now
    expect((await host.ask<{ now: string }>('GET', '/mock/clock')).body).toEqual({ now: stopped, paused: true })
    expect((await clock({ now: '2026-11-20T00:00:00.000Z' })).body).toEqual({
      now: '2026-11-20T00:00:00.000Z',
      paused: true,
    })
    const back = await clock({ now: stopped })
    expect(back).toMatchObject({ status: 400, body: { error: expect.stringContaining('an instant that is to come') } })
    const { body } = await clock({ paused: false })
    expect(body.paused).toBe(false)
    expect(body.now >= '2026-11-20T00:00:00.000Z').toBe(true)
  })

  it.each([{}, { advanceSeconds: -1 }, { advanceSeconds: 'ten' }, { paused: 1 }, { now: 'tomorrow' }])(
    'says what it takes when told %j',
    async (body) => {
      const answer = await clock(body)
      expect(answer.status).toBe(400)
      expect(answer.body.error).toContain('one of advanceSeconds')
    },
  )

  it('begins anew with the world: same windows, nothing paid, the time of the beginning', async () => {
    const before = await host.world.samples()
    await clock({ advanceSeconds: 3 * 86_400 })
    const decision = before.decisions.find((one) => one.status === 'in-force' && !one.paid)
    await host.ask('POST', `/mock/decisions/${decision?.decisionId}/change`, { change: 'withdrawn' })
    expect(await host.world.samples()).not.toEqual(before)
    await host.ask('POST', '/mock/reset')
    expect(await host.world.samples()).toEqual(before)
    expect((await host.ask<{ now: string }>('GET', '/mock/clock')).body.now.slice(0, 13)).toBe('2026-11-19T02')
  })
})

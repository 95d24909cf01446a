import { EventStream } from './event-stream'
import { startTestHost, type TestHost } from './support'

describe('what a window’s screens are told', () => {
  let host: TestHost
  let windowId: string
  let decisionId: string
  const open: EventStream[] = []
  const connect = () => {
    const stream = new EventStream(`${host.url}/mock/windows/${windowId}/events`)
    open.push(stream)
    return stream
  }

  beforeAll(async () => {
    host = await startTestHost()
    const { windows, decisions } = await host.world.samples()
    const window = windows[0]
    const decision = decisions.find(
      (one) => one.regionCode === window?.regionCode && one.status === 'in-force' && !one.paid,
    )
    windowId = window?.windowId ?? ''
    decisionId = decision?.decisionId ?? ''
  })
  afterEach(() => {
    for (const stream of open.splice(0)) stream.close()
  })
  afterAll(() => host.close())

  it('hear at once how things stand, then of a bill the moment it is issued, and of its expiry by the clock alone', async () => {
    const stream = connect()
    const first = await stream.until(() => true)
    expect(stream.retry).toBe('2000')
    expect(first.snapshot.current).toBeNull()

    const bill = await host.issueBill(windowId, [decisionId])
    const shown = await stream.until(({ current }) => current?.billId === bill.billId)
    expect(shown.snapshot.current).toMatchObject({ state: 'open', link: bill.link, totalFen: bill.totalFen })

    await host.ask('POST', '/mock/clock', { now: bill.expiresAt })
    await stream.until(({ bills }) => bills[0]?.state === 'expired')
    expect(stream.events.map(({ id }) => Number(id))).toEqual(stream.events.map((_event, index) => index + 1))
  })

  it('are told nothing twice while nothing changes', async () => {
    const stream = connect()
    await stream.until(() => true)
    for (let round = 0; round < 5; round++) await host.world.timekeeper.turn()
    const bill = await host.issueBill(windowId, [decisionId])
    await stream.until(({ current }) => current?.billId === bill.billId)
    expect(stream.events).toHaveLength(2)
    await host.ask('POST', '/mock/clock', { now: bill.expiresAt })
  })

  it('are up to date at once after a lost line', async () => {
    const before = connect()
    await before.until(() => true)
    before.close()
    const bill = await host.issueBill(windowId, [decisionId])
    const after = connect()
    const first = await after.until(() => true)
    expect(first.snapshot.current?.billId).toBe(bill.billId)
  })

  it('are refused for a window that does not exist', async () => {
    const { status } = await host.ask('GET', '/mock/windows/00000000-0000-7000-8000-000000000000/events')
    expect(status).toBe(404)
  })
})

describe('a host that is stopped', () => {
  it('ends its open streams and closes at once', async () => {
    const host = await startTestHost()
    const windowId = (await host.world.samples()).windows[0]?.windowId
    const stream = new EventStream(`${host.url}/mock/windows/${windowId}/events`)
    await stream.until(() => true)
    await host.close()
    await expect(stream.until(() => false)).rejects.toThrow('ended')
    await expect(fetch(host.url)).rejects.toThrow()
  })
})

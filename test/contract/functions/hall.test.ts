import { sampleWindow, windowRows } from '../../../mock/data/places'
import { sampleDecision, samplePlans } from '../../../mock/data/sample-decisions'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { expectSound } from './support/soundness'
import { issue, order, payAtWallet } from './support/steps'

describeOnBothEngines('an officer’s window', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))
  const find = (query: string) => world.officer().call('hall', 'findDecisions', { query })
  const idOf = (name: Parameters<typeof sampleDecision>[0]) => sampleDecision(name).decisionId

  it('finds by number, plate and licence number however they are typed, and says which it was', async () => {
    const zhao = samplePlans.zhaoLate.person
    const number = sampleDecision('zhaoLate').number
    const byNumber = await find(` ${number.slice(0, 6)} ${number.slice(6, 10)}-${number.slice(10)} `)
    expect(byNumber).toMatchObject({
      recognised: 'decision-number',
      decisions: [{ number, payerMasked: '赵*安', fineFen: 10_000, surchargeFen: 900, lateDays: 3, refusal: null }],
    })
    const byLicence = await find(zhao.licence.toLowerCase())
    expect(byLicence.recognised).toBe('licence-number')
    expect(byLicence.decisions.map((found) => [found.decisionId, found.refusal])).toEqual(
      expect.arrayContaining([
        [idOf('zhaoLate'), null],
        [idOf('zhaoOnTime'), null],
        [idOf('zhaoHeld'), null],
        [idOf('zhaoPaid'), 'paid'],
      ]),
    )
    const plate = zhao.plate.toLowerCase()
    expect(await find(`${plate.slice(0, 2)}·${plate.slice(2)}`)).toMatchObject({ recognised: 'plate' })
    expect(JSON.stringify(byLicence)).not.toContain(zhao.name)
    expect(JSON.stringify(byLicence)).not.toContain(zhao.licence)
  })

  it.each([
    ['1401057900261743', 'surveillance-record'],
    ['1401051000040927', 'surveillance-record'],
    ['9999991234567890', 'decision-number'],
    ['你好', 'nothing'],
    ['12345', 'nothing'],
  ])('recognises %s as %s and finds nothing', async (query, recognised) => {
    expect(await find(query)).toEqual({ recognised, decisions: [] })
  })

  it('shows why it cannot collect: another authority’s, on an open bill, being paid', async () => {
    expect((await find(sampleDecision('qingdao').number)).decisions[0]?.refusal).toBe('other-authority')
    const { token } = await issue(world, 'onTime')
    expect((await find(sampleDecision('onTime').number)).decisions[0]?.refusal).toBe('on-open-bill')
    await order(world.citizen('anna'), token)
    expect((await find(sampleDecision('onTime').number)).decisions[0]?.refusal).toBe('being-paid-elsewhere')
  })

  it('refuses a bill that mixes persons, authorities, or what is on another bill', async () => {
    await issue(world, 'onTime')
    const refusal = (...names: Parameters<typeof sampleDecision>[0][]) =>
      world.officer().refusal('hall', 'issueBill', { decisionIds: names.map(idOf) })
    const field = 'decisionIds'
    expect(await refusal('zhaoLate', 'overdue')).toMatchObject({ code: 'BAD_INPUT', field })
    expect(await refusal('qingdao')).toMatchObject({ code: 'NOT_PAYABLE', field })
    expect(await refusal('paid')).toMatchObject({ code: 'NOT_PAYABLE', field })
    expect(await refusal('onTime')).toMatchObject({ code: 'NOT_PAYABLE', field })
    const unknown = { decisionIds: ['01930000-0000-7000-8000-000000000000'] }
    expect(await world.officer().refusal('hall', 'issueBill', unknown)).toMatchObject({ code: 'NOT_FOUND', field })
  })

  it('puts the same decision on one bill only when two windows issue at once', async () => {
    const others = windowRows.filter((row) => row.region_code === sampleWindow.regionCode).slice(0, 3)
    const input = { decisionIds: [idOf('onTime')] }
    const issued = await Promise.allSettled(
      others.map((row) =>
        world.officer({ regionCode: row.region_code, windowId: row.id }).call('hall', 'issueBill', input),
      ),
    )
    expect(issued.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  })

  it('repeats a code under its key, and makes a link that only its own bill opens', async () => {
    const input = { decisionIds: [idOf('zhaoLate'), idOf('zhaoOnTime')] }
    const first = await world.officer().call('hall', 'issueBill', input, 'same-key-of-window')
    expect(await world.officer().call('hall', 'issueBill', input, 'same-key-of-window')).toEqual(first)
    expect(first).toMatchObject({
      state: 'open',
      totalFen: 30_900,
      lateDecisions: 1,
      maxLateDays: 3,
      expiresAt: '2026-11-20T02:45:00.000Z',
    })
    expect(first.link).toMatch(/^https:\/\/pay\.mashang\.test\/f\/[\w-]{116}$/)
    const conflict = { decisionIds: [idOf('onTime')] }
    expect(await world.officer().refusal('hall', 'issueBill', conflict, 'same-key-of-window')).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
    })
  })

  it('takes a bill back before payment, stops the cashier, and lets a faster payment win', async () => {
    const { bill, token } = await issue(world, 'onTime')
    const officer = world.officer()
    const { orderNo } = await order(world.citizen('anna'), token)
    expect(await officer.call('hall', 'withdrawBill', { billId: bill.billId })).toMatchObject({
      state: 'withdrawn',
      link: null,
    })
    expect(await world.outside.walletApp.describe(orderNo)).toMatchObject({ state: 'closed' })
    expect(await world.citizen('anna').call('payments', 'openBill', { token })).toMatchObject({ state: 'withdrawn' })

    const again = await issue(world, 'zhaoOnTime')
    const paid = await order(world.citizen('anna'), again.token)
    await payAtWallet(world, paid.orderNo)
    expect(await officer.call('hall', 'withdrawBill', { billId: again.bill.billId })).toMatchObject({ state: 'paid' })
    expect(await officer.refusal('hall', 'withdrawBill', { billId: again.bill.billId })).toMatchObject({
      code: 'NOT_PAYABLE',
    })
  })

  it('knows only its own bills', async () => {
    const { bill } = await issue(world, 'onTime')
    const other = windowRows.find((row) => row.region_code === '370202')
    if (!other) throw new Error('no other window')
    const stranger = world.officer({ regionCode: other.region_code, windowId: other.id })
    expect(await stranger.refusal('hall', 'withdrawBill', { billId: bill.billId })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await stranger.call('hall', 'watch', {})).toMatchObject({ bills: [], current: null })
  })

  it('shows the newest bill, newest first, and clears the screen some time after its end', async () => {
    const first = await issue(world, 'onTime')
    world.pass(1)
    const second = await issue(world, 'zhaoOnTime')
    const watch = await world.officer().call('hall', 'watch', {})
    expect(watch.bills.map((bill) => bill.billId)).toEqual([second.bill.billId, first.bill.billId])
    expect(watch.current?.billId).toBe(second.bill.billId)
    await world.officer().call('hall', 'withdrawBill', { billId: second.bill.billId })
    expect((await world.officer().call('hall', 'watch', {})).current).toMatchObject({ state: 'withdrawn' })
    world.pass(61)
    expect((await world.officer().call('hall', 'watch', {})).current).toBeNull()
    expect((await world.nobody().call('hall', 'listWindows', {})).windows).toHaveLength(windowRows.length)
  })
})

import { CODE_PATH } from '@/domain/scanned-code'
import { kioskRows, sampleKiosk, sampleWindow, windowRows } from '../../../mock/data/places'
import { sampleDecision, samplePlans } from '../../../mock/data/sample-decisions'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { expectSound } from './support/soundness'
import { order, payAtWallet } from './support/steps'

describeOnBothEngines('a self-service kiosk', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))

  const kiosk = () => world.officer({ ...sampleKiosk, kiosk: true } as typeof sampleKiosk)
  const issue = async (name: Parameters<typeof sampleDecision>[0]) => {
    const bill = await kiosk().call('hall', 'issueBill', { decisionIds: [sampleDecision(name).decisionId] })
    const token = bill.link?.slice(bill.link.indexOf(CODE_PATH) + CODE_PATH.length) ?? ''
    return { bill, token }
  }
  const paid = async () => {
    const { bill, token } = await issue('zhaoOnTime')
    const { orderNo } = await order(world.citizen('anna'), token)
    await payAtWallet(world, orderNo)
    await world.let(1, 1)
    return bill
  }

  it('stands beside the windows, on a list of its own', async () => {
    const { windows } = await world.nobody().call('hall', 'listKiosks', {})
    expect(windows).toHaveLength(kioskRows.length)
    expect((await world.nobody().call('hall', 'listWindows', {})).windows).toHaveLength(windowRows.length)
  })

  it('finds by slip, licence and plate, names nobody, and stops whoever tries numbers out', async () => {
    const { licence, name, plate } = samplePlans.zhaoLate.person
    const find = (query: string) => kiosk().call('hall', 'findDecisions', { query })
    expect((await find(sampleDecision('zhaoLate').number)).decisions).toMatchObject([{ payerMasked: '赵*安' }])
    const found = JSON.stringify([await find(licence), await find(plate)])
    for (const secret of [name, licence, plate]) expect(found).not.toContain(secret)
    for (let tries = 3; tries < 120; tries++) await find('12345')
    expect(await kiosk().refusal('hall', 'findDecisions', { query: '12345' })).toMatchObject({ code: 'TOO_MANY_TRIES' })
    expect(await world.officer().call('hall', 'findDecisions', { query: '12345' })).toMatchObject({ decisions: [] })
    world.pass(3600)
    expect(await find('12345')).toMatchObject({ decisions: [] })
  })

  it('puts a code up for five minutes and shows nothing of what others paid there', async () => {
    const first = await issue('onTime')
    expect(Date.parse(first.bill.expiresAt) - Date.parse(first.bill.issuedAt)).toBeLessThanOrEqual(300_000)
    expect(Date.parse(first.bill.expiresAt) - Date.parse(first.bill.issuedAt)).toBeGreaterThan(298_000)
    world.pass(400)
    const { bill } = await issue('zhaoLate')
    const watched = await kiosk().call('hall', 'watch', {})
    expect(watched.bills.map(({ billId }) => billId)).toEqual([bill.billId])
    world.pass(400)
    expect(await kiosk().call('hall', 'watch', {})).toMatchObject({ current: null, bills: [] })
  })

  it('gives the receipt of what was just paid at it, to itself alone and for ten minutes', async () => {
    const open = await issue('onTime')
    expect(await kiosk().refusal('hall', 'receiptOfBill', { billId: open.bill.billId })).toMatchObject({
      code: 'NOT_FOUND',
    })
    world.setFaults({ fiscalReceipts: { mode: 'not-answering', times: 'until-reset' } })
    const { billId } = await paid()
    expect(await kiosk().call('hall', 'receiptOfBill', { billId })).toEqual({ receipt: null })
    world.setFaults({})
    await world.later(2)
    const { receipt } = await kiosk().call('hall', 'receiptOfBill', { billId })
    expect(receipt).toMatchObject({ totalFen: 20_000, link: expect.stringMatching(/\/d\/[\w-]+$/) })
    expect(receipt?.code).toMatch(/^\d{8}$/)
    expect(receipt?.number).toMatch(/^\d{10}$/)
    expect(receipt?.checkCode).toMatch(/^[0-9a-f]{6}$/)
    expect(await kiosk().call('hall', 'receiptOfBill', { billId })).toEqual({ receipt })
    expect(await world.officer(sampleWindow).refusal('hall', 'receiptOfBill', { billId })).toMatchObject({
      code: 'NOT_FOUND',
    })
    world.pass(660)
    expect(await kiosk().refusal('hall', 'receiptOfBill', { billId })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

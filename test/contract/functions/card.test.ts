import { textOf } from '../../support/read-paper'
import { describeOnBothEngines } from '../../support/stores'
import { type Caller, type CloudWorld, createCloudWorld } from './support/cloud-world'
import { driver } from './support/drivers'
import { settle } from './support/settling-records'
import { expectSound } from './support/soundness'
import { issue, order, payAtWallet } from './support/steps'

describeOnBothEngines('a bank card', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))

  /** Orders the bill by card and pays at the acquirer's page. */
  const payByCard = async (payer: Caller, token: string) => {
    const { totalFen } = await payer.call('payments', 'openBill', { token })
    const target = { kind: 'bill' as const, token }
    const placed = await payer.call('payments', 'placeOrder', { target, expectedTotalFen: totalFen, means: 'card' })
    if (placed.cashier.kind !== 'card') throw new Error('not a card')
    expect(await world.outside.card.payAtPage(placed.cashier)).toBe(true)
    await world.let(1)
    return placed.orderNo
  }
  const window = async () => (await world.officer().call('hall', 'watch', {})).bills[0]

  it('takes the acquirer’s rail, closes the same payer’s order at the wallet first, and is settled by its message', async () => {
    const { token } = await issue(world, 'onTime')
    const anna = world.citizen('anna')
    const atWallet = await order(anna, token)
    const orderNo = await payByCard(anna, token)
    expect(await world.outside.walletApp.describe(atWallet.orderNo)).toMatchObject({ state: 'closed' })
    expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({ state: 'paid' })
    expect(world.notified.map(({ channel, status }) => [channel, status])).toContainEqual(['card', 200])
  })

  it('is named wherever anybody reads how it was paid: result, records, refunds, window and receipt', async () => {
    const { token } = await issue(world, 'onTime')
    const anna = world.citizen('anna', 'alipay')
    const orderNo = await payByCard(anna, token)
    await world.later(2)
    expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({ channel: 'card', state: 'recorded' })
    expect((await anna.call('payments', 'listOrders', {})).orders).toMatchObject([{ orderNo, channel: 'card' }])
    expect(await anna.call('refunds', 'options', { orderNo })).toMatchObject({ channel: 'card' })
    expect(await window()).toMatchObject({ state: 'paid', orderNo, channel: 'card' })
    await anna.call('payments', 'receiptFile', { orderNo, format: 'pdf' })
    expect(textOf(world.files.at(-1)?.bytes)).toContain('缴款渠道：银行卡')
  })

  it.each([
    ['wechat', '缴款渠道：微信支付　'],
    ['alipay', '缴款渠道：支付宝　'],
  ] as const)('beside it %s keeps its own name on the receipt', async (wallet, words) => {
    const anna = world.citizen('anna', wallet)
    const { orderNo } = await order(anna, (await issue(world, 'onTime')).token)
    expect(await window()).toMatchObject({ state: 'paying', channel: wallet })
    await payAtWallet(world, orderNo)
    await world.later(2)
    await anna.call('payments', 'receiptFile', { orderNo, format: 'pdf' })
    expect(textOf(world.files.at(-1)?.bytes).replace(/\n/g, '')).toContain(words.trim())
  })

  it('pays several of one’s own decisions together', async () => {
    const lin = await driver(world, 'lin')
    const { decisions } = await settle(lin, 'linSolidLine')
    const ids = decisions.map(({ decisionId }) => decisionId)
    const { decisions: due } = await lin.call('payments', 'dues', {})
    const chosen = due.filter(({ decisionId }) => ids.includes(decisionId))
    const expectedTotalFen = chosen.reduce((sum, { totalFen }) => sum + totalFen, 0)
    const { orderNo, cashier } = await lin.call('payments', 'placeOrder', {
      target: { kind: 'decisions', decisionIds: ids },
      expectedTotalFen,
      means: 'card',
    })
    if (cashier.kind !== 'card') throw new Error('not a card')
    expect(await world.outside.card.payAtPage(cashier)).toBe(true)
    await world.later(2)
    expect(await lin.call('payments', 'getOrder', { orderNo })).toMatchObject({ state: 'recorded', channel: 'card' })
  })
})

import { h5ScannerWords } from '@/locales/zh-cn/h5-scanner'
import { look, lookAtScreen } from './support/gallery'
import { Hall } from './support/hall'
import { describeInChromium } from './support/scene'

const AT_CASHIER = '模拟收银台，不会真的扣钱'

describeInChromium('A payment that does not go straight', (scene) => {
  test('leaving the cashier and a refused card cost nothing; the code comes back, and the third try pays', async () => {
    const hall = await Hall.open(scene)
    const phone = await scene.phone()
    await phone.openedByWallet(await hall.codeFor('onTime'))
    await phone.tap('支付 ¥200.00')
    await hall.visitor.getByText('请在手机上完成支付').waitFor()
    await phone.tap('取消，不付')
    await phone.sees('您退出了付款')
    await look(phone, '31-bill-cancelled')
    await hall.visitor.locator('svg.qr').waitFor()

    await phone.tap('支付 ¥200.00')
    await phone.tap('付款失败')
    await phone.sees('这次没付成')
    await look(phone, '31-bill-failed')

    await phone.tap('支付 ¥200.00')
    await phone.tap('付款成功')
    await phone.sees(/付好了/)
    await hall.visitor.getByText('已缴清').waitFor()
  })

  test('paid, but nobody can say so: do not pay again, leave if you like, and it resolves itself', async () => {
    const hall = await Hall.open(scene)
    const phone = await scene.phone()
    await phone.openedByWallet(await hall.codeFor('overdue'))
    await phone.tap('支付 ¥260.00')
    await phone.sees(AT_CASHIER)
    await scene.mock.silenceWallets()
    await phone.tap('付了，但结果没传回来')
    await phone.sees('还没收到结果')
    await phone.sees('先别再付一次')
    await look(phone, '05-unknown')
    await hall.visitor.getByText('正在确认付款结果').waitFor()
    await lookAtScreen(hall.visitor, 'web-visitor-confirming')
    await hall.officer.getByText('结果确认中').first().waitFor()

    await phone.tap('先离开')
    await phone.sees('等您处理')
    await look(phone, '01-home-waiting')
    await phone.tap(/还没收到结果/)
    await phone.sees('先别再付一次')

    await scene.mock.clearFaults()
    await scene.pass(60)
    await phone.sees(/付好了/)
    await hall.officer.getByText('已支付').first().waitFor()
  })

  test('a forged notification changes nothing, a lost one is made good, and three copies count once', async () => {
    const hall = await Hall.open(scene)
    const faults = [
      { name: 'onTime', sum: '200.00', notifications: { mode: 'forged', how: 'bad-signature', times: 1 } },
      { name: 'overdue', sum: '260.00', notifications: { mode: 'lost', times: 3 } },
      { name: 'pedestrian', sum: '10.00', notifications: { mode: 'doubled', copies: 3, times: 1 } },
    ] as const
    for (const { name, sum, notifications } of faults) {
      await scene.mock.setFaults({ notifications })
      const phone = await scene.phone()
      await phone.openedByWallet(await hall.codeFor(name))
      await phone.tap(`支付 ¥${sum}`)
      await phone.tap('付款成功')
      await scene.pass(60)
      await phone.sees(/付好了/)
    }
    await hall.officer.getByText('已收 3 单').waitFor()
    expect(await hall.officer.locator('.totals dd').first().textContent()).toBe('¥470.00')
  })

  test('the app is killed at the cashier: opened again, it leads back to the payment and on', async () => {
    const hall = await Hall.open(scene)
    const phone = await scene.phone()
    const link = await hall.codeFor('onTime')
    await phone.openedByWallet(link)
    await phone.tap('支付 ¥200.00')
    await phone.sees(AT_CASHIER)
    await phone.relaunch()
    await phone.tap(/还没付完/)
    await phone.sees('还没付款')
    await look(phone, '32-order-waiting')
    await phone.tap('不付了')
    await phone.sees('这笔没付成，已经关掉了。罚款还没交。')
    await look(phone, '33-not-charged')
    await hall.visitor.locator('svg.qr').waitFor()
  })

  test('two wallets pay the same bill: one settles it, the other is refunded by itself and told', async () => {
    const hall = await Hall.open(scene)
    const link = await hall.codeFor('general')
    const [first, second] = [await scene.phone(), await scene.phone({ wallet: 'alipay' })]
    await second.openedByWallet(link)
    await second.button('支付 ¥1800.00').waitFor()
    await look(second, '03-bill-alipay')
    await second.tap('支付 ¥1800.00')
    await second.sees(AT_CASHIER)
    await first.openedByWallet(link)
    await first.sees('有人正在付这张账单')
    await look(first, '34-somebody-is-paying')
    await first.tap('看这张账单')
    await first.tap('支付 ¥1800.00')
    await first.tap('付款成功')
    await first.sees(/付好了/)

    await second.tap('付款成功')
    await second.sees(/退/)
    await look(second, '35-refunding')
    await scene.pass(600)
    await second.sees('钱退给您了')
    await second.sees('别人先付了')
    await look(second, '36-refunded')
    await hall.officer.getByText('已收 1 单').waitFor()
  })

  test('the price grows at midnight while the bill is open: shown before anything is paid', async () => {
    await scene.mock.moveClockTo('2026-11-19T15:59:00.000Z')
    const hall = await Hall.open(scene)
    const phone = await scene.phone()
    await phone.openedByWallet(await hall.codeFor('overdue'))
    await phone.button('支付 ¥260.00').waitFor()
    await scene.pass(61)
    await phone.tap('支付 ¥260.00')
    await phone.sees('金额变了，还没有扣钱')
    await phone.sees('过了零点，从 ¥260.00 变成 ¥266.00。看清楚再付。')
    await look(phone, '37-price-changed')
    await phone.tap('支付 ¥266.00')
    await phone.tap('付款成功')
    await phone.sees(/付好了/)
  })

  test('time runs out while the bill is open: the button offers a new one', async () => {
    const hall = await Hall.open(scene)
    const phone = await scene.phone()
    await phone.openedByWallet(await hall.codeFor('onTime'))
    await phone.button('支付 ¥200.00').waitFor()
    await scene.pass(15 * 60 + 1)
    await phone.button('换一张新账单').waitFor()
    await look(phone, '38-time-is-up')
  })

  test('without a connection at each step: it says so, keeps what it has, and goes on when the line is back', async () => {
    const hall = await Hall.open(scene)
    const link = await hall.codeFor('onTime')
    const phone = await scene.phone()
    await phone.offline(true)
    await look(phone, '39-home-offline')
    await phone.offline(false)
    await phone.scanText(await scene.mock.sampleCode('web-page'))
    await phone.tap('重新扫码')
    await phone.sees(h5ScannerWords.pasteSubmit)
    await phone.offline(true)
    await phone.paste(link)
    await scene.pass(30)
    await phone.sees('码是真的，账单没打开')
    await look(phone, '40-bill-unreachable')

    await phone.offline(false)
    await scene.pass(10)
    await phone.tap(/再看一次|马上看账单/)
    await phone.button('支付 ¥200.00').waitFor()
    await phone.offline(true)
    await phone.tap('支付 ¥200.00')
    await phone.sees('没连上，没有扣钱')
    await look(phone, '41-bill-offline')
    await phone.offline(false)
    await phone.tap('支付 ¥200.00')
    await phone.tap('付款成功')
    await phone.sees(/付好了/)
  })
})

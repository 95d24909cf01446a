import { refundWords } from '@/locales/zh-cn/refunds'
import { payByCode } from '../support/citizen-acts'
import { decideRefund, transferRefund } from '../support/desk-browser'
import { type Journey, onBothWallets } from '../support/journey'

const DAY = 24 * 3600

/** Pays a window's code and leaves the phone on the paid order. */
async function paid(journey: Journey) {
  const { link } = await journey.window.issue()
  const phone = journey.phone()
  const screen = await payByCode(phone, link)
  await journey.mock.advance(120)
  await screen.see('看票据')
  return { phone, screen }
}

async function ask(screen: Awaited<ReturnType<typeof paid>>['screen']) {
  await screen.tap('付错了？')
  await screen.see('申请退款')
  await screen.see('退哪一份决定书的')
}

onBothWallets((journey) => {
  test('money is asked back in words, two accountants look, it arrives, and the receipt is void', async () => {
    const { phone, screen } = await paid(journey)
    await ask(screen)

    // Nothing leaves the phone before a reason and words are there.
    await screen.tap('申请退款')
    await screen.see('处要补')
    expect(phone.network.cloudCalls).not.toContain('refunds.ask')
    await screen.tap('交重了')
    await screen.type('说清楚一点', '11 月 3 日在银行柜台交过一次')
    await screen.tap('申请退 ¥')
    await screen.see('收到了，正在看')

    await decideRefund(journey.mock, 'grant')
    await journey.mock.advance(600)
    await screen.see('钱退回来了')
    expect(phone.storage.text).not.toContain('银行柜台')
  })

  test('a request that nobody has looked at is taken back, and another is refused with its reason', async () => {
    const { screen } = await paid(journey)
    await ask(screen)
    await screen.tap('交重了')
    await screen.type('说清楚一点', '好像在别处交过一次')
    await screen.tap('申请退 ¥')
    await screen.see('收到了，正在看')
    await screen.tap('撤回申请')
    await screen.answer('撤回')
    await screen.see('您撤回了申请')

    await screen.tap('再申请一项')
    await screen.see('退哪一份决定书的')
    await screen.tap('交重了')
    await screen.type('说清楚一点', '又想了想，还是交过')
    await screen.tap('申请退 ¥')
    await screen.see('收到了，正在看')
    await decideRefund(journey.mock, 'refuse:no-second-payment')
    await journey.mock.advance(60)
    await screen.see('没有查到另一笔付款')
    expect(screen.has('行政复议')).toBe(true)
  })

  test('what was swept already comes back through the treasury first', async () => {
    const { screen } = await paid(journey)
    await journey.mock.advance(5 * DAY)
    await ask(screen)
    await screen.see('已经缴进国库')
    await screen.tap('交重了')
    await screen.type('说清楚一点', '在银行柜台也交了')
    await screen.tap('申请退 ¥')
    await screen.see('收到了，正在看')
    await decideRefund(journey.mock, 'grant')
    await journey.mock.advance(60)
    await screen.see('等国库退回来')
    await decideRefund(journey.mock, 'approve-return')
    await journey.mock.advance(5 * DAY)
    await screen.see('钱退回来了')
  })

  test('what its channel takes back no more is transferred, and the payer reads where to look for it', async () => {
    const { screen } = await paid(journey)
    await ask(screen)
    await screen.tap('交重了')
    await screen.type('说清楚一点', '在银行柜台也交了')
    await screen.tap('申请退 ¥')
    await screen.see('收到了，正在看')
    await journey.mock.setFaults({ refunds: { mode: 'too-late', times: 1 } })
    await decideRefund(journey.mock, 'grant')
    await journey.mock.advance(60)
    await screen.see(refundWords.stands.delayed.title)
    await journey.mock.advance(2 * DAY)
    await transferRefund(journey.mock)
    await journey.mock.advance(60)
    await screen.see(refundWords.arrivedByTransfer)
    expect(screen.has(refundWords.steps.byTransfer)).toBe(true)
    await screen.tap('看这笔缴款')
    await screen.see('原路退不回去的从银行转到了您留的账户')
  })
})

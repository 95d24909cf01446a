import { errorWords } from '@/locales/zh-cn/errors'
import { orderWords } from '@/locales/zh-cn/pay-order'
import { refundWords } from '@/locales/zh-cn/refunds'
import { routes } from '@/platform/routes'
import { decideRefund, transferRefund } from '../support/desk-browser'
import { look } from './support/gallery'
import { Hall } from './support/hall'
import type { Phone } from './support/phone'
import { describeInChromium, type Scene } from './support/scene'

const DAY = 24 * 3600

/** A fine of 200.00 paid from a window's code, with its receipt issued. */
async function paid(scene: Scene): Promise<Phone> {
  const hall = await Hall.open(scene)
  const phone = await scene.phone()
  await phone.openedByWallet(await hall.codeFor('onTime'))
  await phone.tap('支付 ¥200.00')
  await phone.tap('付款成功')
  await phone.sees(/付好了/)
  await scene.pass(120)
  await phone.sees('看票据')
  return phone
}

async function ask(phone: Phone, words: string): Promise<void> {
  await phone.tap(/^交重了/)
  await phone.answer('说清楚一点', words)
  await phone.tap('申请退 ¥200.00')
  await phone.sees('收到了，正在看')
}

describeInChromium('Money that is asked back', (scene) => {
  test('what is missing is named, a reason that does not hold says why, and granted money arrives', async () => {
    const phone = await paid(scene)
    await phone.tap('付错了？')
    await phone.sees('退哪一份决定书的')
    await look(phone, '60-ask-refund')
    await phone.tap('申请退款')
    await phone.sees(/有 . 处要补/)
    await look(phone, '60-ask-refund-missing')
    await phone.tap(/^多交了/)
    await phone.sees('没有多交')
    await look(phone, '60-ask-refund-blocked')

    await phone.offline(true)
    await phone.tap(/^交重了/)
    await phone.answer('说清楚一点', '11 月 3 日在银行柜台交过一次')
    await phone.tap('申请退 ¥200.00')
    await phone.sees(errorWords.OFFLINE.note)
    await look(phone, '60-ask-refund-offline')
    await phone.offline(false)

    await ask(phone, '11 月 3 日在银行柜台交过一次')
    await look(phone, '61-refund-asked')
    await decideRefund(scene.mock, 'grant')
    await scene.pass(600)
    await phone.sees('钱退回来了')
    await look(phone, '61-refund-arrived')
    await phone.goTo(routes.refunds)
    await phone.sees('退好了')
    await look(phone, '62-refunds')
  })

  test('one that is refused says why and what is still possible; somebody without refunds reads so', async () => {
    const phone = await paid(scene)
    await phone.tap('付错了？')
    await phone.sees('退哪一份决定书的')
    await ask(phone, '好像在别处交过一次')
    await decideRefund(scene.mock, 'refuse:no-second-payment')
    await scene.pass(60)
    await phone.sees('没有查到另一笔付款')
    await look(phone, '61-refund-refused')

    const stranger = await scene.phone({ opensAt: routes.refunds })
    await look(stranger, '62-refunds-none')
  })

  test('what has gone to the treasury comes back through it first', async () => {
    const phone = await paid(scene)
    await scene.pass(5 * DAY)
    await phone.tap('付错了？')
    await phone.sees(/已经缴进国库/)
    await look(phone, '60-ask-refund-swept')
    await ask(phone, '在银行柜台也交了')
    await decideRefund(scene.mock, 'grant')
    await scene.pass(60)
    await phone.sees('等国库退回来')
    await look(phone, '61-refund-at-treasury')
    await decideRefund(scene.mock, 'approve-return')
    await scene.pass(5 * DAY)
    await phone.sees('钱退回来了')
  })

  test('what its channel takes back no more is transferred, and the payer reads where to look for it', async () => {
    const phone = await paid(scene)
    await phone.tap('付错了？')
    await phone.sees('退哪一份决定书的')
    await ask(phone, '在银行柜台也交了')
    await scene.mock.setFaults({ refunds: { mode: 'too-late', times: 1 } })
    await decideRefund(scene.mock, 'grant')
    await scene.pass(60)
    await phone.sees(refundWords.stands.delayed.title)
    await look(phone, '61-refund-delayed')
    await scene.pass(DAY)
    await transferRefund(scene.mock)
    await phone.goTo(routes.refunds)
    await phone.tap(/退好了/)
    await phone.sees(refundWords.arrivedByTransfer)
    await look(phone, '61-refund-transferred')
    await phone.tap('看这笔缴款')
    await phone.sees(orderWords.states.refunded.transferred('200.00'))
    await look(phone, '04-refund-transferred')
  })
})

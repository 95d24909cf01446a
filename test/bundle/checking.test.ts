import { formatYuan } from '@/domain/money'
import { citizen } from '../../mock/data/citizens'
import type { Phone } from '../support/bundle-host/phone'
import type { Screen } from '../support/bundle-host/screen'
import { becomeKnown, bindLicence, goHome, payByCode } from '../support/citizen-acts'
import { type Journey, onBothWallets } from '../support/journey'
import { readCode } from '../support/read-code'

const RESULT_PAGE = 'packages/checks/result/index'

/** 票据代码, 票据号码 and 校验码 of a bill that was just paid, and its sum. */
async function paidReceipt(journey: Journey) {
  const { link, bill } = await journey.window.issue()
  const payer = journey.phone()
  const screen = await payByCode(payer, link)
  await journey.mock.advance(120)
  await screen.see('看票据')
  await screen.tap('看票据')
  await screen.see('校验码')
  const lines = screen.text.split('\n')
  const after = (name: string) => lines[lines.indexOf(name) + 1] ?? ''
  return {
    code: after('票据代码'),
    number: after('票据号码'),
    checkCode: after('校验码'),
    sum: formatYuan(bill.totalFen),
  }
}

async function openCheck(phone: Phone): Promise<Screen> {
  await phone.open()
  await phone.screen.tap('查真伪')
  return phone.screen.see('没有码？输号码查')
}

async function typeReceipt(screen: Screen, receipt: Awaited<ReturnType<typeof paidReceipt>>, sum: string) {
  await screen.type('票据代码', receipt.code)
  await screen.type('票据号码', receipt.number)
  await screen.type('校验码', receipt.checkCode.toUpperCase())
  await screen.type('票面金额', sum)
  await screen.tap('查这张票据')
}

/** Opens somebody's licence on their phone; what is on its screen is the link in its code. */
async function showLicence(journey: Journey, name: 'lin' | 'zhou' | 'shen'): Promise<() => string> {
  const holder = journey.phone()
  await bindLicence(await becomeKnown(holder, journey.mock, citizen(name)), citizen(name))
  await goHome(holder)
  await holder.screen.tapTab('证件')
  await holder.screen.see('电子驾驶证')
  await holder.screen.tap('电子驾驶证')
  await holder.screen.tap('用它申请')
  await holder.screen.see('办好了')
  await holder.screen.tap('马上看看')
  await holder.screen.see('秒后换新码')
  return () => readCode(String(holder.screen.find({ label: '查验码，每分钟换一次' }).attribute('src'))).text
}

onBothWallets((journey) => {
  test('a receipt: genuine with its own sum, changed with another one; what was typed is still there', async () => {
    const receipt = await paidReceipt(journey)
    const phone = journey.phone()
    const screen = await openCheck(phone)
    await typeReceipt(screen, receipt, receipt.sum)
    await screen.see('是真的，现在有效')
    expect(screen.has(receipt.number)).toBe(true)
    await screen.tap('再查一张')
    await screen.see('没有码？输号码查')
    await screen.type('票面金额', `1${receipt.sum}`)
    await screen.tap('查这张票据')
    await screen.see('内容对不上，先别认')
    expect(screen.has(`¥1${receipt.sum}`)).toBe(true)
    expect(screen.has(`¥${receipt.sum}`)).toBe(true)
  })

  test('a decision that was withdrawn, and a number that is nobody’s', async () => {
    const decision = await journey.window.find()
    await journey.mock.changeDecision(decision.decisionId, 'withdrawn')
    const phone = journey.phone()
    const screen = await openCheck(phone)
    await screen.tap('决定书')
    await screen.type('决定书编号', decision.number)
    await screen.tap('查这份决定书')
    await screen.see('是真的，但已经撤销')
    expect(screen.has('罚款不用交了')).toBe(true)
    await screen.tap('再查一张')
    await screen.type('决定书编号', '9901021269999999')
    await screen.tap('查这份决定书')
    await screen.see('查不到这一张，先别认')
  })

  test('a card’s code: scanned with the wallet cold and warm, once each; afterwards it is nobody else’s', async () => {
    const link = await showLicence(journey, 'lin')
    const first = link()
    const checker = journey.phone()
    const screen = await checker.scanWithWallet(first)
    await screen.see('证是真的，现在能用')
    expect(screen.has('林*')).toBe(true)
    expect(checker.network.cloudCalls.filter((call) => call === 'checks.checkCode')).toHaveLength(1)
    expect(checker.app.stack.open.filter(({ path }) => path === RESULT_PAGE)).toHaveLength(1)

    const other = journey.phone()
    await other.open()
    other.leave()
    await (await other.scanWithWallet(first)).see('这个码已经有人查过了')
    expect(other.app.stack.open.filter(({ path }) => path === RESULT_PAGE)).toHaveLength(1)
  })

  test('a copied code after its minute, and a forged one', async () => {
    const link = await showLicence(journey, 'zhou')
    const copied = link()
    await journey.mock.advance(180)
    await (await journey.phone().scanWithWallet(copied)).see('这个码过时了')
    const forged = `${copied.slice(0, -40)}${'A'.repeat(40)}`
    await (await journey.phone().scanWithWallet(forged)).see('别认，这不是交管开的码')
  })

  test('without a network the published keys tell a code of this minute from an old and a forged one', async () => {
    const link = await showLicence(journey, 'shen')
    const checker = journey.phone()
    const screen = await openCheck(checker)
    await screen.until(
      () => checker.network.cloudCalls.includes('checks.keys') && checker.network.pending === 0,
      'keys',
    )
    checker.setNetwork(false)
    const code = link()
    checker.citizen.willScan(code).willScan(`${code.slice(0, -40)}${'A'.repeat(40)}`)
    await screen.tap('扫码查真伪')
    await screen.see('码是真的，还不知道有没有撤销')
    expect(screen.has('林*')).toBe(false)
    await screen.tap('再查一张')
    await screen.see('别认，这不是交管开的码')
  })

  test('a payment code scanned in 查真伪 leads to paying, a document’s code scanned in 扫码缴款 to its check', async () => {
    const { link: bill } = await journey.window.issue()
    const phone = journey.phone()
    phone.citizen.willScan(bill).willScan('https://pay.mashang.test/d/AAAA')
    const screen = await openCheck(phone)
    await screen.tap('扫码查真伪')
    await screen.see('马上看账单')
    expect(screen.has('看好了再点下面')).toBe(true)
    await screen.tap('马上看账单')
    await screen.see('支付 ¥')
    await goHome(phone)
    await phone.screen.tap('扫码缴款')
    await phone.screen.see('别认，这不是交管开的码')
    expect(phone.screen.path).toBe(RESULT_PAGE)
  })
})

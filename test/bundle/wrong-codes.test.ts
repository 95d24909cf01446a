import { payByCode } from '../support/citizen-acts'
import { onBothWallets } from '../support/journey'

onBothWallets((journey) => {
  test.each([
    ['transfer-wechat', '别付，这不是交管的码'],
    ['transfer-alipay', '别付，这不是交管的码'],
    ['web-page', '别付，这不是交管的码'],
    ['tampered', '别付，这个码是假的'],
    ['other-province', '收不了外省的罚款'],
  ] as const)('%s: the phone itself says so, without asking anybody', async (kind, words) => {
    const phone = journey.phone()
    phone.citizen.willScan(await journey.mock.sampleCode(kind))
    const screen = await phone.open()
    const callsOfHome = phone.network.cloudCalls.length
    await screen.tap('扫码缴款')
    await screen.see(words)
    expect(phone.network.cloudCalls.slice(callsOfHome).filter((call) => call.startsWith('payments.'))).toEqual([])
    expect(screen.has('支付 ¥')).toBe(false)
  })

  test('a private transfer code: what to do, and the way to a true code', async () => {
    const { link } = await journey.window.issue()
    const phone = journey.phone()
    phone.citizen.willScan(await journey.mock.sampleCode('transfer-wechat')).willScan(link)
    const screen = await phone.open()
    await screen.tap('扫码缴款')
    await screen.see('打 110 报警')
    await screen.tap({ label: '拨打 110' })
    expect(phone.app.calls.find((call) => call.name === 'makePhoneCall')?.options).toMatchObject(
      phone.bundle.wallet === 'wechat' ? { phoneNumber: '110' } : { number: '110' },
    )
    await screen.tap('重新扫码')
    await screen.see('支付 ¥')
  })

  test('a code that was signed but never issued', async () => {
    const phone = journey.phone()
    const screen = await phone.scanWithWallet(await journey.mock.sampleCode('never-issued'))
    await screen.see('查不到这张账单')
  })

  test('a bill whose time has run out', async () => {
    const { link } = await journey.window.issue()
    await journey.mock.advance(3600)
    const screen = await journey.phone().scanWithWallet(link)
    await screen.see('这张账单过期了')
    expect(screen.has('请窗口再出一张码')).toBe(true)
  })

  test('an expired code says until when it was good', async () => {
    const phone = journey.phone()
    const screen = await phone.scanWithWallet(await journey.mock.sampleCode('expired'))
    await screen.see('这张账单过期了')
    expect(screen.has('没有扣钱')).toBe(true)
  })

  test('a bill that the window took back', async () => {
    const { bill, link } = await journey.window.issue()
    await journey.window.withdraw(bill.billId)
    const screen = await journey.phone().scanWithWallet(link)
    await screen.see('窗口收回了这张账单')
  })

  test('a bill that was paid already', async () => {
    const { link } = await journey.window.issue()
    const payer = journey.phone()
    await payByCode(payer, link)
    const screen = await journey.phone().scanWithWallet(link)
    await screen.see('这张账单付过了')
  })

  test('a code of something else', async () => {
    const phone = journey.phone()
    phone.citizen.willScan('6901234567892')
    const screen = await phone.open()
    await screen.tap('扫码缴款')
    await screen.see('这个码里没有账单')
  })
})

/** @jest-environment jsdom */
import { citizen } from '../../mock/data/citizens'
import type { Phone } from '../support/bundle-host/phone'
import { type DrawnScreen, WechatRenderer } from '../support/bundle-host/wechat-renderer'
import { actOf, becomeKnown, bindLicence, openViolations, typePlate } from '../support/citizen-acts'
import { setUpJourney } from '../support/journey'

const journey = setUpJourney('wechat')
let renderer: WechatRenderer | undefined

afterAll(() => renderer?.close())

function draw(phone: Phone): DrawnScreen {
  renderer ??= new WechatRenderer(phone.bundle)
  return renderer.draw(phone.app, phone.app.stack.top)
}

const flat = (text: string | null) => (text ?? '').replace(/\s/g, '')

/** What WeChat draws says the same as the page, and nothing that can be touched is without a name. */
function expectWellDrawn(drawn: DrawnScreen, phone: Phone): void {
  expect(flat(drawn.element.textContent)).toBe(flat(phone.screen.root.text))
  const buttons = [...drawn.element.querySelectorAll('wx-button, [aria-role="button"]')]
  expect(buttons.length).toBeGreaterThan(0)
  const nameless = buttons.filter((button) => flat(button.textContent) === '' && !button.getAttribute('aria-label'))
  expect(nameless.map((button) => button.outerHTML)).toEqual([])
}

function touchable(drawn: DrawnScreen, words: string): Element {
  const found = [...drawn.element.querySelectorAll('wx-button, wx-view')].filter((element) =>
    flat(element.textContent).includes(flat(words)),
  )
  const innermost = found.find((element) => !found.some((other) => other !== element && element.contains(other)))
  if (!innermost) throw new Error(`WeChat drew nothing with "${words}":\n${drawn.element.textContent}`)
  return innermost
}

test('WeChat draws verdict, bill, result and receipt, and its own touches pay', async () => {
  const { link, decisions } = await journey.window.issue()
  const phone = journey.phone()
  phone.citizen.willAtCashier('pay')
  const screen = await phone.scanWithWallet(link)

  await screen.see('是真码')
  const verdict = draw(phone)
  expectWellDrawn(verdict, phone)
  verdict.remove()

  await screen.see('支付 ¥')
  const bill = draw(phone)
  expectWellDrawn(bill, phone)
  expect(bill.element.textContent).toContain(decisions[0]?.act)
  bill.tap(touchable(bill, '支付 ¥'))
  await screen.see('付好了')
  bill.remove()

  await journey.mock.advance(60)
  await screen.see('看票据')
  const result = draw(phone)
  expectWellDrawn(result, phone)
  result.tap(touchable(result, '看票据'))
  await screen.see('校验码')
  result.remove()

  const receipt = draw(phone)
  expectWellDrawn(receipt, phone)
  receipt.remove()
})

test('WeChat draws the verdict on a private transfer code', async () => {
  const phone = journey.phone()
  phone.citizen.willScan(await journey.mock.sampleCode('transfer-wechat'))
  const screen = await phone.open()
  const home = draw(phone)
  expectWellDrawn(home, phone)
  home.tap(touchable(home, '扫码缴款'))
  await screen.see('别付')
  home.remove()
  const verdict = draw(phone)
  expectWellDrawn(verdict, phone)
  verdict.remove()
})

test('WeChat draws the look-up by number with its label, and the decision behind it', async () => {
  const { number } = await journey.window.find()
  const phone = journey.phone()
  const screen = await phone.open()
  await screen.tap('输编号缴款')
  const form = draw(phone)
  expectWellDrawn(form, phone)
  expect(form.element.querySelector('wx-input')?.getAttribute('aria-label')).toBe('决定书的编号是多少？')
  form.remove()
  await screen.type('决定书的编号是多少？', number)
  await screen.tap('查这张决定书')
  await screen.see('支付 ¥')
  const decision = draw(phone)
  expectWellDrawn(decision, phone)
  decision.remove()
})

test('WeChat draws the plate keyboard, what is open, one record, why not here, and what confirming means', async () => {
  const phone = journey.phone()
  const screen = await becomeKnown(phone, journey.mock, citizen('lin'))
  await bindLicence(screen, citizen('lin'))
  await screen.tap('接着绑车')
  await screen.see('车牌号码是多少？')
  await typePlate(screen, '晋N6')
  expectDrawn(phone)
  await openViolations(phone)
  expectDrawn(phone)
  await screen.tap(actOf('zhouNoEntry'))
  await screen.see('处理这条')
  await screen.until(() => /\d 张/.test(screen.text), 'the photos')
  expectDrawn(phone)
  await screen.tap('处理这条')
  await screen.see('确认事实')
  expectDrawn(phone)
  await openViolations(phone)
  await screen.tap(actOf('zhouSpeeding'))
  await screen.see('看去哪里办')
  await screen.tap('看去哪里办')
  await screen.see('导航过去')
  expectDrawn(phone)
})

function expectDrawn(phone: Phone): void {
  const drawn = draw(phone)
  expectWellDrawn(drawn, phone)
  drawn.remove()
}

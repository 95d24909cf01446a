import { citizen } from '../../mock/data/citizens'
import type { Phone } from '../support/bundle-host/phone'
import { becomeKnown, bindLicence, bindVehicle, PHOTO } from '../support/citizen-acts'
import { codeOn, haveLicence, openDocuments, shownCode } from '../support/document-acts'
import { onBothWallets } from '../support/journey'

/** What was asked of the host for showing a document, oldest first. */
const acts = (phone: Phone) =>
  phone.app.calls.flatMap(({ name, options }) => {
    const { value, brightness, visualEffect } = options as Record<string, unknown>
    if (name === 'setScreenBrightness') return [`brightness ${value ?? brightness}`]
    return name === 'setVisualEffectOnCapture' ? [`capture ${visualEffect}`] : []
  })

onBothWallets((journey) => {
  test('a licence is had at once, shown brightly and covered, renews its code, and everything is put back', async () => {
    const phone = journey.phone()
    const lin = citizen('lin')
    const known = await becomeKnown(phone, journey.mock, lin)
    await bindLicence(known, lin)
    const screen = await haveLicence(phone)
    await screen.tap('马上看看')
    await screen.see('秒后换新码')
    for (const words of ['可以用', '机动车驾驶证', 'C1', '生成于']) expect(screen.has(words)).toBe(true)
    await screen.until(() => acts(phone).length === 2, 'the bright screen')
    expect([...acts(phone)].sort()).toEqual(['brightness 1', 'capture hidden'])

    // Another code each minute, signed and without a personal datum.
    const first = codeOn(screen)
    expect(first.colour).toBe('#1b2430')
    expect(first.text).toMatch(/^https:\/\/[^/]+\/d\/[\w-]{123}$/)
    await screen.until(() => shownCode(screen) !== first.text, 'the next code')

    // Nothing personal has left the script before it was asked for, and none of it is kept.
    const sent = () => JSON.stringify(phone.app.transfers.filter(({ page }) => page === screen.path))
    expect(sent()).not.toContain(lin.name)
    expect(sent()).not.toContain(lin.idNumber)
    await screen.tap('显示姓名和证号')
    expect(screen.has(lin.name)).toBe(true)
    expect(screen.has(lin.idNumber)).toBe(true)
    await screen.until(() => !screen.has(lin.name), 'the name covered again')
    for (const datum of [lin.name, lin.idNumber, lin.fileNumber, '/d/']) expect(phone.storage.text).not.toContain(datum)

    // In the app switcher nothing of it is left on the screen.
    phone.leave()
    await screen.until(() => screen.has('证件遮住了'), 'the cover')
    expect(screen.has('C1')).toBe(false)
    await screen.until(() => acts(phone).length === 4, 'the screen as it was')
    expect(acts(phone).slice(2).sort()).toEqual(['brightness 0.4', 'capture none'])
    await phone.comeBack()
    await screen.see('秒后换新码')

    // It closes itself, and opens at a touch; leaving puts back what was changed.
    await screen.until(() => screen.has('证件自己关上了'), 'the document closed')
    await screen.tap('再打开')
    await screen.see('秒后换新码')
    await screen.back()
    await screen.until(() => acts(phone).at(-1) === 'brightness 0.4', 'the screen as it was')
    expect(acts(phone).filter((act) => act === 'capture hidden')).toHaveLength(3)
    expect(acts(phone).filter((act) => act === 'capture none')).toHaveLength(3)
  })

  test('without a network the codes that were fetched ahead go on, and then there is none', async () => {
    const phone = journey.phone()
    await becomeKnown(phone, journey.mock, citizen('newcomer'))
    const screen = await haveLicence(phone)
    await screen.tap('马上看看')
    await screen.see('秒后换新码')
    const codes = [shownCode(screen)]
    phone.setNetwork(false)
    await screen.see('没有网络，还能用 5 分钟')
    const goOn = async (shown: () => boolean, what: string) => {
      await screen.until(() => screen.has('证件自己关上了') || shown(), what)
      if (!screen.has('证件自己关上了')) return
      await screen.tap('再打开')
      await screen.until(() => screen.has('秒后换新码') || screen.has('旧码不能再用'), 'the card from memory')
    }
    while (!screen.has('旧码不能再用')) {
      const last = codes.at(-1)
      await goOn(() => screen.has('旧码不能再用') || shownCode(screen) !== last, 'the next code or the end')
      if (!screen.has('旧码不能再用') && shownCode(screen) !== last) codes.push(shownCode(screen))
    }
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).toHaveLength(6)
    phone.setNetwork(true)
    // It may have closed itself at this very moment.
    await goOn(() => screen.has('秒后换新码'), 'a fresh code')
    await screen.see('秒后换新码')
    expect(codes).not.toContain(shownCode(screen))
  })

  test('a car’s papers stand in the stack and are shown, and its licence is had without a photo', async () => {
    const phone = journey.phone()
    const first = citizen('first')
    const known = await becomeKnown(phone, journey.mock, first)
    await bindLicence(known, first)
    await known.tap('接着绑车')
    const [car] = first.vehicles
    if (!car) throw new Error('秦若溪 has a car')
    await bindVehicle(known, car)
    const screen = await openDocuments(phone)
    await screen.see('检验标志')
    expect(screen.has('交强险保单')).toBe(true)
    await screen.tap(`${car.plate} 电子行驶证`)
    await screen.tap('马上申请')
    await screen.see('办好了')
    await screen.tap('马上看看')
    await screen.see('中华人民共和国机动车行驶证')
    await screen.see('秒后换新码')
    const others = { 检验标志: '机动车检验合格标志', 交强险保单: '机动车交通事故责任强制保险单' }
    for (const [title, paper] of Object.entries(others)) {
      const stack = await openDocuments(phone)
      await stack.tap(title)
      await stack.see(paper)
      await stack.see('秒后换新码')
      expect(codeOn(stack).colour).toBe('#1b2430')
    }
  })

  test('an own photo is reviewed before the card is there', async () => {
    const phone = journey.phone()
    phone.citizen.willChoosePhotos([PHOTO])
    await becomeKnown(phone, journey.mock, citizen('zhou'))
    const screen = await openDocuments(phone)
    await screen.tap('电子驾驶证')
    await screen.see('白底证件照')
    await screen.tap({ label: '拍白底证件照' })
    await screen.see('传好了')
    await screen.tap('交照片，等审核')
    await screen.see('照片在审核')
  })

  test.each([
    ['suspended', '现在不能用', '暂扣'],
    ['notRenewed', '现在不能用', '逾期未换证'],
    ['deferred', '可以用', '延期换证'],
  ] as const)('%s: %s, %s', async (who, state, why) => {
    const phone = journey.phone()
    await becomeKnown(phone, journey.mock, citizen(who))
    const screen = await haveLicence(phone)
    await screen.tap('马上看看')
    await screen.see(state)
    expect(screen.has(why)).toBe(true)
    expect(codeOn(screen).colour).toBe(state === '可以用' ? '#1b2430' : '#c0272d')
  })

  test('a locked licence is not shown at all; only whom to ask', async () => {
    const phone = journey.phone()
    await becomeKnown(phone, journey.mock, citizen('lockedOut'))
    const screen = await openDocuments(phone)
    await screen.see('机动车驾驶证现在不能出示')
    expect(screen.has('可以用')).toBe(false)
    expect(screen.has('电子驾驶证')).toBe(false)
  })
})

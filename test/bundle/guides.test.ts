import type { Phone } from '../support/bundle-host/phone'
import type { Screen } from '../support/bundle-host/screen'
import { onBothWallets } from '../support/journey'

const SEARCH = '要办什么事？'
/** In Taiyuan, as its maps have it. */
const AT_HOME = { latitude: 37.7612, longitude: 112.5638 }

async function openTab(phone: Phone): Promise<Screen> {
  const screen = await phone.open()
  await screen.tapTab('办事')
  return screen.see('机动车')
}

/** A guide that stands in the list once, since it is not among those that most people come for. */
async function openGuide(phone: Phone): Promise<Screen> {
  const screen = await openTab(phone)
  await screen.tap('驾驶证超龄换证')
  return screen.see('件备齐')
}

/** What is written to the phone about guides. */
const kept = (phone: Phone) => phone.storage.text.split('\n').filter((line) => line.startsWith('guides-'))

onBothWallets((journey) => {
  test.each([
    ['other words', '年审', '预约车辆检验', null],
    ['a wrong character', '年婶', '预约车辆检验', '年审'],
    ['first letters', 'jsz qm', '驾驶证期满换证', null],
    ['pinyin', 'qimanhuanzheng', '驾驶证期满换证', null],
  ])('a guide is found by %s: %s', async (_how, typed, matter, understood) => {
    const screen = await openTab(journey.phone())
    await screen.type(SEARCH, typed)
    await screen.until(() => screen.has('找到') && screen.has(matter), `${matter} among what was found`)
    if (understood) await screen.see(`按「${understood}」找的`)
    await screen.tap(matter)
    await screen.see('要带的东西')
    await screen.back()
    expect(screen.fieldText(SEARCH)).toBe(typed)
  })

  test('nothing that fits: says so, and what to do', async () => {
    const screen = await openTab(journey.phone())
    await screen.type(SEARCH, '护照签证')
    await screen.see('没找到「护照签证」')
    await screen.see('打 12123 问人工')
    await screen.tap({ label: '清掉，重新找' })
    await screen.see('违法处理')
    expect(screen.fieldText(SEARCH)).toBe('')
  })

  test('without a network the list that is there is searched', async () => {
    const phone = journey.phone()
    const screen = await openTab(phone)
    phone.setNetwork(false)
    await screen.type(SEARCH, '年检')
    await screen.see('没连上，只在这张清单里找了找')
    expect(screen.has('预约车辆检验')).toBe(true)
  })

  test('the checklist is as it was left after the app was killed, under ids alone, and the matter comes first', async () => {
    const phone = journey.phone()
    const before = await openGuide(phone)
    await before.tap({ label: '本人的身份证' })
    expect(before.text).toMatch(/1\/\d 件备齐/)
    phone.kill()
    const screen = await openTab(phone)
    const words = screen.text
    expect(words.indexOf('最近看过')).toBeGreaterThan(-1)
    expect(words.indexOf('驾驶证超龄换证')).toBeLessThan(words.indexOf('去哪里办'))
    expect(kept(phone)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^guides-recent="[a-z0-9,-]+"$/),
        expect.stringMatching(/^guides-ticks:[a-z0-9-]+="[a-z0-9,-]+"$/),
      ]),
    )
    expect(kept(phone)).toHaveLength(2)
    await screen.tap({ label: '清掉最近看过的' })
    await screen.tap('驾驶证超龄换证')
    await screen.see('件备齐')
    expect(screen.text).toMatch(/1\/\d 件备齐/)
  })

  test('offices: by distance once asked, the place rounded and kept nowhere', async () => {
    const phone = journey.phone()
    phone.citizen.willTellPlace(AT_HOME)
    const screen = await openTab(phone)
    await screen.tap('去哪里办')
    await screen.see('按远近排')
    await screen.tap('按远近排')
    await screen.see('离您近的在前面')
    await screen.see('公里')
    expect(phone.storage.text).not.toMatch(/37\.7|112\.5/)
    const distances = [...screen.text.matchAll(/离您 ([\d.]+) (米|公里)/g)].map(
      ([, number, unit]) => Number(number) * (unit === '米' ? 1 : 1000),
    )
    expect(distances.length).toBeGreaterThan(3)
    expect(distances).toEqual([...distances].sort((one, other) => one - other))
  })

  test('offices: refused, they go by city; one is opened and shown on the host’s map', async () => {
    const phone = journey.phone()
    phone.citizen.willTellPlace('refuse')
    const screen = await openTab(phone)
    await screen.tap('去哪里办')
    await screen.see('按远近排')
    await screen.tap('按远近排')
    await screen.see('没拿到位置，下面按城市看')
    await screen.tap('青岛')
    await screen.see('示意图，上北下南')
    expect(screen.has('太原市')).toBe(false)
    await screen.tap('车辆管理所')
    await screen.see('办公时间')
    await screen.tap('导航过去')
    const opened = phone.app.calls.filter(({ name }) => name === 'openLocation')
    expect(opened).toHaveLength(1)
    expect(JSON.stringify(opened[0]?.options)).toContain('车辆管理所')
  })

  test('offices without a network: said, and a way to ask again', async () => {
    const phone = journey.phone()
    const screen = await openTab(phone)
    phone.setNetwork(false)
    await screen.tap('去哪里办')
    await screen.until(() => screen.has('没连上') && screen.has('再试一次'), 'what happened and a way on')
    phone.setNetwork(true)
    await screen.tap('再试一次')
    await screen.see('按远近排')
  })

  test('may I drive this: no, yes, and only some, each with its reason', async () => {
    const phone = journey.phone()
    const screen = await phone.open()
    await screen.tap('准驾车型')
    await screen.see('您的驾照是哪种？')
    await screen.tap({ label: 'C2 小型自动挡汽车' })
    await screen.tap({ label: '重型货车' })
    expect(screen.has('不能开')).toBe(true)
    expect(screen.has('开这类车要有 B2。')).toBe(true)
    await screen.tap('知道了')
    await screen.tap({ label: '小型轿车' })
    expect(screen.has('C2 只能开自动挡的。手动挡的不能开。')).toBe(true)
    await screen.tap('知道了')
    await screen.tap({ label: 'B2 大型货车' })
    await screen.tap({ label: '重型货车' })
    expect(screen.has('B2 就是开这类车的。')).toBe(true)
  })
})

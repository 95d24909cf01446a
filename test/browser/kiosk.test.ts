import type { Page } from 'playwright-core'
import { sampleKiosk } from '../../mock/data/places'
import { sampleDecision, samplePlans } from '../../mock/data/sample-decisions'
import { lookAtScreen } from './support/gallery'
import { describeInChromium, type Scene } from './support/scene'
import { report } from './support/watch-for-faults'

const STANDING = { viewport: { width: 1080, height: 1920 } }
const person = samplePlans.zhaoLate.person

/** Axe and a picture, and what is asked of a kiosk besides: nothing under 32 px, nothing to touch under 92 px. */
async function lookAtKiosk(page: Page, name: string): Promise<void> {
  await lookAtScreen(page, name)
  const faults = await page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('#root *')].filter((element) => element.checkVisibility())
    const words = seen.filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    )
    const small = words.filter(
      (element) => Number.parseFloat(getComputedStyle(element).fontSize) < 32 && !element.matches('.sr-only'),
    )
    const narrow = seen.filter((element) => element.matches('button, a') && element.getBoundingClientRect().height < 92)
    return [
      ...small.map((element) => `small type: ${element.textContent}`),
      ...narrow.map((element) => `small target: ${element.textContent}`),
    ]
  })
  report(faults.map((fault) => `${name}: ${fault}`))
}

const open = async (scene: Scene): Promise<Page> => {
  const page = await scene.screen(`/kiosk/${sampleKiosk.windowId}`, STANDING)
  await page.getByText('1 层 2 号机').waitFor()
  return page
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** The card reader types like a keyboard. */
async function layCard(page: Page): Promise<void> {
  await press(page, /刷身份证/)
  await sees(page, '请把证放在感应区')
  await page.keyboard.type(person.licence)
  await page.keyboard.press('Enter')
  await sees(page, /赵\*安，您有 \d 份可缴/)
}

describeInChromium('The self-service kiosk', (scene) => {
  test('card, choice, code, payment, receipt: and then nothing is left of the visitor', async () => {
    const kiosk = await open(scene)
    await lookAtKiosk(kiosk, 'web-kiosk-start')
    await press(kiosk, /刷身份证/)
    await lookAtKiosk(kiosk, 'web-kiosk-card')
    await press(kiosk, '退出')
    await layCard(kiosk)
    expect(await kiosk.content()).not.toContain(person.licence)
    expect(await kiosk.content()).not.toContain(person.name)
    await sees(kiosk, '您申请了行政复议，结果出来前不加钱')
    await kiosk.getByRole('checkbox', { name: new RegExp(sampleDecision('zhaoOnTime').number.slice(-4)) }).click()
    await sees(kiosk, '已选 2 份，一共')
    await lookAtKiosk(kiosk, 'web-kiosk-fines')

    await press(kiosk, '出示缴款码')
    await kiosk.getByRole('img', { name: /缴款二维码/ }).waitFor()
    await sees(kiosk, '码在 5 分钟内有效')
    await lookAtKiosk(kiosk, 'web-kiosk-code')
    const code = await kiosk.getByRole('img', { name: /缴款二维码/ }).screenshot()
    const phone = await scene.phone()
    await phone.glimpses('是真码', () => phone.scanPicture(code))
    await phone.tap('支付 ¥309.00')
    await phone.sees('模拟收银台，不会真的扣钱')
    await sees(kiosk, '请在手机上付款')
    await lookAtKiosk(kiosk, 'web-kiosk-paying')
    await phone.tap('付款成功')

    await sees(kiosk, '已缴清')
    await scene.pass(20)
    await sees(kiosk, '电子票据已开好')
    await lookAtKiosk(kiosk, 'web-kiosk-receipt')
    await press(kiosk, '完成')
    await sees(kiosk, '您好，用哪种方式')
    expect(await kiosk.content()).not.toMatch(/赵|309|票据/)
  })

  test('a number typed on its keys, a slip scanned, a plate, and what is not to be found', async () => {
    const kiosk = await open(scene)
    await press(kiosk, /输入编号/)
    await press(kiosk, '查罚款')
    await sees(kiosk, '请先输入号码。')
    await kiosk.getByRole('radio', { name: '车牌' }).click()
    await lookAtKiosk(kiosk, 'web-kiosk-plate')
    for (const key of person.plate) await press(kiosk, key)
    await press(kiosk, '查罚款')
    await sees(kiosk, /赵\*安/)
    await press(kiosk, '退出')

    await press(kiosk, /输入编号/)
    for (const key of '9999991234567890') await press(kiosk, key)
    await press(kiosk, '查罚款')
    await sees(kiosk, /没有这份决定书/)
    await lookAtKiosk(kiosk, 'web-kiosk-none')
    await press(kiosk, '退出')

    await press(kiosk, /扫决定书/)
    await lookAtKiosk(kiosk, 'web-kiosk-scan')
    await kiosk.keyboard.type(sampleDecision('qingdao').number)
    await kiosk.keyboard.press('Enter')
    await sees(kiosk, '现在没有要缴的')
    await sees(kiosk, /别处开的决定书/)
    await lookAtKiosk(kiosk, 'web-kiosk-elsewhere')
  })

  test('whoever walks away is forgotten, and their code taken back', async () => {
    const kiosk = await open(scene)
    await kiosk.clock.install()
    await layCard(kiosk)
    await sees(kiosk, /秒没有操作会自动退出/)
    await kiosk.clock.fastForward(61_000)
    await sees(kiosk, '您好，用哪种方式')
    expect(await kiosk.content()).not.toContain('赵')

    await layCard(kiosk)
    await press(kiosk, '出示缴款码')
    await kiosk.getByRole('img', { name: /缴款二维码/ }).waitFor()
    await kiosk.reload()
    await sees(kiosk, '您好，用哪种方式')
    await layCard(kiosk)
    // It could not be ticked while a code for it still lived.
    await kiosk.getByRole('checkbox', { name: /违反禁令标志/ }).waitFor()
    await press(kiosk, '退出')

    await layCard(kiosk)
    await press(kiosk, '出示缴款码')
    await kiosk.getByRole('img', { name: /缴款二维码/ }).waitFor()
    await scene.pass(301)
    await sees(kiosk, '这个码过期了')
    await lookAtKiosk(kiosk, 'web-kiosk-expired')
    await press(kiosk, '重新出码')
    await sees(kiosk, /赵\*安，您有/)
  })

  test('low, large, helped, and without a network', async () => {
    const kiosk = await open(scene)
    await press(kiosk, '低位操作')
    await press(kiosk, '字再大一点')
    await lookAtKiosk(kiosk, 'web-kiosk-low')
    await layCard(kiosk)
    await lookAtKiosk(kiosk, 'web-kiosk-fines-low')
    await press(kiosk, '叫工作人员')
    await sees(kiosk, '12123')
    await lookAtKiosk(kiosk, 'web-kiosk-help')
    await press(kiosk, '知道了')
    await press(kiosk, '出示缴款码')
    await kiosk.getByRole('img', { name: /缴款二维码/ }).waitFor()
    await lookAtKiosk(kiosk, 'web-kiosk-code-low')
    await press(kiosk, '不缴了，退出')

    await press(kiosk, /输入编号/)
    await kiosk.context().setOffline(true)
    await press(kiosk, '1')
    await press(kiosk, '查罚款')
    await sees(kiosk, '网络断了，您的钱没有动。')
    await lookAtKiosk(kiosk, 'web-kiosk-offline')
    await kiosk.context().setOffline(false)
    await press(kiosk, '查罚款')
    await sees(kiosk, /没认出这个号码/)
  })

  test('one chooses which kiosk a new screen is', async () => {
    const kiosk = await scene.screen('/kiosk', STANDING)
    await kiosk.getByRole('link', { name: /1 层 2 号机/ }).waitFor()
    await lookAtKiosk(kiosk, 'web-kiosk-choose')
  })
})

import { homeWords } from '@/locales/zh-cn/home'
import { sampleDecision } from '../../mock/data/sample-decisions'
import { look, lookAtScreen } from './support/gallery'
import { Hall } from './support/hall'
import { describeInChromium } from './support/scene'

const DESK = { viewport: { width: 1440, height: 900 } }

describeInChromium('Screens beside the journeys', (scene) => {
  test('help, the scanner, and an account without payments', async () => {
    const phone = await scene.phone()
    await phone.tap(homeWords.howToPay)
    await phone.front().getByRole('dialog', { name: '怎么缴款' }).waitFor()
    await look(phone, '10-how-to-pay')
    await phone.tap('知道了')

    await phone.tap(homeWords.scan)
    await phone.sees('粘贴链接或编号')
    await look(phone, '11-scanner')
    await phone.tap('不扫了')
    await phone.tab('我的')
    await phone.tap(/关于码上交管/)
    await phone.front().getByRole('dialog', { name: '关于码上交管' }).waitFor()
    await look(phone, '12-about')
    await phone.tap('知道了')
    await phone.tap(/缴款记录/)
    await phone.sees('还没有缴款记录')
    await look(phone, '13-no-records')
  })

  test('长辈版 is switched on where everybody sees it, kept, and asks before it goes on to the bill', async () => {
    const hall = await Hall.open(scene)
    const phone = await scene.phone()
    await phone.front().getByRole('switch', { name: '长辈版' }).click()
    await phone.relaunch()
    await phone.front().locator('.page.elder').waitFor()
    await phone.openedByWallet(await hall.codeFor('onTime'))
    await phone.sees('看好了再点下面')
    await scene.pass(60)
    await phone.tap('马上看账单')
    await phone.button('支付 ¥200.00').waitFor()
  })

  test.each([
    ['reduce', 0],
    ['no-preference', 1],
  ] as const)('motion: %s: pages slide in %i times', async (reducedMotion, times) => {
    const phone = await scene.phone()
    await phone.page.emulateMedia({ reducedMotion })
    await phone.relaunch()
    await phone.page.evaluate(() => {
      const seen = window as { slides?: number }
      seen.slides = 0
      addEventListener('transitionrun', ({ target }) => {
        if (target instanceof Element && target.matches('.taro_page')) seen.slides = (seen.slides ?? 0) + 1
      })
    })
    await phone.tap(homeWords.lookUp)
    await phone.sees('决定书的编号是多少？')
    await phone.standsStill()
    expect(await phone.page.evaluate(() => (window as { slides?: number }).slides)).toBe(times)
  })

  test('while the cloud is slow: boxes of the same shape, and words after a moment', async () => {
    const phone = await scene.phone()
    await phone.tap(homeWords.lookUp)
    await phone.type(sampleDecision('onTime').number)
    await scene.mock.setFaults({ network: { mode: 'slow', milliseconds: 60_000 } })
    await phone.tap('查这张决定书')
    await phone.button('正在查…').waitFor()
    await look(phone, '14-looking-up')
  })

  test('the workbench: the phone scans what the window shows, and its trail and calls appear beside it', async () => {
    const bench = await scene.screen('/', DESK)
    const officer = bench.frameLocator('iframe[title=警员屏]')
    const visitor = bench.frameLocator('iframe[title=访客屏]')
    const phone = bench.frameLocator('iframe[title="小程序 H5 预览"]').locator('.taro_page_show').last()
    await bench.getByTitle('警员屏', { exact: true }).first().waitFor({ state: 'attached' })
    await bench.getByText('警员屏').first().click()
    await officer.getByRole('textbox').fill(sampleDecision('onTime').number)
    await officer.getByRole('textbox').press('Enter')
    await officer.getByRole('button', { name: /在副屏出示缴款码/ }).click()
    await bench.getByText('访客屏').first().click()
    await visitor.locator('svg.qr').waitFor()
    await bench.getByRole('button', { name: '扫右边的码' }).click()
    await phone.getByRole('button', { name: '支付 ¥200.00' }).click()
    await visitor.getByText('请在手机上完成支付').waitFor()
    await lookAtScreen(bench, 'web-workbench')
    await phone.getByRole('button', { name: '付款成功' }).click()
    await visitor.getByText('已缴清').waitFor()
    await phone
      .getByText(/付好了/)
      .first()
      .waitFor()
    await lookAtScreen(bench, 'web-workbench-paid')

    await bench.getByRole('switch', { name: '长辈版' }).click()
    await bench.frameLocator('iframe[title="小程序 H5 预览"]').locator('.page.elder').first().waitFor()
    await phone
      .getByText(/付好了/)
      .first()
      .waitFor()

    await bench.getByRole('button', { name: /故障面板/ }).click()
    await bench.getByRole('dialog').getByText('一切正常').waitFor()
    await bench.getByRole('dialog').getByRole('button', { name: '两个钱包抢付' }).click()
    await bench
      .getByRole('dialog')
      .getByText(/生效中/)
      .waitFor()
    await lookAtScreen(bench, 'web-workbench-faults')
  })

  test('the fault panel on a page of its own', async () => {
    const panel = await scene.screen('/faults', { viewport: { width: 1024, height: 768 } })
    await panel.getByText('一切正常').waitFor()
    await panel.getByText('丢失').click()
    await panel.getByText(/生效中：渠道通知 丢失/).waitFor()
    await lookAtScreen(panel, 'web-faults')
  })
})

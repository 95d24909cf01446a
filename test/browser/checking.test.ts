import { checkWords } from '@/locales/zh-cn/checks'
import { homeWords } from '@/locales/zh-cn/home'
import { sampleDecision } from '../../mock/data/sample-decisions'
import { look, lookAtScreen } from './support/gallery'
import { Phone } from './support/phone'
import { Resident } from './support/resident'
import { describeInChromium } from './support/scene'

const DESK = { viewport: { width: 1280, height: 800 } }

describeInChromium('Checking papers', (scene) => {
  test('on the phone: the form, a genuine decision, a withdrawn one, and a number that is nobody’s', async () => {
    const { number, decisionId } = sampleDecision('onTime')
    const phone = await scene.phone()
    await phone.tap(homeWords.checkLabel)
    await phone.sees(checkWords.byNumber)
    await look(phone, '16-check')
    await phone.tap(checkWords.submit.receipt)
    await phone.sees(checkWords.summary(4))
    await look(phone, '16-check-faults')
    await phone.tap(checkWords.tabs.decision)
    await phone.answer('决定书编号', number)
    await phone.tap(checkWords.submit.decision)
    await phone.sees(checkWords.genuine.paper)
    await look(phone, '16a-verify-genuine')

    await scene.mock.changeDecision(decisionId, 'withdrawn')
    await phone.tap(checkWords.result.again)
    await phone.sees(checkWords.byNumber)
    await phone.tap(checkWords.submit.decision)
    await phone.sees(checkWords.withdrawn.title)
    await look(phone, '16b-verify-withdrawn')

    await phone.tap(checkWords.result.again)
    await phone.answer('决定书编号', '9901021269999999')
    await phone.tap(checkWords.submit.decision)
    await phone.sees(checkWords.unknown.number.title)
    await look(phone, '16-verify-unknown')
  })

  test('a code of nobody: in the app, and at the link that a plain camera opens', async () => {
    const phone = await scene.phone()
    await phone.scanText(`${scene.mock.url}/d/AAAA`)
    await phone.sees(checkWords.unknown.code.title)
    await look(phone, '16-verify-forged')

    const page = await scene.screen('/d/AAAA', Phone.traits)
    await page.getByRole('heading', { name: '别认，这不是交管开的码' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/check')
    await lookAtScreen(page, 'web-check-forged')
  })

  test('the public page at a desk and on a phone', async () => {
    const { number } = sampleDecision('onTime')
    for (const [name, traits] of [
      ['web-check', DESK],
      ['web-check-phone', Phone.traits],
    ] as const) {
      const page = await scene.screen('/check', traits)
      await page.getByText('决定书', { exact: true }).click()
      await page.getByRole('button', { name: '核验这份决定书' }).click()
      await page.getByRole('alert').waitFor()
      await lookAtScreen(page, `${name}-faults`)
      await page.getByLabel(/^决定书编号/).fill(number)
      await page.getByRole('button', { name: '核验这份决定书' }).click()
      await page.getByRole('heading', { name: '是真的，现在有效' }).waitFor()
      await lookAtScreen(page, name)
      await page.getByRole('button', { name: '大字' }).click()
      await lookAtScreen(page, `${name}-large`)
    }
  })

  test('the officers’ page at the roadside', async () => {
    const page = await scene.screen('/roadside', Phone.traits)
    await page.getByRole('link', { name: /民警/ }).first().click()
    await page.getByRole('heading', { name: '扫驾驶证或行驶证' }).waitFor()
    await page.getByLabel(/^码里的网址/).fill(`${scene.mock.url}/d/AAAA`)
    await page.getByRole('button', { name: '核查', exact: true }).click()
    await page.getByRole('heading', { name: '不是真的' }).waitFor()
    await lookAtScreen(page, 'web-roadside-forged')

    const lin = await new Resident(scene, 'lin').become('with-licence')
    const { codes } = await lin.call('documents', 'open', { documentId: await lin.electronicLicence() })
    await page.getByLabel(/^码里的网址/).fill(codes[0]?.link ?? '')
    await page.getByRole('button', { name: '核查', exact: true }).click()
    await page.getByRole('heading', { name: '能用' }).waitFor()
    await page.getByLabel(/^车辆类型/).fill('重型半挂牵引车')
    await page.getByRole('button', { name: '看能不能开' }).click()
    await page.getByText('不能开').first().waitFor()
    await lookAtScreen(page, 'web-roadside')
  })
})

import type { Page } from 'playwright-core'
import { accountants } from '../../mock/data/accountants'
import { sampleDecision } from '../../mock/data/sample-decisions'
import { DESK, lookAtDesk } from './support/desk'
import { Hall } from './support/hall'
import type { Phone } from './support/phone'
import { describeInChromium, type Scene } from './support/scene'

const at = (time: string, day = '2026-11-20') => new Date(`${day}T${time}:00+08:00`).toISOString()

describeInChromium('What happened to the money, at the accountant’s desk', (scene) => {
  test('two channels, a bill with a wrong fee, two persons, the sweep, the treasury, and the files', async () => {
    await scene.mock.setFaults({ bills: { mode: 'wrong-fee', times: 1 } })
    const hall = await Hall.open(scene)
    await pays(await scene.phone(), await hall.codeFor('zhaoOnTime'), '200.00')
    await pays(await scene.phone({ wallet: 'alipay' }), await hall.codeFor('zhaoLate'), '109.00')
    await scene.mock.moveClockTo(at('10:16'))

    const clerk = await signedIn(scene, 'clerk')
    await clerk.getByText('309.00').first().waitFor()
    await lookAtDesk(clerk, 'web-desk-day-after')
    await clerk.getByRole('link', { name: /^差错/ }).click()
    await clerk.getByRole('heading', { level: 2, name: '手续费不符' }).waitFor()
    await clerk.getByRole('radio', { name: /按渠道的手续费入账/ }).check()
    await clerk.getByLabel('写给复核的人').fill('和渠道核对过合同')
    await clerk.getByRole('button', { name: /提请复核/ }).click()
    await clerk.getByText('你提的，要另一个人复核').waitFor()
    await lookAtDesk(clerk, 'web-desk-proposed')

    const checker = await signedIn(scene, 'checker', new URL(clerk.url()).hash)
    await checker.getByText('和渠道核对过合同').waitFor()
    await checker.getByRole('button', { name: /同意认可手续费/ }).click()
    await checker.getByText('已办结', { exact: true }).waitFor()
    await lookAtDesk(checker, 'web-desk-approved')
    await clerk.getByText('已办结', { exact: true }).waitFor()

    await checker.getByRole('link', { name: '清分入库' }).click()
    await checker.getByText('清分批次').waitFor()
    // Nobody did anything for hours: the sign-in has ended by itself, and the page is there again after a new one.
    await scene.mock.moveClockTo(at('15:10'))
    await checker.getByText('登录已过期', { exact: true }).waitFor()
    await lookAtDesk(checker, 'web-desk-ended-by-time')
    await signIn(checker, 'checker')
    await checker.getByText('国库已收').first().waitFor()
    await lookAtDesk(checker, 'web-desk-swept')

    await checker.getByRole('link', { name: '一笔钱的来去' }).click()
    await checker.getByRole('textbox', { name: '查一笔钱' }).fill(sampleDecision('zhaoLate').number)
    await checker.keyboard.press('Enter')
    await checker.getByText('已入库，一分不差').waitFor()
    await checker.getByText('链校验通过').waitFor()
    await lookAtDesk(checker, 'web-desk-in-treasury')

    await checker.getByRole('link', { name: '总览' }).click()
    await checker.getByText('借贷相等').waitFor()
    expect(await fileOf(checker, '导出日报')).toMatch(/\.xlsx$/)
    expect(await fileOf(checker, '月报 PDF')).toMatch(/\.pdf$/)
    await checker.getByRole('link', { name: '操作记录' }).click()
    await checker.getByText('导出').first().waitFor()
    expect(await fileOf(checker, '导出 CSV')).toMatch(/\.csv$/)
    await lookAtDesk(checker, 'web-desk-real-log')

    await checker.getByRole('button', { name: '退出' }).click()
    await checker.getByRole('button', { name: '登录' }).waitFor()
  })

  test('money that no card takes back goes to the merchant’s account, and from there by hand: two persons each time', async () => {
    const hall = await Hall.open(scene)
    await pays(await scene.phone(), await hall.codeFor('zhaoOnTime'), '200.00')
    await scene.mock.setFaults({ refunds: { mode: 'abnormal', times: 1 } })
    await scene.mock.changeDecision(sampleDecision('zhaoOnTime').decisionId, 'withdrawn')
    for (const _look of [1, 2, 3]) await scene.mock.advance(60)

    const clerk = await signedIn(scene, 'clerk', '#/refunds')
    await clerk.getByRole('link', { name: /处罚决定撤回/ }).click()
    await clerk.getByText(/渠道退不到付款人的账户/).waitFor()
    await clerk.getByLabel('写给复核的人').fill('银行回复卡已注销')
    await clerk.keyboard.press('F9')
    await clerk.getByText('你提的，要另一个人复核').waitFor()
    const checker = await signedIn(scene, 'checker', new URL(clerk.url()).hash)
    await checker.getByRole('button', { name: /同意退到商户账户/ }).click()
    await checker.getByText('请渠道改退到商户的银行账户').waitFor()
    for (const _look of [1, 2, 3]) await scene.mock.advance(60)

    await clerk.getByText(/钱已在商户的银行账户/).waitFor()
    await clerk.getByRole('button', { name: /提请复核：登记已转账/ }).click()
    await clerk.getByText(/填银行回单上的流水号/).waitFor()
    await lookAtDesk(clerk, 'web-desk-paid-by-hand')
    await clerk.getByLabel('银行转账流水号').fill('2026 1120 0000 0417')
    await clerk.getByRole('button', { name: /提请复核：登记已转账/ }).click()
    await checker.getByRole('button', { name: /同意登记已转账/ }).click()
    await checker.getByText('已经办完，没有要办的。').waitFor()
    await checker
      .getByText(/登记已转账 2026112000000417/)
      .first()
      .waitFor()
    await lookAtDesk(checker, 'web-desk-refund-by-hand')
  })

  test('money that its channel takes back no more is paid at the bank, and counts when the statement has it', async () => {
    const hall = await Hall.open(scene)
    await pays(await scene.phone(), await hall.codeFor('zhaoOnTime'), '200.00')
    await pays(await scene.phone({ wallet: 'alipay' }), await hall.codeFor('zhaoLate'), '109.00')
    await scene.mock.setFaults({ refunds: { mode: 'too-late', times: 1 } })
    await scene.mock.changeDecision(sampleDecision('zhaoOnTime').decisionId, 'withdrawn')
    for (const _look of [1, 2, 3]) await scene.mock.advance(60)

    const early = await signedIn(scene, 'clerk', '#/refunds')
    await early.getByRole('link', { name: /处罚决定撤回/ }).click()
    await early.getByText(/先到代收银行从汇缴账户转给当事人/).waitFor()
    await early.getByText('模拟的代收银行，从汇缴账户转账').click()
    await early.getByRole('button', { name: /转给当事人/ }).click()
    await early.getByText(/汇缴账户现在的钱不够/).waitFor()
    await lookAtDesk(early, 'web-desk-transfer-waits')
    const place = new URL(early.url()).hash
    await early.close()

    await scene.mock.moveClockTo(at('10:16'))
    const sweeps = await signedIn(scene, 'bureauClerk', '#/sweeps')
    await sweeps.getByText('到了银行、还没清分的钱').waitFor()
    await sweeps.getByText('处罚决定已撤回，要退给当事人').waitFor()
    await lookAtDesk(sweeps, 'web-desk-not-swept')

    const clerk = await signedIn(scene, 'clerk', place)
    await clerk.getByText('模拟的代收银行，从汇缴账户转账').click()
    await clerk.getByRole('button', { name: /转给当事人/ }).click()
    await clerk.getByText(/已转，银行流水号/).waitFor()
    await scene.mock.advance(600)
    await scene.mock.advance(600)
    await signIn(clerk, 'clerk')
    const line = clerk.getByRole('radio', { name: /已从汇缴账户转给当事人，银行流水号/ })
    await line.waitFor()
    await lookAtDesk(clerk, 'web-desk-transfer-on-statement')
    await clerk.getByRole('button', { name: /提请复核：登记已转账/ }).click()
    const checker = await signedIn(scene, 'checker', place)
    await checker.getByRole('button', { name: /同意登记已转账/ }).click()
    await checker.getByText('已经办完，没有要办的。').waitFor()
    await lookAtDesk(checker, 'web-desk-transfer-written-down')
  })

  test('whoever works for another authority finds nothing of it', async () => {
    const hall = await Hall.open(scene)
    await pays(await scene.phone(), await hall.codeFor('zhaoOnTime'), '200.00')
    const page = await signedIn(scene, 'otherChecker', '#/money')
    await page.getByRole('textbox', { name: '查一笔钱' }).fill(sampleDecision('zhaoOnTime').number)
    await page.keyboard.press('Enter')
    await page.getByText(/没有找到/).waitFor()
  })
})

async function pays(phone: Phone, link: string, sum: string): Promise<void> {
  await phone.scanText(link)
  await phone.tap(`支付 ¥${sum}`)
  await phone.tap('付款成功')
  await phone.sees(/付好了/)
}

/** The desk as one of the accountants, signed in as they do it. */
async function signedIn(scene: Scene, who: keyof typeof accountants, hash = '#/overview'): Promise<Page> {
  const page = await scene.screen(`/desk${hash}`, DESK)
  await signIn(page, who)
  return page
}

async function signIn(page: Page, who: keyof typeof accountants): Promise<void> {
  const { login, password } = accountants[who]
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('navigation', { name: '财务工作台的页面' }).waitFor()
}

/** The name under which the browser saves what a button gives. */
async function fileOf(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await download
  expect(await file.failure()).toBeNull()
  return file.suggestedFilename()
}

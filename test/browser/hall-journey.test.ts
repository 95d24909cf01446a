import { sampleDecision } from '../../mock/data/sample-decisions'
import { linksIn, textOf } from '../support/read-paper'
import { look, lookAtScreen } from './support/gallery'
import { Hall } from './support/hall'
import { describeInChromium } from './support/scene'

describeInChromium('Paying at a window', (scene) => {
  test('two decisions of one person become one code; the phone pays it, and every screen turns by itself', async () => {
    const hall = await Hall.open(scene)
    await lookAtScreen(hall.officer, 'web-window-welcome')
    await lookAtScreen(hall.visitor, 'web-visitor-idle')

    await hall.find(sampleDecision('zhaoLate').number)
    await hall.officer.getByText('赵*安').first().waitFor()
    await hall.findAllOf('zhaoLate')
    await hall.pick('zhaoLate', 'zhaoOnTime')
    await hall.officer.getByText('已选 2 份').waitFor()
    await lookAtScreen(hall.officer, 'web-window-pick')
    await hall.issue()

    await hall.visitor.locator('svg.qr').waitFor()
    expect(await hall.visitor.locator('main').textContent()).toMatch(/309\.00/)
    expect(await hall.visitor.getByRole('timer').textContent()).toMatch(/^1[45]:\d\d$/)
    await lookAtScreen(hall.visitor, 'web-visitor-code')
    await lookAtScreen(hall.officer, 'web-window-waiting')

    const phone = await scene.phone()
    await look(phone, '01-home')
    const code = await hall.visitor.locator('svg.qr').screenshot()
    await phone.glimpses('是真码', () => phone.scanPicture(code))
    await phone.sees('太原市公安局交通警察支队小店大队')
    await phone.button('支付 ¥309.00').waitFor()
    await phone.sees('赵*安')
    await look(phone, '03-bill')

    await phone.tap('支付 ¥309.00')
    await phone.sees('模拟收银台，不会真的扣钱')
    await hall.visitor.getByText('请在手机上完成支付').waitFor()
    await lookAtScreen(hall.visitor, 'web-visitor-paying')
    await look(phone, '30-simulated-cashier')
    await phone.tap('付款成功')

    await phone.sees(/付好了/)
    await hall.visitor.getByText('已缴清').waitFor()
    await lookAtScreen(hall.visitor, 'web-visitor-paid')
    await hall.officer.getByRole('heading', { name: '已支付，请叫下一位' }).waitFor()

    await scene.pass(180)
    await phone.sees('付好了，这件事办完了')
    for (const step of ['已支付', '财政已核对', '交警登记好了']) await phone.sees(step)
    await phone.sees('电子票据开好了')
    await look(phone, '04-paid')
    await hall.officer.getByText('已登记').first().waitFor()
    await lookAtScreen(hall.officer, 'web-window-paid')
    // The visitor has gone: nobody else reads what they paid.
    await hall.visitor.getByText('您好，请把决定书交给工作人员').waitFor()
  })

  test('the receipt is kept under 我的, and opens as a document and as a picture', async () => {
    const hall = await Hall.open(scene)
    const link = await hall.codeFor('zhaoOnTime')
    const phone = await scene.phone()
    await phone.scanText(link)
    await phone.tap('支付 ¥200.00')
    await phone.tap('付款成功')
    await phone.sees(/付好了/)
    await scene.pass(180)
    await phone.tap('完成')

    await phone.tab('我的')
    await look(phone, '17-me')
    await phone.tap(/缴款记录/)
    await phone.sees('200.00')
    await look(phone, '20-records')
    await phone.tap(/不按规定避让行人|200/)
    await phone.sees('非税收入统一票据（电子）')
    await look(phone, '21-receipt')

    const paper = await phone.downloads(() => phone.tap('打开 PDF'))
    expect(paper.name).toMatch(/^财政电子票据-\d{8}-\d{10}\.pdf$/)
    expect(textOf(paper.bytes)).toContain('非税收入统一票据（电子）')
    const picture = await phone.downloads(() => phone.tap('存成图片'))
    expect(picture.name).toMatch(/\.png$/)
    expect(linksIn(picture.bytes)[0]).toMatch(/\/d\/[\w-]{123}$/)
  })

  test('a code that was not paid in time is withdrawn from the screen, and one taken back says so', async () => {
    const hall = await Hall.open(scene)
    await hall.codeFor('onTime')
    await hall.visitor.locator('svg.qr').waitFor()
    await scene.pass(15 * 60 + 1)
    await hall.visitor.getByText('这个码过期了').waitFor()
    await lookAtScreen(hall.visitor, 'web-visitor-expired')

    await hall.codeFor('overdue')
    await hall.visitor.locator('svg.qr').waitFor()
    await hall.officer.getByText('副屏正在出示缴款码').waitFor()
    await hall.officer.getByRole('button', { name: '撤回这一单' }).click()
    await hall.officer.getByRole('dialog').getByRole('button', { name: '撤回这一单' }).click()
    await hall.visitor.getByText('这张缴款单撤回了').waitFor()
    await lookAtScreen(hall.visitor, 'web-visitor-withdrawn')
    await lookAtScreen(hall.officer, 'web-window-withdrawn')
  })
})

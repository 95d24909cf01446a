import { homeWords } from '@/locales/zh-cn/home'
import { type SampleName, sampleDecision } from '../../mock/data/sample-decisions'
import { look } from './support/gallery'
import type { Phone } from './support/phone'
import { describeInChromium, type Scene } from './support/scene'

describeInChromium('Paying by number', (scene) => {
  test('an overdue decision: spaces and dashes are dropped, what waiting costs is drawn and said, and it is paid', async () => {
    const phone = await openLookUp(scene)
    await look(phone, '07-look-up')
    const { number } = sampleDecision('overdue')
    await phone.type(`${number.slice(0, 6)}-${number.slice(6, 11)} ${number.slice(11)}`)
    await phone.tap('查这张决定书')

    await phone.button('支付 ¥260.00').waitFor()
    await phone.sees('晚交 10 天')
    await phone.sees('每天多 ¥6.00')
    await phone.sees('停在 ¥400.00')
    const chart = phone.front().getByRole('img', { name: /哪天付付多少/ })
    expect(await chart.getAttribute('aria-label')).toContain('今天付 260.00 元')
    await look(phone, '08-decision-overdue')

    await phone.tap('什么是加处罚款')
    await phone.sees('依据：《行政处罚法》第六十六、六十七、七十二、七十三条')
    await look(phone, '22-surcharge-explained')
    await phone.tap('知道了')

    await phone.tap('支付 ¥260.00')
    await phone.tap('付款成功')
    await phone.sees(/付好了/)
    await scene.pass(180)
    await phone.sees('付好了，这件事办完了')

    await phone.relaunch()
    await askFor(phone, 'overdue')
    await phone.sees('这张决定书付过了')
    await look(phone, '23-decision-paid')
  })

  test('the cost by date of a decision in time, at its cap, and on hold', async () => {
    for (const [name, sum, words] of [
      ['onTime', '200.00', '没过期，还剩 10 天'],
      ['capped', '400.00', '停在 ¥400.00'],
      ['heldReconsideration', '218.00', '暂停加罚'],
    ] as const) {
      const phone = await openLookUp(scene)
      await ask(phone, sampleDecision(name).number)
      await phone.button(`支付 ¥${sum}`).waitFor()
      await phone.sees(words)
      await look(phone, `08-decision-${name}`)
    }
  })

  test('fifteen digits that two decisions share: the citizen picks by act and date', async () => {
    const phone = await openLookUp(scene)
    await ask(phone, sampleDecision('twinSign').number.slice(0, 15))
    await phone.sees('这个编号查到 2 张，按事情和日期选一张')
    await look(phone, '24-several-found')
    await phone.tap(/违反禁令标志/)
    await phone.button('支付 ¥100.00').waitFor()
  })

  test('a number that was mistyped: the same words above and at the field, and nothing typed is lost', async () => {
    const phone = await openLookUp(scene)
    await ask(phone, '140105 11260')
    await phone.sees('有 1 处要改')
    expect(await phone.front().getByText('编号要 15 或 16 位数字，现在是 11 位').count()).toBe(2)
    expect(await phone.field().inputValue()).toBe('140105 11260')
    await look(phone, '07-look-up-error')
    await phone.tap(/有 1 处要改/)
    await phone.front().locator('input:focus').waitFor()
  })

  test.each([
    ['1401057900261743', '这是电子监控的记录号', '25-surveillance-record'],
    ['1401056126000417', '这是违法行为处理通知书', '26-handling-notice'],
    ['1401051999999999', '没查到这张决定书', '27-none-found'],
  ])('%s: %s', async (number, words, picture) => {
    const phone = await openLookUp(scene)
    await ask(phone, number)
    await phone.sees(words)
    await look(phone, picture)
    expect((await phone.field().inputValue()).replace(/\s/g, '')).toBe(number)
  })

  test.each([
    ['withdrawn', '这张决定书撤销了'],
    ['enforcedByCourt', '这张决定书由法院执行'],
    ['suspended', '这个单位的罚款这里收不了'],
  ] as const)('a decision that cannot be paid here (%s) says so and where to go', async (name, words) => {
    const phone = await openLookUp(scene)
    await ask(phone, sampleDecision(name).number)
    await phone.sees(words)
    await look(phone, `28-decision-${name}`)
  })

  test('whoever tries numbers out is stopped for an hour', async () => {
    const phone = await openLookUp(scene)
    for (let tries = 0; tries < 10; tries += 1) {
      await ask(phone, `14010519999999${tries}9`)
      await phone.sees('没查到这张决定书')
      await phone.tap('改一改编号')
      await phone.seesNot('没查到这张决定书')
    }
    await ask(phone, sampleDecision('onTime').number)
    await phone.sees('查得太多，先歇一歇')
    await look(phone, '29-too-many-tries')
    await scene.pass(3600)
    await phone.tap('查这张决定书')
    await phone.button('支付 ¥200.00').waitFor()
  })
})

async function openLookUp(scene: Scene): Promise<Phone> {
  const phone = await scene.phone()
  await phone.tap(homeWords.lookUp)
  await phone.sees('决定书的编号是多少？')
  return phone
}

async function ask(phone: Phone, number: string): Promise<void> {
  await phone.type(number)
  await phone.tap('查这张决定书')
}

/** From the home screen. */
async function askFor(phone: Phone, name: SampleName): Promise<void> {
  await phone.tap(homeWords.lookUp)
  await ask(phone, sampleDecision(name).number)
}

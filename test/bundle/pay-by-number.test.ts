import { onBothWallets } from '../support/journey'

const FIELD = '决定书的编号是多少？'

onBothWallets((journey) => {
  test('a citizen at home pays with the number on the paper', async () => {
    const decision = await journey.window.find()
    const phone = journey.phone()
    phone.citizen.willAtCashier('pay')
    const screen = await phone.open()
    await screen.tap('输编号缴款')
    await screen.type(FIELD, decision.number)
    await screen.tap('查这张决定书')
    await screen.see('支付 ¥')
    expect(screen.has(decision.payerMasked)).toBe(true)
    await screen.tap('支付 ¥')
    await screen.see('付好了')
  })

  test.each(['at once', 'by character'] as const)('spaces and dashes do not matter, typed %s', async (how) => {
    const { number } = await journey.window.find()
    const screen = await journey.phone().open()
    await screen.tap('输编号缴款')
    await screen.type(FIELD, `${number.slice(0, 6)} ${number.slice(6, 12)}-${number.slice(12)}`, how)
    await screen.tap('查这张决定书')
    await screen.see('支付 ¥')
  })

  test('fifteen digits are enough', async () => {
    const { number } = await journey.window.find()
    const screen = await journey.phone().open()
    await screen.tap('输编号缴款')
    await screen.type(FIELD, number.slice(0, 15))
    await screen.tap('查这张决定书')
    await screen.until(() => screen.has('支付 ¥') || screen.has('是哪一张'), 'the decision')
  })

  test('the bar code of the paper leads to the same decision', async () => {
    const decision = await journey.window.find()
    const phone = journey.phone()
    phone.citizen.willScan(decision.number)
    const screen = await phone.open()
    await screen.tap('扫码缴款')
    await screen.see('支付 ¥')
    expect(screen.has(decision.payerMasked)).toBe(true)
  })

  test('a number that is too short: the text stays, the same words stand at the top and at the field', async () => {
    const phone = journey.phone()
    const screen = await phone.open()
    await screen.tap('输编号缴款')
    await screen.type(FIELD, '12345')
    await screen.tap('查这张决定书')
    await screen.see('编号要 15 或 16 位数字，现在是 5 位')
    expect(screen.text.split('编号要 15 或 16 位数字').length - 1).toBe(2)
    expect(screen.fieldText(FIELD)).toBe('12345')
    expect(phone.network.cloudCalls).not.toContain('payments.lookUp')
  })

  test('nobody has this number', async () => {
    const { number } = await journey.window.find()
    const screen = await journey.phone().open()
    await screen.tap('输编号缴款')
    await screen.type(FIELD, `${number.slice(0, 12)}987`)
    await screen.tap('查这张决定书')
    await screen.see('没查到这张决定书')
  })

  test('too many tries: asks to wait, and keeps what was typed', async () => {
    const { number } = await journey.window.find()
    const screen = await journey.phone().open()
    await screen.tap('输编号缴款')
    for (let attempt = 0; !screen.has('过一小时再查'); attempt++) {
      if (attempt > 30) throw new Error('thirty wrong numbers were answered')
      await screen.type(FIELD, `${number.slice(0, 12)}${String(900 + attempt)}`)
      await screen.tap('查这张决定书')
      await screen.until(() => screen.has('改一改编号') || screen.has('过一小时再查'), 'an answer')
      if (screen.has('改一改编号')) await screen.tap('改一改编号')
    }
    expect(screen.has('查得太多')).toBe(true)
  })
})

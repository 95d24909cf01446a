import { citizen } from '../../mock/data/citizens'
import type { Phone } from '../support/bundle-host/phone'
import { confirmFacts, payByCode, settleIn } from '../support/citizen-acts'
import { onBothWallets } from '../support/journey'
import { metadataOf, textOf } from '../support/read-paper'

/** The PDF that the host's viewer was given last, whole. */
function paperInViewer(phone: Phone): string {
  const shown = phone.viewer.at(-1)
  expect(shown?.fileType).toBe('pdf')
  const content = shown?.content ?? Buffer.alloc(0)
  expect(content.subarray(0, 5).toString()).toBe('%PDF-')
  expect(content.subarray(-6).toString()).toContain('%%EOF')
  expect(content.length).toBeLessThan(200_000)
  expect(metadataOf(content)).toContain('/ToUnicode')
  return textOf(content)
}

onBothWallets((journey) => {
  test('a receipt opens in the host’s viewer as it was issued', async () => {
    const { link, decisions } = await journey.window.issue()
    const phone = journey.phone()
    const screen = await payByCode(phone, link)
    await journey.mock.advance(120)
    await screen.see('看票据')
    await screen.tap('看票据')
    await screen.see('校验码')
    const onScreen = screen.text
    await screen.tap('打开 PDF')
    await screen.until(() => phone.viewer.length === 1, 'the viewer to open')
    const paper = paperInViewer(phone)
    expect(paper).toContain('非税收入统一票据（电子）')
    expect(paper).toContain(decisions[0]?.act)
    // What is read in the app is what stands on the paper.
    for (const [, number = ''] of onScreen.matchAll(/(?:票据代码|票据号码|校验码)\s*([0-9a-f]{6,10})/g))
      expect(paper).toContain(number)
  })

  test('a decision opens in the host’s viewer as it was served', async () => {
    const phone = journey.phone()
    const who = citizen('lin')
    const screen = await settleIn(phone, journey.mock, who)
    await screen.tap('一起处理 3 条')
    await confirmFacts(screen, 3)
    await screen.see('3 张决定书送到了')
    await screen.tap('违反禁止标线')
    await screen.see('打开 PDF')
    const [number = ''] = /\d{16}/.exec(screen.text.replace(/\s/g, '')) ?? []
    await screen.tap('打开 PDF')
    await screen.until(() => phone.viewer.length === 1, 'the viewer to open')
    const paper = paperInViewer(phone)
    for (const words of ['公安交通管理简易程序处罚决定书', who.name, who.idNumber, '处罚专用章', '演示专用'])
      expect(paper).toContain(words)
    expect(paper.replace(/\s/g, '')).toContain(number)
  })
})

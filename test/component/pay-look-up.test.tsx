import { cleanup, fireEvent, screen } from '@testing-library/react'
import type { LookUpAnswer } from '@/contract/payments'
import { chosenDecision, numberDraft } from '@/features/pay/decision/chosen-decision'
import { LookUpPage } from '@/features/pay/look-up/look-up-page'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { decision } from '../support/pay-samples'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

const DECISION_PAGE = 'navigateTo /packages/pay/decision/index'
let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:36:00.000Z') })
  resetPhone()
  setElder(false)
  numberDraft.keep('')
  cloud = fakeCloud({ 'payments.lookUp': () => found(decision()) })
})
afterEach(() => jest.useRealTimers())

const found = (...decisions: ReturnType<typeof decision>[]): LookUpAnswer => ({ kind: 'found', decisions })
const field = () => screen.getByLabelText(/^决定书的编号是多少？/) as HTMLInputElement
const open = () => renderScreen(<LookUpPage />)

async function submit(text: string): Promise<void> {
  fireEvent.change(field(), { target: { value: text } })
  fireEvent.click(screen.getByRole('button', { name: '查这张决定书' }))
  await pass()
}

describe('pay by number', () => {
  it.each([
    ['as it is printed', '990102 1260048375', '9901021260048375'],
    ['with dashes', '990102-1260048375', '9901021260048375'],
    ['full width', '９９０１０２１２６００４８３７５', '9901021260048375'],
    ['copied with its label', '编号：990102 1260048375', '9901021260048375'],
    ['without the check digit', '990102126004837', '990102126004837'],
  ])('takes a number %s', async (_how, text, number) => {
    open()
    await submit(text)
    expect(cloud.calls.map(({ event }) => event.input)).toEqual([{ number }])
    expect(phone.journey).toEqual([DECISION_PAGE])
    expect(chosenDecision.current()).toEqual({ digits: number, decisionId: decision().decisionId })
  })

  it.each([
    ['99010412600519', '编号要 15 或 16 位数字，现在是 14 位', '990104 12600519'],
    ['99010412600519267', '编号要 15 或 16 位数字，现在是 17 位', '990104 12600519267'],
    ['', '请输入决定书编号', ''],
    ['晋A12345', '编号只有数字，请检查有没有别的字', '晋A12345'],
  ])(
    'says of %j only when it is sent, at the top and at the field, what is wrong; the text stays',
    async (text, words, shown) => {
      open()
      fireEvent.change(field(), { target: { value: text } })
      expect(screen.queryByText(words)).toBeNull()
      await submit(text)
      expect(screen.getByRole('button', { name: `有 1 处要改 ${words}` })).toBeTruthy()
      expect(screen.getByLabelText(`决定书的编号是多少？，${words}`)).toBeTruthy()
      expect(field().value).toBe(shown)
      expect(cloud.calls).toEqual([])
    },
  )

  it.each([
    ['9901027900123456', '这是电子监控的记录号', '先处理这条违法'],
    ['9901023260048375', '这是行政强制措施凭证', '15 天内去开单的交警队'],
    ['9901026260048375', '这是违法行为处理通知书', '15 天内去交警大队处理'],
  ])('recognises %s as another paper and says where to go, without asking the cloud', async (text, title, step) => {
    open()
    await submit(text)
    expect(screen.getByText(title)).toBeTruthy()
    expect(screen.getByText(step)).toBeTruthy()
    expect(cloud.calls).toEqual([])
  })

  it('lets the cloud recognise a record that looks like a decision', async () => {
    cloud.answer({ 'payments.lookUp': () => ({ kind: 'surveillance-record' }) })
    open()
    await submit('9901021000123456')
    expect(screen.getByText('这是电子监控的记录号')).toBeTruthy()
  })

  it('none found: why that may be, and the number stays to be mended', async () => {
    cloud.answer({ 'payments.lookUp': () => ({ kind: 'none' }) })
    open()
    await submit('9901021260048375')
    expect(screen.getByText('没查到这张决定书')).toBeTruthy()
    expect(field().value).toBe('990102 1260048375')
    fireEvent.click(screen.getByRole('button', { name: '改一改编号' }))
    expect(screen.queryByText('没查到这张决定书')).toBeNull()
  })

  it('several found: told apart by what was done and when, and one is picked', async () => {
    const other = decision({
      decisionId: '01890a5d-ac96-774b-bcce-b302099a8059',
      act: '不按规定停车',
      servedOn: '2026-11-09',
    })
    cloud.answer({ 'payments.lookUp': () => found(decision(), other) })
    open()
    await submit('990102126004837')
    expect(screen.getByText('这个编号查到 2 张，按事情和日期选一张')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /不按规定停车.*11月9日收到/ }))
    expect(chosenDecision.current()?.decisionId).toBe(other.decisionId)
    expect(phone.journey).toEqual([DECISION_PAGE])
  })

  it('too many tries: when to come back', async () => {
    cloud.answer({
      'payments.lookUp': () => {
        throw new Refused('TOO_MANY_TRIES')
      },
    })
    open()
    await submit('9901021260048375')
    expect(screen.getByText('查得太多，先歇一歇')).toBeTruthy()
    expect(screen.getByText(/过一小时再查，您输的编号还在/, { selector: '.strip__note' })).toBeTruthy()
  })

  it('offline: the text stays, and a touch tries again', async () => {
    cloud.offline()
    open()
    await submit('9901021260048375')
    await pass(5_000)
    expect(screen.getByRole('heading', { name: '没连上' })).toBeTruthy()
    cloud.online()
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    await pass()
    expect(phone.journey).toEqual([DECISION_PAGE])
  })

  it('a scanned number is answered as soon as the page opens', async () => {
    numberDraft.submit('9901021260048375')
    open()
    await pass()
    expect(phone.journey).toEqual([DECISION_PAGE])
    expect(field().value).toBe('990102 1260048375')
  })

  it('shows where the number stands, and can be scanned instead; the same in 长辈版', () => {
    setElder(true)
    open()
    expect(screen.getByRole('img', { name: '编号在决定书标题下面、靠右的地方' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: '输编号缴款' })).toBeTruthy()
    expect(buttons()).toEqual(['扫单子上的条形码', '查这张决定书'])
  })

  it('keeps the text while the app lives, for whoever comes back to the question', () => {
    open()
    fireEvent.change(field(), { target: { value: '990104 126' } })
    cleanup()
    open()
    expect(field().value).toBe('990104 126')
  })
})

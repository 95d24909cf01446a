import { fireEvent, screen } from '@testing-library/react'
import { notAskable, refundReasons, refundStands } from '@/contract/refunds'
import { fen } from '@/domain/money'
import { AskPage } from '@/features/refunds/ask/ask-page'
import { RefundsPage } from '@/features/refunds/list/refunds-page'
import { RefundPage } from '@/features/refunds/progress/refund-page'
import { refundWords } from '@/locales/zh-cn/refunds'
import { CloudFailure } from '@/platform/cloud/cloud-failure'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { ORDER_NO } from '../support/pay-samples'
import { DECISION, REQUEST, refundOption, refundsOfOrder, refundView } from '../support/refund-samples'
import { pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:43:00.000Z') })
  resetPhone()
  setElder(false)
})
afterEach(() => jest.useRealTimers())

const text = () => document.body.textContent ?? ''
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
const write = (words: string) => fireEvent.change(screen.getByLabelText(/^说清楚一点/), { target: { value: words } })
const sent = () => cloud.calls.find(({ name }) => name === 'refunds.ask')?.event.input

async function open(changes: Parameters<typeof refundsOfOrder>[0] = {}): Promise<void> {
  cloud = fakeCloud({ 'refunds.options': () => refundsOfOrder(changes) })
  renderScreen(<RefundPage orderNo={ORDER_NO} />)
  await pass()
}

describe('asking for money back', () => {
  it('offers every reason, says what will happen and by when, and is sent with the sum that was seen', async () => {
    await open()
    for (const reason of refundReasons)
      expect(screen.getByRole('radio', { name: new RegExp(refundWords.reasons[reason].title) })).toBeTruthy()
    expect(text()).toContain('最晚 5 个工作日给您答复')
    expect(text()).toContain('最晚 15 个工作日')
    cloud.answer({ 'refunds.ask': () => ({ kind: 'asked', refund: refundView('asked') }) })
    choose(/^交重了/)
    write('11 月 3 日在银行交过')
    await press('申请退 ¥212.00')
    expect(sent()).toEqual({
      orderNo: ORDER_NO,
      decisionId: DECISION,
      reason: 'paid-elsewhere',
      words: '11 月 3 日在银行交过',
      expectedFen: 21_200,
    })
    expect(phone.journey).toEqual([`redirectTo /packages/refunds/order/index?orderNo=${ORDER_NO}`])
  })

  it('says that the treasury comes first once the money was swept', async () => {
    await open({ swept: true })
    expect(text()).toContain('国库先退回来，再退给您，最晚 30 个工作日')
  })

  it('sent empty names what is missing, at the top and at the field; words that were typed stay', async () => {
    await open()
    await press('申请退款')
    expect(screen.getAllByText(/请选一个原因/)).toHaveLength(2)
    choose(/^交重了/)
    await press('申请退 ¥212.00')
    expect(text()).toContain('请写几句是怎么回事')
    write('在银行交过一次')
    cloud.answer({ 'refunds.ask': () => new CloudFailure('OFFLINE', { message: '', retryable: true, traceId: '' }) })
    await press('申请退 ¥212.00')
    expect(screen.getByDisplayValue('在银行交过一次')).toBeTruthy()
    expect(phone.journey).toEqual([])
  })

  it.each([
    ['多交了', '没有多交'],
    ['交错了一份', '带上身份证到交警窗口办'],
  ])('for "%s" says why not and what to do instead, and is not sent', async (reason, words) => {
    await open()
    choose(new RegExp(`^${reason}`))
    expect(text()).toContain(words)
    await press('申请退款')
    expect(sent()).toBeUndefined()
  })

  it('of several decisions has one chosen first', async () => {
    const other = refundOption({ decisionId: REQUEST, act: '不按规定停车', paidFen: fen(10_000) })
    await open({ options: [refundOption(), other] })
    await press('申请退款')
    expect(screen.getAllByText(/请选要退哪一份/)).toHaveLength(2)
    choose(/不按规定停车/)
    choose(/^别的原因/)
    write('单位替我交过了')
    cloud.answer({ 'refunds.ask': () => ({ kind: 'cannot', because: 'other-sum' }) })
    await press(/^申请退 /)
    expect(sent()).toMatchObject({ decisionId: REQUEST, reason: 'other' })
    expect(text()).toContain('能退的数变了')
    await press('再看一下')
    expect(screen.getByRole('radio', { name: /不按规定停车/ })).toBeTruthy()
  })

  it.each([...notAskable])('shows why nothing can be asked: %s', async (cannot) => {
    await open({ options: [refundOption({ cannot })] })
    expect(text()).toContain(refundWords.cannot[cannot].title)
    expect(screen.getByRole('button', { name: /^打 / })).toBeTruthy()
  })

  it('of somebody else’s order shows nothing', async () => {
    cloud = fakeCloud({ 'refunds.options': () => new Refused('NOT_FOUND') })
    renderScreen(<AskPage orderNo={ORDER_NO} />)
    await pass()
    expect(screen.queryByRole('radio')).toBeNull()
  })
})

describe('money on its way back', () => {
  it.each([...refundStands])('%s has words, a sum and its steps, also in 长辈版', async (stand) => {
    await open({ refunds: [refundView(stand)], options: [refundOption({ cannot: 'asked-already' })] })
    expect(screen.getByRole('heading', { name: refundWords.stands[stand].title })).toBeTruthy()
    expect(text()).toContain('212.00')
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(1)
    setElder(true)
    await pass()
    expect(screen.getByRole('heading', { name: refundWords.stands[stand].title }).closest('.elder')).toBeTruthy()
  })

  it('refused says why and what one can do', async () => {
    await open({ refunds: [refundView('refused')] })
    for (const part of ['没有查到另一笔付款', '60 天内', '行政复议法第二十条']) expect(text()).toContain(part)
    await press('再申请一项')
    expect(phone.journey).toEqual([`navigateTo /packages/refunds/ask/index?orderNo=${ORDER_NO}`])
  })

  it('through the treasury shows it as a step; a revoked decision shows its points', async () => {
    await open({
      refunds: [
        refundView('at-treasury', {
          why: 'withdrawn',
          channel: 'card',
          requestId: null,
          words: '',
          points: { points: 3, returnedAt: '2026-11-20T02:31:08.000Z' },
        }),
      ],
    })
    for (const part of ['国库退回来', '叫银行退款', '3 分也恢复了']) expect(text()).toContain(part)
  })

  it('delayed says how another account can take it, and whom to call', async () => {
    await open({ refunds: [refundView('delayed')] })
    for (const part of refundWords.otherAccount.lines) expect(text()).toContain(part)
    expect(screen.getByRole('button', { name: /^打 / })).toBeTruthy()
  })

  it('transferred by people is not looked for in the account that paid', async () => {
    await open({ refunds: [refundView('arrived', { byTransfer: true })] })
    for (const part of [refundWords.arrivedByTransfer, refundWords.steps.byTransfer, refundWords.steps.transferred])
      expect(text()).toContain(part)
    for (const part of [refundWords.stands.arrived.note, '叫微信退款']) expect(text()).not.toContain(part)
  })

  it('is taken back after asking, and only while nobody has looked', async () => {
    await open({ refunds: [refundView('asked')], options: [refundOption({ cannot: 'asked-already' })] })
    cloud.answer({
      'refunds.takeBack': () => refundView('taken-back'),
      'refunds.options': () => refundsOfOrder({ refunds: [refundView('taken-back')] }),
    })
    phone.confirmsDialogs = true
    await press('撤回申请')
    expect(screen.getByRole('heading', { name: '您撤回了申请' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '撤回申请' })).toBeNull()
  })
})

describe('我的退款', () => {
  it('lists what was asked and what goes back by itself', async () => {
    cloud = fakeCloud({
      'refunds.list': () => ({
        refunds: [refundView('asked'), refundView('arrived', { requestId: null, why: 'paid-twice', decision: null })],
        next: null,
      }),
    })
    renderScreen(<RefundsPage />)
    await pass()
    await press(/交重了.*¥212\.00.*正在看/)
    expect(phone.journey).toEqual([`navigateTo /packages/refunds/order/index?orderNo=${ORDER_NO}`])
    expect(text()).toContain('别人先付了')
  })

  it('says that there are none', async () => {
    cloud = fakeCloud({ 'refunds.list': () => ({ refunds: [], next: null }) })
    renderScreen(<RefundsPage />)
    await pass()
    expect(text()).toContain('还没有退款')
  })
})

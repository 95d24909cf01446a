import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { HomeView } from '@/contract/session'
import { fen } from '@/domain/money'
import { greeting } from '@/features/home/greeting'
import HomePage from '@/pages/home/index'
import { useElderMode } from '@/platform/elder-mode'
import { entryLink } from '@/platform/entry-link'
import { scannerChannel } from '@/platform/scanner-channel'
import { phone, resetPhone } from '../support/taro/taro'

type Waiting = HomeView['waiting']
type Person = NonNullable<HomeView['person']>

const order = (state: Waiting[number]['state'], orderNo: string): Waiting[number] => ({
  orderNo,
  state,
  act: '开车时拨打接听手持电话',
  totalFen: fen(21200),
  createdAt: '2026-11-20T02:30:00.000Z',
})

function cloudSays(waiting: Waiting | 'nothing', person: HomeView['person'] = null): void {
  phone.respond = () =>
    waiting === 'nothing'
      ? Promise.resolve({ statusCode: 200, header: {}, data: { ok: false } })
      : Promise.resolve({
          statusCode: 200,
          header: {},
          data: { ok: true, data: { wallet: 'wechat', waiting, person } },
        })
}

function openHome() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return render(
    <QueryClientProvider client={client}>
      <HomePage />
    </QueryClientProvider>,
  )
}

beforeEach(() => {
  resetPhone()
  useElderMode.setState({ elder: false })
})

describe('the home screen', () => {
  it('has one green line when nothing waits', async () => {
    cloudSays([])
    openHome()
    expect(await screen.findByText('没有等您处理的事')).toBeTruthy()
  })

  it('leads back to a payment whose result is not known, and to a refund', async () => {
    cloudSays([order('confirming', 'MS1234567'), order('refunding', 'MS7654321')])
    openHome()
    expect(await screen.findByText('2 件')).toBeTruthy()
    expect(screen.getByText('正在退款')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /还没收到结果 ?¥212\.00/ }))
    expect(phone.journey).toEqual(['navigateTo /packages/pay/order/index?orderNo=MS1234567'])
  })

  it('scans and pays as before when the cloud cannot be read, and asks again on request', async () => {
    jest.useFakeTimers()
    cloudSays('nothing')
    openHome()
    await act(() => jest.advanceTimersByTimeAsync(5_000))
    expect(screen.getByText('扫码缴款')).toBeTruthy()
    cloudSays([])
    fireEvent.click(screen.getByRole('button', { name: /这里一时看不到/ }))
    await act(() => jest.advanceTimersByTimeAsync(1_000))
    jest.useRealTimers()
    expect(screen.getByText('没有等您处理的事')).toBeTruthy()
  })

  it('扫码缴款 scans a code and opens its verdict', async () => {
    cloudSays([])
    openHome()
    fireEvent.click(screen.getByText('扫码缴款'))
    scannerChannel.reply({ kind: 'text', text: 'https://pay.mashang.test/f/abc' })
    await waitFor(() => expect(phone.journey.at(-1)).toBe('navigateTo /packages/pay/code/index'))
    expect(entryLink.current()).toBe('https://pay.mashang.test/f/abc')
    expect(entryLink.onlyChecking()).toBe(false)
  })

  it('扫码缴款 leads a document’s code to its check, and 查真伪 to where papers are checked', async () => {
    cloudSays([])
    openHome()
    fireEvent.click(screen.getByText('扫码缴款'))
    scannerChannel.reply({ kind: 'text', text: 'https://pay.mashang.test/d/abc' })
    await waitFor(() => expect(phone.journey.at(-1)).toBe('navigateTo /packages/checks/result/index'))
    fireEvent.click(screen.getByText('查真伪'))
    await waitFor(() => expect(phone.journey.at(-1)).toBe('navigateTo /packages/checks/check/index'))
  })

  it('offers the number when there is no camera, and nothing when the scan was left', async () => {
    cloudSays([])
    openHome()
    fireEvent.click(screen.getByText('扫码缴款'))
    scannerChannel.reply({ kind: 'failed' })
    await waitFor(() => expect(phone.journey.at(-1)).toBe('navigateTo /packages/pay/look-up/index'))
    const steps = phone.journey.length
    fireEvent.click(screen.getByText('扫码缴款'))
    scannerChannel.reply({ kind: 'cancelled' })
    await act(() => Promise.resolve())
    expect(phone.journey.length).toBe(steps + 1)
  })

  it('spells out the act on each card in 长辈版, with a person to call at the end', async () => {
    cloudSays([order('confirming', 'MS1234567')])
    openHome()
    fireEvent.click(screen.getByRole('switch', { name: '长辈版' }))
    expect(await screen.findByText('去看看')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '拨打 12123' }))
    expect(phone.calls).toContain('call 12123')
  })

  it.each([
    ['2026-11-20T03:59:59.000Z', '上午好'],
    ['2026-11-20T04:00:00.000Z', '下午好'],
    ['2026-11-20T10:00:00.000Z', '晚上好'],
    ['2026-11-20T16:00:00.000Z', '上午好'],
  ])('greets at %s by the hour in China: %s', (now, words) => expect(greeting(now)).toBe(words))
})

describe('what waits for a person', () => {
  const person = (changes: Partial<Person>): Person => ({
    dues: null,
    records: null,
    requests: 0,
    papers: [],
    answers: [],
    ...changes,
  })
  const dues = (nextDueOn: string, late: number) => ({
    count: 1,
    totalFen: fen(21200),
    nextDueOn,
    late,
    dailyStepFen: fen(600),
  })
  beforeEach(() => jest.useFakeTimers({ now: Date.parse('2026-11-20T02:36:00.000Z') }))
  afterEach(() => jest.useRealTimers())

  async function open(changes: Partial<Person>): Promise<void> {
    cloudSays([], person(changes))
    openHome()
    await act(() => jest.advanceTimersByTimeAsync(0))
  }

  it.each([
    ['late', dues('2026-11-18', 1), '过期 2 天', '现在每天多 ¥6.00'],
    ['due today', dues('2026-11-20', 0), '今天最后一天', '过了 11月20日，每天多 ¥6.00'],
    ['in time', dues('2026-11-27', 0), '还剩 7 天', '过了 11月27日，每天多 ¥6.00'],
  ])('a fine that is %s: the sum, its days and what one more day costs', async (_how, due, tag, step) => {
    await open({ dues: due })
    expect(screen.getByText(tag)).toBeTruthy()
    expect(screen.getByText(step)).toBeTruthy()
    expect(screen.getByText('1 件')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '去支付' }))
    expect(phone.journey).toEqual(['navigateTo /packages/pay/dues/index'])
  })

  it('open records, a driver who asks, and an objection that was answered each lead to their place', async () => {
    const objectionId = '01890a5d-ac96-774b-bcce-b302099a8057'
    await open({
      records: { open: 3, here: 2, until: '2026-12-09' },
      requests: 1,
      answers: [{ objectionId, founded: true, answeredAt: '2026-11-19T02:30:00.000Z' }],
    })
    expect(screen.getByText('3 件')).toBeTruthy()
    expect(screen.getByText('2 条能在这里处理，最近一条还剩 19 天')).toBeTruthy()
    for (const name of [/3 条违法等处理/, /1 个人想处理您的车/, /异议成立/])
      fireEvent.click(screen.getByRole('button', { name }))
    expect(phone.journey).toEqual([
      'navigateTo /packages/violations/overview/index',
      'navigateTo /packages/identity/consents/index',
      `navigateTo /packages/violations/objection/index?objectionId=${objectionId}`,
    ])
  })

  it('a person for whom nothing waits sees the one green line', async () => {
    await open({})
    expect(screen.getByText('没有等您处理的事')).toBeTruthy()
  })
})

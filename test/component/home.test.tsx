import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { HomeView } from '@/contract/session'
import { fen } from '@/domain/money'
import { greeting } from '@/features/home/greeting'
import HomePage from '@/pages/home/index'
import MePage from '@/pages/me/index'
import { useElderMode } from '@/platform/elder-mode'
import { entryLink } from '@/platform/entry-link'
import { scannerChannel } from '@/platform/scanner-channel'
import { phone, resetPhone } from '../support/taro/taro'

type Waiting = HomeView['waiting']

const order = (state: Waiting[number]['state'], orderNo: string): Waiting[number] => ({
  orderNo,
  state,
  act: '开车时拨打接听手持电话',
  totalFen: fen(21200),
  createdAt: '2026-11-20T02:30:00.000Z',
})

function cloudSays(waiting: Waiting | 'nothing'): void {
  phone.respond = () =>
    waiting === 'nothing'
      ? Promise.resolve({ statusCode: 200, header: {}, data: { ok: false } })
      : Promise.resolve({ statusCode: 200, header: {}, data: { ok: true, data: { wallet: 'wechat', waiting } } })
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

  it.each([
    ['扫码缴款', false],
    ['查真伪', true],
  ])('%s scans a code and opens its verdict', async (words, onlyChecking) => {
    cloudSays([])
    openHome()
    fireEvent.click(screen.getByText(words))
    scannerChannel.reply({ kind: 'text', text: 'https://pay.mashang.test/f/abc' })
    await waitFor(() => expect(phone.journey.at(-1)).toBe('navigateTo /packages/pay/code/index'))
    expect(entryLink.current()).toBe('https://pay.mashang.test/f/abc')
    expect(entryLink.onlyChecking()).toBe(onlyChecking)
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

describe('我的', () => {
  it('has only rows that lead somewhere', () => {
    render(<MePage />)
    fireEvent.click(screen.getByRole('button', { name: /缴款记录/ }))
    expect(phone.journey).toEqual(['navigateTo /packages/pay/receipts/index'])
    fireEvent.click(screen.getByRole('button', { name: '打 12123 问人工' }))
    expect(phone.calls).toEqual(['call 12123'])
    for (const title of ['怎么缴款', '关于码上交管']) {
      fireEvent.click(screen.getByRole('button', { name: title }))
      expect(screen.getByRole('dialog', { name: title })).toBeTruthy()
      fireEvent.click(screen.getByRole('button', { name: '知道了' }))
    }
  })
})

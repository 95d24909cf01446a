import { fireEvent, screen } from '@testing-library/react'
import type { OrderView } from '@/contract/payment-orders'
import { ReceiptPage } from '@/features/pay/receipts/receipt-page'
import { ReceiptsPage } from '@/features/pay/receipts/receipts-page'
import { files } from '@/platform/files'
import { type FakeCloud, fakeCloud } from '../support/fake-cloud'
import { ORDER_NO, order, receipt, voidedReceipt } from '../support/pay-samples'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:40:00.000Z') })
  resetPhone()
  setElder(false)
})
afterEach(() => jest.useRealTimers())

const payment = (number: number, changes: Partial<OrderView> = {}) =>
  order('recorded', {
    orderNo: `ORDER${String(number).padStart(4, '0')}`,
    acts: [`第 ${number} 件`],
    createdAt: new Date(Date.parse('2026-11-20T02:00:00.000Z') - number * 86_400_000).toISOString(),
    paidAt: new Date(Date.parse('2026-11-20T02:00:10.000Z') - number * 86_400_000).toISOString(),
    ...changes,
  })

async function openList(...pages: OrderView[][]): Promise<void> {
  let asked = 0
  cloud = fakeCloud({
    'payments.listOrders': () => {
      const orders = pages[asked] ?? []
      asked += 1
      return { orders, more: asked < pages.length }
    },
  })
  renderScreen(<ReceiptsPage />)
  await pass()
}

describe('缴款记录', () => {
  it('shows what was paid, by month, with sum and state', async () => {
    await openList([payment(0), payment(25, { state: 'refunded', receipt: null })])
    expect(screen.getByRole('heading', { name: '2026年11月' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: '2026年10月' })).toBeTruthy()
    expect(screen.getByRole('button', { name: /第 0 件.*办完了.*¥212\.00/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: /第 25 件.*已退款.*¥212\.00/ })).toBeTruthy()
  })

  it('opens the receipt where there is one, else the result', async () => {
    await openList([payment(0), payment(1, { state: 'paid', receipt: null })])
    for (const button of screen.getAllByRole('button')) fireEvent.click(button)
    expect(phone.journey).toEqual([
      'navigateTo /packages/pay/receipt/index?orderNo=ORDER0000',
      'navigateTo /packages/pay/order/index?orderNo=ORDER0001',
      'navigateTo /packages/refunds/list/index',
    ])
  })

  it('takes the older ones page by page', async () => {
    const first = Array.from({ length: 20 }, (_, number) => payment(number))
    await openList(first, [payment(20)])
    fireEvent.click(screen.getByRole('button', { name: '再看更早的' }))
    await pass()
    expect(cloud.calls.at(-1)?.event.input).toEqual({ before: first[19]?.createdAt })
    expect(screen.getByRole('button', { name: /第 20 件/ })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '再看更早的' })).toBeNull()
  })

  it('empty: why, and what to do', async () => {
    setElder(true)
    await openList([])
    expect(screen.getByRole('heading', { name: '还没有缴款记录' })).toBeTruthy()
    expect(buttons()).toEqual(['输编号缴款', '扫码缴款'])
  })

  it('offline: says so, and a touch asks again', async () => {
    cloud = fakeCloud({ 'payments.listOrders': () => ({ orders: [payment(0)], more: false }) })
    cloud.offline()
    renderScreen(<ReceiptsPage />)
    await pass(5_000)
    expect(screen.getByRole('heading', { name: '没连上' })).toBeTruthy()
    cloud.online()
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    await pass()
    expect(screen.getByRole('button', { name: /第 0 件/ })).toBeTruthy()
  })
})

describe('the receipt', () => {
  async function open(state: OrderView['state'] = 'recorded', changes: Partial<OrderView> = {}): Promise<void> {
    cloud = fakeCloud({
      'payments.getOrder': () => order(state, changes),
      'payments.receiptFile': ({ format }: { format: string }) => ({
        url: `https://files.test/receipt.${format}`,
        fileName: `receipt.${format}`,
        expiresAt: '2026-11-20T02:50:00.000Z',
      }),
    })
    renderScreen(<ReceiptPage orderNo={ORDER_NO} />)
    await pass()
  }

  it('carries what a fiscal receipt carries', async () => {
    await open()
    for (const words of [
      '99060126',
      '0026148037',
      '7f3k20',
      '2026年11月20日',
      '林*岚',
      '大写 贰佰壹拾贰元整',
      '安澜市公安局交通警察支队',
    ])
      expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getByLabelText('212.00元')).toBeTruthy()
    expect(screen.getByLabelText(/交警登记好了，已完成，10:31:12/)).toBeTruthy()
  })

  it('is handed on as a picture or a PDF, each by a fresh link', async () => {
    const save = jest.spyOn(files, 'savePicture').mockResolvedValue('saved')
    const pdf = jest.spyOn(files, 'openPdf').mockResolvedValue()
    await open()
    fireEvent.click(screen.getByRole('button', { name: '存成图片' }))
    await pass()
    fireEvent.click(screen.getByRole('button', { name: '打开 PDF' }))
    await pass()
    expect(save).toHaveBeenCalledWith('https://files.test/receipt.png')
    expect(pdf).toHaveBeenCalledWith(expect.objectContaining({ url: 'https://files.test/receipt.pdf' }))
    expect(phone.calls).toContain('toast 存到相册了')
  })

  it('says when it could not be fetched', async () => {
    await open()
    cloud.offline()
    fireEvent.click(screen.getByRole('button', { name: '打开 PDF' }))
    await pass(5_000)
    expect(phone.calls).toContain('toast 没连上')
    expect(screen.getByRole('button', { name: '打开 PDF' })).toBeTruthy()
  })

  it('not issued yet: appears by itself', async () => {
    await open('paid', { receipt: null })
    expect(screen.getByRole('heading', { name: '票据还没开好' })).toBeTruthy()
    cloud.answer({ 'payments.getOrder': () => order('recorded', { receipt }) })
    await pass(3_100)
    expect(screen.getByText('0026148037')).toBeTruthy()
  })
})

describe('a receipt that a red one voids', () => {
  const open = async (changes: Partial<OrderView>) => {
    cloud = fakeCloud({
      'payments.getOrder': () => order('recorded', changes),
      'payments.receiptFile': () => ({ url: 'https://x', fileName: 'x.pdf', expiresAt: '2026-11-20T03:00:00.000Z' }),
    })
    jest.spyOn(files, 'openPdf').mockResolvedValue()
    renderScreen(<ReceiptPage orderNo={ORDER_NO} />)
    await pass()
  }

  it('says so, with number, day and reason of the red one, which opens, too', async () => {
    await open({ receipt: voidedReceipt })
    const text = document.body.textContent ?? ''
    for (const part of ['这张已经冲红作废', '99060126 0026151206', '2026年11月24日', '处罚决定撤销'])
      expect(text).toContain(part)
    expect(text).not.toContain('报销存档都能用')
    fireEvent.click(screen.getByRole('button', { name: /看红字票据/ }))
    await pass()
    expect(cloud.calls.find(({ name }) => name === 'payments.receiptFile')?.event.input).toMatchObject({
      receipt: { code: '99060126', number: '0026151206' },
    })
  })

  it('stands below the one that is valid now', async () => {
    await open({ receipt: { ...receipt, number: '0026151207' }, voidedReceipts: [voidedReceipt] })
    expect(document.body.textContent).toContain('报销存档都能用')
    expect(document.body.textContent).not.toContain('这张已经冲红作废')
    // Both open: the red one, and the one that it voids.
    expect(screen.getAllByRole('button', { name: /票据号码 0026148037.*红字票据 0026151206/ })).toHaveLength(2)
  })

  it('is told in the list', async () => {
    await openList([payment(0, { receipt: voidedReceipt })])
    expect(screen.getByRole('button', { name: /票据已冲红/ })).toBeTruthy()
  })
})

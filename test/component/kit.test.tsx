import { act, fireEvent, render, screen } from '@testing-library/react'
import { createRef } from 'react'
import { fen } from '@/domain/money'
import { CloudFailure } from '@/platform/cloud/cloud-failure'
import { useElderMode } from '@/platform/elder-mode'
import { useNetwork } from '@/platform/network'
import { Button } from '@/ui/button/button'
import { ElderSwitch } from '@/ui/elder-switch/elder-switch'
import { ErrorState } from '@/ui/error-state/error-state'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import { Field, type FieldHandle } from '@/ui/field/field'
import { ListRow } from '@/ui/list-row/list-row'
import { Money } from '@/ui/money/money'
import { Page } from '@/ui/page/page'
import { Plate } from '@/ui/plate/plate'
import { Sheet } from '@/ui/sheet/sheet'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { Steps } from '@/ui/steps/steps'
import { phone, resetPhone } from '../support/taro/taro'

beforeEach(() => {
  resetPhone()
  useElderMode.setState({ elder: false })
  useNetwork.setState({ online: true })
})

describe('a button', () => {
  it('says what it does and is never disabled; while busy it tells so and ignores touches', () => {
    const press = jest.fn()
    const { rerender } = render(<Button onPress={press}>支付 ¥200.00</Button>)
    fireEvent.click(screen.getByRole('button', { name: '支付 ¥200.00' }))
    rerender(
      <Button onPress={press} busy="正在打开收银台">
        支付 ¥200.00
      </Button>,
    )
    const busy = screen.getByRole('button', { name: '正在打开收银台' })
    fireEvent.click(busy)
    expect(busy.hasAttribute('disabled')).toBe(false)
    expect(busy.getAttribute('aria-busy')).toBe('true')
    expect(press).toHaveBeenCalledTimes(1)
  })
})

describe('a page', () => {
  it('repeats its title large in 长辈版 only', () => {
    const { rerender } = render(<Page title="缴款账单">内容</Page>)
    expect(screen.queryByRole('heading', { name: '缴款账单' })).toBeNull()
    act(() => useElderMode.setState({ elder: true }))
    rerender(<Page title="缴款账单">内容</Page>)
    const title = screen.getByRole('heading', { name: '缴款账单' })
    expect(title.closest('.page')?.className).toContain('elder')
  })

  it('keeps its content when the phone is offline and says since when it is', () => {
    useNetwork.setState({ online: false })
    render(<Page loadedAt="10:12">内容</Page>)
    expect(screen.getByText('内容')).toBeTruthy()
    expect(screen.getByText('手机没连上网')).toBeTruthy()
    expect(screen.getByText('下面是 10:12 查到的')).toBeTruthy()
  })
})

describe('长辈版', () => {
  it('is switched by a labelled switch, kept for the next start and told aloud', () => {
    render(
      <Page>
        <ElderSwitch />
      </Page>,
    )
    fireEvent.click(screen.getByRole('switch', { name: '长辈版' }))
    expect(screen.getByRole('switch', { name: '长辈版' }).getAttribute('aria-checked')).toBe('true')
    expect(phone.storage.get('elder-mode')).toBe('on')
    expect(screen.getByText('已换成长辈版，字变大了')).toBeTruthy()
  })
})

describe('a field', () => {
  it('reads what is typed and never sends it back to the host', () => {
    const field = createRef<FieldHandle>()
    const { rerender } = render(<Field ref={field} label="决定书编号" initial="14" />)
    const input = screen.getByLabelText('决定书编号') as HTMLInputElement
    fireEvent.change(input, { target: { value: '1401 0526' } })
    rerender(<Field ref={field} label="决定书编号" initial="14" error="还差几位" />)
    expect(field.current?.text()).toBe('1401 0526')
    expect((screen.getByLabelText('决定书编号，还差几位') as HTMLInputElement).value).toBe('1401 0526')
  })

  it('takes a scanned text in place of the typed one', () => {
    const field = createRef<FieldHandle>()
    const changed = jest.fn()
    render(<Field ref={field} label="决定书编号" onChange={changed} />)
    fireEvent.change(screen.getByLabelText('决定书编号'), { target: { value: '1' } })
    act(() => field.current?.setText('1401052600001234'))
    expect((screen.getByLabelText('决定书编号') as HTMLInputElement).value).toBe('1401052600001234')
    expect(changed).toHaveBeenLastCalledWith('1401052600001234')
  })

  it('has its error in the same words at the top, as a button that leads to it', () => {
    const jump = jest.fn()
    render(<ErrorSummary message="决定书编号是 15 或 16 位数字" onPress={jump} />)
    fireEvent.click(screen.getByRole('button', { name: /决定书编号是 15 或 16 位数字/ }))
    expect(jump).toHaveBeenCalled()
  })
})

describe('words for those who do not see', () => {
  it.each([
    ['a sum', <Money key="1" amount={fen(21200)} />, '212.00元'],
    ['a plate', <Plate key="2" number="晋N6K283" />, '车牌 晋N6K283'],
    [
      'a step of a trail',
      <Steps key="3" steps={[{ title: '已支付', state: 'done', when: '10:31:08', note: '微信支付' }]} />,
      '已支付，已完成，10:31:08，微信支付',
    ],
    ['what is loading', <Skeleton key="4" cards={[[50]]} words="正在查" />, '正在查'],
  ])('%s', (_what, element, words) => {
    render(element)
    expect(screen.getByLabelText(words)).toBeTruthy()
  })

  it('a row that leads somewhere is one button with all its words', () => {
    render(<ListRow icon="receipt" title="缴款记录" note="都在里面" onPress={() => undefined} />)
    expect(screen.getByRole('button').textContent).toBe('缴款记录都在里面')
  })
})

describe('waiting and failing', () => {
  it('shows the words of a skeleton only after a second', () => {
    jest.useFakeTimers()
    render(<Skeleton cards={[[50, 80], [30]]} words="正在打开账单" />)
    expect(screen.queryByText('正在打开账单')).toBeNull()
    act(() => jest.advanceTimersByTime(1000))
    expect(screen.getByText('正在打开账单')).toBeTruthy()
    jest.useRealTimers()
  })

  it('tells a failure in plain words, with a way on and a short number for the hotline', () => {
    const failure = new CloudFailure('INTERNAL', { message: 'pg down', retryable: false, traceId: 'a1b2-7f3k20' })
    const again = jest.fn()
    render(<ErrorState error={failure} retry={{ words: '再查一次', act: again }} />)
    expect(screen.getByRole('heading', { name: '这次没办成' })).toBeTruthy()
    expect(screen.getByText(/7F3K20/)).toBeTruthy()
    expect(screen.queryByText(/pg down|INTERNAL/)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '再查一次' }))
    fireEvent.click(screen.getByRole('button', { name: '拨打 12123' }))
    expect(again).toHaveBeenCalled()
    expect(phone.calls).toContain('call 12123')
  })
})

describe('a sheet', () => {
  it('is a named dialog that its button closes', () => {
    const close = jest.fn()
    render(
      <Sheet open title="什么是加处罚款" onClose={close}>
        每天 3%
      </Sheet>,
    )
    expect(screen.getByRole('dialog', { name: '什么是加处罚款' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '知道了' }))
    expect(close).toHaveBeenCalled()
  })
})

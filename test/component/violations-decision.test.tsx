import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import type { ServedDecision } from '@/contract/violations'
import { fen } from '@/domain/money'
import { rememberServed } from '@/features/violations/api/get-decision'
import { ServedDecisionPage } from '@/features/violations/decision/decision-page'
import { ServedPage } from '@/features/violations/served/served-page'
import { files } from '@/platform/files'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'
import { id, licence, served } from '../support/violation-samples'

let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:42:00.000Z') })
  resetPhone()
  setElder(false)
})
afterEach(() => jest.useRealTimers())

const text = () => document.body.textContent ?? ''

async function open(...decisions: ServedDecision[]): Promise<void> {
  cloud = fakeCloud({
    'violations.decision': ({ decisionId }: { decisionId: string }) =>
      decisions.find((decision) => decision.decisionId === decisionId),
  })
  renderScreen(<ServedPage decisionIds={decisions.map(({ decisionId }) => decisionId)} />)
  await pass()
}

async function openPaper(changes: Partial<ServedDecision> = {}): Promise<void> {
  cloud = fakeCloud({
    'violations.decision': () => served(601, changes),
    'violations.decisionFile': ({ format }: { format: string }) => ({
      url: `https://files.test/decision.${format}`,
      fileName: `decision.${format}`,
      expiresAt: '2026-11-20T02:50:00.000Z',
    }),
  })
  renderScreen(<ServedDecisionPage decisionId={id(601)} />)
  await pass()
}

describe('just decided', () => {
  it('one: the paper, when it is due, and paying now or later', async () => {
    await open(served(601))
    expect(screen.getByRole('heading', { name: '决定书送到了' })).toBeTruthy()
    expect(text()).toContain('一共 ¥100.00，最晚 12月5日付')
    expect(text()).toContain('编号 990102 1260040601')
    fireEvent.click(screen.getByRole('button', { name: '现在付' }))
    fireEvent.click(screen.getByRole('button', { name: '以后再付' }))
    expect(phone.journey).toEqual([
      `navigateTo /packages/pay/dues/index?decisionIds=${id(601)}`,
      'redirectTo /packages/violations/overview/index',
    ])
  })

  it('tells how far the points moved when it knows', async () => {
    const queries = new QueryClient()
    const decisions = [served(601), served(602, { points: 3 })]
    cloud = fakeCloud({ 'violations.decision': () => decisions[0] })
    rememberServed(queries, { kind: 'served', decisions, licence: { ...licence, points: 3, pendingPoints: 4 } })
    render(
      <QueryClientProvider client={queries}>
        <ServedPage decisionIds={[id(601), id(602)]} />
      </QueryClientProvider>,
    )
    await pass()
    expect(screen.getByText('记分从 3 分到 7 分')).toBeTruthy()
    expect(cloud.calls).toHaveLength(0)
  })

  it('several: each leads to its paper, and they can be paid together or one by one', async () => {
    await open(served(601), served(602, { act: '没给行人让行', fineFen: fen(20000), points: 3 }))
    expect(screen.getByRole('heading', { name: '2 张决定书送到了' })).toBeTruthy()
    expect(text()).toContain('一共 ¥300.00')
    expect(text()).toContain('一起付，或者一张一张付')
    fireEvent.click(screen.getByRole('button', { name: /没给行人让行/ }))
    fireEvent.click(screen.getByRole('button', { name: '现在付' }))
    expect(phone.journey).toEqual([
      `navigateTo /packages/violations/decision/index?decisionId=${id(602)}`,
      `navigateTo /packages/pay/dues/index?decisionIds=${id(601)},${id(602)}`,
    ])
  })

  it('only a warning: nothing to pay', async () => {
    await open(served(601, { penalty: 'warning', fineFen: fen(0), points: 0, dueOn: null }))
    expect(screen.getByRole('heading', { name: '办好了，这次只警告' })).toBeTruthy()
    expect(text()).toContain('不用付钱')
    expect(buttons()).toEqual(['知道了'])
  })

  it('pay-to-confirm: until when, and that otherwise it does not count', async () => {
    await open(served(601, { status: 'provisional', lapsesAt: '2026-11-20T02:56:00.000Z', recordedAt: null }))
    expect(text()).toContain('10:56 以前付款才算数，不付就当没办过')
    expect(text()).toContain('不付，这次确认就不算数')
    expect(text()).not.toContain('正在登记')
  })

  it('while it is being recorded says so, and changes by itself', async () => {
    await open(served(601, { recordedAt: null }))
    expect(screen.getByText('正在登记')).toBeTruthy()
    cloud.answer({ 'violations.decision': () => served(601) })
    await pass(10_100)
    expect(screen.queryByText('正在登记')).toBeNull()
  })
})

describe('the paper', () => {
  it('carries every mandatory content in the order of the form', async () => {
    await openPaper({ nearFull: true })
    const parts = [
      '安澜市公安局交通警察支队',
      '公安交通管理简易程序处罚决定书',
      '编号 990102 1260040601',
      '被处罚人林晓岚',
      '驾驶证号990102199003070017',
      '准驾车型C1',
      '车辆牌号晋N6K283',
      '2026年11月6日 08:17，在迎宾路与滨河东路路口实施驾驶机动车违反禁止标线指示的违法行为（代码 1117）',
      '违反了《道路交通安全法》第三十八条，依据《道路交通安全法》第九十条',
      '罚款 100 元（大写 壹佰元整），记 1 分',
      '请在收到决定书之日起 15 日内',
      '加处罚款',
      '60 日内先向安澜市人民政府申请行政复议',
      '安澜市人民政府网站',
      '临界告知',
      '送达时间：2026年11月20日 10:41',
    ]
    const places = parts.map((part) => text().indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  it('where court is open at once, says both ways', async () => {
    await openPaper({ remedies: { ...served(601).remedies, reconsiderationFirst: false } })
    expect(text()).toContain('可以向安澜市人民政府申请行政复议，或者 6 个月内向安澜市城东区人民法院提起行政诉讼')
  })

  it('opens as PDF by a fresh link, and says when it could not be fetched', async () => {
    const pdf = jest.spyOn(files, 'openPdf').mockResolvedValue()
    await openPaper({ paidAt: '2026-11-20T02:45:00.000Z' })
    fireEvent.click(screen.getByRole('button', { name: '打开 PDF' }))
    await pass()
    expect(pdf).toHaveBeenCalledWith(expect.objectContaining({ url: 'https://files.test/decision.pdf' }))
    cloud.answer({
      'violations.decisionFile': () => {
        throw new Refused('INTERNAL')
      },
    })
    fireEvent.click(screen.getByRole('button', { name: '看大图' }))
    await pass()
    expect(phone.calls).toContain('toast 这次没办成')
  })

  const states: [Partial<ServedDecision>, string, string[]][] = [
    [{}, '最晚 12月5日付', ['打开 PDF', '现在付']],
    [{ recordedAt: null }, '正在登记', ['打开 PDF', '现在付']],
    [{ paidAt: '2026-11-20T02:45:00.000Z' }, '11月20日 10:45 付清了', ['打开 PDF', '看大图']],
    [{ status: 'withdrawn', withdrawnBecause: 'handled-elsewhere' }, '付过的钱会自动退给您', ['打开 PDF', '看大图']],
    [{ status: 'withdrawn', withdrawnBecause: 'objection' }, '您的异议成立', ['打开 PDF', '看大图']],
    [{ status: 'withdrawn', withdrawnBecause: 'corrected' }, '交警改正了', ['打开 PDF', '看大图']],
    [{ status: 'withdrawn', withdrawnBecause: 'not-paid-in-time' }, '这次确认没有算数', ['打开 PDF', '看大图']],
    [{ status: 'lapsed' }, '这次确认没有算数', ['打开 PDF', '看大图']],
    [
      { status: 'provisional', lapsesAt: '2026-11-20T02:56:00.000Z', recordedAt: null },
      '还没付款，先不算数',
      ['打开 PDF', '现在付'],
    ],
  ]
  it.each(states)('%j', async (changes, words, acts) => {
    await openPaper(changes)
    expect(text()).toContain(words)
    expect(buttons()).toEqual(acts)
  })
})

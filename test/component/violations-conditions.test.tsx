import { fireEvent, screen } from '@testing-library/react'
import { type ConditionView, conditionCodes, type WayOut } from '@/contract/records'
import type { RecordView } from '@/contract/violations'
import { fen } from '@/domain/money'
import { ConditionsPage } from '@/features/violations/conditions/conditions-page'
import { conditionWords } from '@/locales/zh-cn/conditions'
import { map } from '@/platform/map'
import { fakeCloud } from '../support/fake-cloud'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'
import { condition, counter, id, met, record } from '../support/violation-samples'

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:40:00.000Z') })
  resetPhone()
  setElder(false)
})
afterEach(() => jest.useRealTimers())

async function open(changes: Partial<RecordView>): Promise<void> {
  fakeCloud({ 'violations.record': () => record({ stand: 'window', ...changes }) })
  renderScreen(<ConditionsPage recordId={id(1)} />)
  await pass()
}

const text = () => document.body.textContent ?? ''
const THREE: ConditionView[] = [
  condition('fine-too-high', { facts: { fromFen: fen(100000), toFen: fen(200000), limitFen: fen(20000) } }),
  condition('licence-at-stake', { facts: { sanction: 'revoke' } }),
  condition('before-consent', { wayOut: 'owner', facts: { on: '2026-11-01', ownerMasked: '周*生' } }),
]

it('says where to go, every reason with its facts, source and way out', async () => {
  await open({ conditions: [...THREE, ...met('not-by-camera', 'deleted')], counters: [counter] })
  expect(screen.getByRole('heading', { name: '这条要去窗口处理' })).toBeTruthy()
  expect(text()).toContain('最晚 12月13日，还剩 23 天。原因有 3 个：')
  for (const words of [
    '罚款 1000 到 2000 元',
    '这里最多办到 200 元，窗口都能办',
    '可能要吊销驾驶证',
    '周*生 11月1日才同意您处理这辆车',
  ])
    expect(screen.getByText(words)).toBeTruthy()
  expect(screen.getAllByText('处理程序规定 第五十二条')).toHaveLength(3)
  fireEvent.click(screen.getByRole('link', { name: '请车主同意，或者由车主本人处理' }))
  expect(phone.journey).toEqual(['navigateTo /packages/identity/ask-owner/index'])
})

it('where officers decide in person, the rights there are a touch away', async () => {
  await open({ conditions: THREE, counters: [counter] })
  fireEvent.click(screen.getByRole('link', { name: '看看有哪些权利' }))
  expect(screen.getByRole('dialog', { name: '在窗口您有哪些权利' }).textContent).toContain('听证')
})

it('folds what is met, and unfolds it', async () => {
  await open({ conditions: [...THREE, ...met('not-by-camera', 'deleted')], counters: [counter] })
  expect(screen.queryByText('是电子监控拍到的')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /另外 2 个条件符合/ }))
  expect(screen.getByText('是电子监控拍到的')).toBeTruthy()
})

it('names the counter, whether it is open, what to bring; calls and leads there', async () => {
  const show = jest.spyOn(map, 'show').mockResolvedValue()
  const second = { ...counter, counterId: id(802), name: '城西大队窗口', open: 'closed' as const }
  await open({ conditions: THREE, counters: [counter, second] })
  for (const words of ['城东大队违法处理窗口', '正在办公', '工作日 9:00–12:00，13:30–17:00', '身份证、驾驶证、行驶证'])
    expect(screen.getByText(words)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '打电话问' }))
  fireEvent.click(screen.getByRole('button', { name: '导航过去' }))
  expect(phone.calls).toEqual(['call 0990-5550188'])
  expect(show).toHaveBeenCalledWith({
    latitude: 36.1,
    longitude: 113.2,
    name: '城东大队违法处理窗口',
    address: '滨河东路 88 号',
  })
  fireEvent.click(screen.getByRole('button', { name: '还有 1 个窗口也能办' }))
  expect(screen.getByText('今天不开')).toBeTruthy()
})

describe('the headline goes by the way out', () => {
  const table: [WayOut[], string][] = [
    [['owner'], '这条要请车主处理'],
    [['bind-licence'], '先办一件事，就能处理'],
    [['verify-face', 'wait'], '先办一件事，就能处理'],
    [['wait'], '这条要等一等'],
    [['owner', 'window'], '这条要去窗口处理'],
    [['window', 'none'], '这条不用处理了'],
  ]
  it.each(table)('%j', async (ways, title) => {
    const codes = ['fine-too-high', 'no-licence'] as const
    await open({ conditions: ways.map((wayOut, at) => condition(codes[at] ?? 'stale', { wayOut })) })
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
  })

  it('and the link leads there', async () => {
    await open({ conditions: [condition('no-licence', { wayOut: 'bind-licence' })] })
    fireEvent.click(screen.getByRole('link', { name: '去绑定驾驶证' }))
    expect(phone.journey).toEqual(['navigateTo /packages/identity/licence/index'])
    expect(buttons()).toEqual(['回上一页'])
  })
})

it('all met: each condition is named, and the record can be settled from here', async () => {
  await open({ stand: 'here', conditions: met('not-by-camera', 'fine-too-high') })
  expect(screen.getByRole('heading', { name: '这条可以在这里处理' })).toBeTruthy()
  expect(screen.getByText('罚款在这里能办的数以内')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '处理这条' }))
  expect(phone.journey).toEqual([`redirectTo /packages/violations/confirm/index?recordIds=${id(1)}`])
})

describe('every reason has words', () => {
  it.each(conditionCodes)('%s, with and without facts', async (code) => {
    const words = conditionWords[code]
    const facts: ConditionView['facts'] = {
      limitFen: fen(20000),
      fromFen: fen(100000),
      toFen: fen(200000),
      points: 9,
      limitPoints: 6,
      pointsAfter: 12,
      count: 5,
      on: '2026-11-01',
      ownerMasked: '周*生',
      states: ['D', 'M'],
      sanction: 'suspend',
      use: '货运',
      place: '桂A',
    }
    for (const given of [{}, facts]) {
      const said = words.title(given) + words.note(given)
      expect(said).not.toMatch(/undefined|null|NaN|\[object/)
      expect(words.title(given).length).toBeGreaterThan(3)
      expect(words.note(given).length).toBeGreaterThan(5)
    }
    await open({ conditions: [condition(code, { facts })] })
    expect(screen.getByText(words.title(facts))).toBeTruthy()
    expect(screen.queryByText(words.met)).toBeNull()
  })

  it('a licence’s states are told in words', () => {
    expect(conditionWords['licence-not-usable'].title({ states: ['A', 'D', 'M'] })).toBe(
      '您的驾驶证被暂扣了、过期没换证',
    )
    expect(conditionWords['licence-not-usable'].title({ states: [] })).toBe('您的驾驶证现在不能用')
  })
})

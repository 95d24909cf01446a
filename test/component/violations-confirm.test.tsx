import { fireEvent, screen } from '@testing-library/react'
import type { SettlementPreview } from '@/contract/violations'
import { fen } from '@/domain/money'
import { ConfirmPage } from '@/features/violations/confirm/confirm-page'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'
import { condition, id, licence, met, photos, preview, previewOfTwo, served } from '../support/violation-samples'

let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:41:00.000Z') })
  resetPhone()
  setElder(false)
})
afterEach(() => jest.useRealTimers())

async function open(view: SettlementPreview): Promise<void> {
  cloud = fakeCloud({ 'violations.preview': () => view, 'violations.photos': () => photos })
  const ids = [...view.records, ...view.refused].map(({ recordId }) => recordId)
  renderScreen(<ConfirmPage recordIds={ids} />)
  await pass()
  await pass()
}

const text = () => document.body.textContent ?? ''
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const declare = () => fireEvent.click(screen.getByRole('checkbox'))
const confirmations = () => cloud.calls.filter(({ name }) => name === 'violations.confirm')
const refuse = (code: 'POLICE_UNAVAILABLE' | 'INTERNAL') => () => {
  throw new Refused(code)
}

describe('before one decides', () => {
  it('the fact is one sentence with its photos, and the sums are there', async () => {
    await open(preview())
    expect(
      screen.getByRole('heading', { name: /11月6日 08:17，晋N6K283 在迎宾路与滨河东路路口变道，压了实线/ }),
    ).toBeTruthy()
    expect(screen.getByRole('button', { name: /抓拍照片 3/ })).toBeTruthy()
    expect(screen.getByText('确认后：罚 ¥100.00，记 1 分')).toBeTruthy()
    expect(screen.getByText('记分从 3 分到 4 分，满分 12 分')).toBeTruthy()
    expect(screen.getByRole('img', { name: '已记 3 分，满分 12 分，会到 4 分' })).toBeTruthy()
  })

  it('rights and the effects of both choices stand there; all rights are a touch away', async () => {
    await open(preview())
    for (const words of [
      '可以说明、申辩，不会因此罚得更重',
      '先不罚、不记分',
      '5 个工作日内答复',
      '马上出决定书',
      '15 天内付就行',
    ])
      expect(screen.getByText(words)).toBeTruthy()
    fireEvent.click(screen.getByRole('link', { name: '看全部权利和怎么申请' }))
    expect(screen.getByRole('dialog', { name: '您的全部权利' }).textContent).toContain('60 天内')
  })

  it('pay-to-confirm says that only paying counts', async () => {
    await open(preview({ mode: 'pay-to-confirm', payMinutes: 15 }))
    expect(screen.getByText('15 分钟内付款才算数')).toBeTruthy()
    expect(screen.getByText('不付就当没办过')).toBeTruthy()
    expect(text()).not.toContain('15 天内付就行')
  })

  it('a warning costs nothing', async () => {
    await open(preview({ totalFen: fen(0), pointsAdded: 0, pointsAfter: 3, warnings: 1 }))
    expect(screen.getByText('确认后：只警告，不罚款，不记分')).toBeTruthy()
    expect(screen.getByText('记分还是 3 分，满分 12 分')).toBeTruthy()
    expect(screen.getByText('不用付钱')).toBeTruthy()
  })

  it('objecting is as large a choice as confirming', async () => {
    await open(preview())
    expect(buttons().slice(-2)).toEqual(['提出异议', '确认事实'])
    await press('提出异议')
    expect(phone.journey).toEqual([`navigateTo /packages/violations/object/index?recordId=${id(1)}`])
  })
})

describe('the declaration', () => {
  it('starts unticked; confirming without it says what is missing and sends nothing', async () => {
    await open(preview())
    expect(screen.getByRole('checkbox').getAttribute('aria-checked')).toBe('false')
    await press('确认事实')
    expect(text()).toContain('请先勾上“当时是我本人在开这辆车”')
    expect(confirmations()).toHaveLength(0)
    declare()
    expect(text()).not.toContain('还差一步')
  })

  it('covers all of several', async () => {
    await open(previewOfTwo())
    await press('确认事实')
    expect(text()).toContain('有一次不是您开的，请不要一起确认')
    expect(screen.getByText('这 2 次都是我本人在开车')).toBeTruthy()
  })
})

describe('several at once', () => {
  it('show each fact with its cost, the sum, and photos on request', async () => {
    await open(previewOfTwo())
    expect(screen.getByText('第 1 条，共 2 条')).toBeTruthy()
    expect(screen.getByText('¥200.00，记 3 分')).toBeTruthy()
    expect(screen.getByText('确认后：罚 ¥300.00，记 4 分')).toBeTruthy()
    expect(cloud.count('violations.photos')).toBe(0)
    await press('第 2 条，共 2 条，看照片')
    expect(screen.getByRole('button', { name: /抓拍照片 1/ })).toBeTruthy()
  })

  it('let one be objected to', async () => {
    await open(previewOfTwo())
    await press('提出异议')
    expect(screen.getByRole('dialog', { name: '对哪一条有异议？' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^没给行人让行/ }))
    expect(phone.journey).toEqual([`navigateTo /packages/violations/object/index?recordId=${id(2)}`])
  })

  it('name those that are not among them, and why', async () => {
    const out = {
      recordId: id(3),
      act: '超速 50% 以上',
      conditions: [condition('licence-at-stake'), ...met('deleted')],
    }
    await open(previewOfTwo({ refused: [out] }))
    expect(text()).toContain('有 1 条不在里面')
    expect(screen.getByRole('heading', { name: '超速 50% 以上' })).toBeTruthy()
    expect(text()).toContain('要两位民警当面办')
  })
})

describe('confirming', () => {
  it('is decided at the sums that were shown, and leads to the decisions', async () => {
    await open(previewOfTwo())
    cloud.answer({
      'violations.confirm': () => ({ kind: 'served', decisions: [served(601), served(602)], licence }),
    })
    declare()
    await press('确认事实')
    expect(confirmations()[0]?.event.input).toEqual({
      recordIds: [id(1), id(2)],
      expected: { points: 4, totalFen: 30000 },
      droveMyself: true,
    })
    expect(phone.journey).toEqual([`redirectTo /packages/violations/served/index?decisionIds=${id(601)},${id(602)}`])
  })

  it('changed sums: says both, and wants the declaration again', async () => {
    await open(preview())
    cloud.answer({
      'violations.confirm': () => ({
        kind: 'changed',
        preview: preview({ totalFen: fen(0), pointsAdded: 0, pointsAfter: 3, warnings: 1 }),
      }),
    })
    declare()
    await press('确认事实')
    expect(text()).toContain('刚才是罚 ¥100.00、记 1 分，现在是罚 ¥0.00、记 0 分。什么都还没有决定')
    expect(screen.getByText('确认后：只警告，不罚款，不记分')).toBeTruthy()
    expect(screen.getByRole('checkbox').getAttribute('aria-checked')).toBe('false')
  })

  it('refused meanwhile: which, why, and the rest can go on', async () => {
    await open(previewOfTwo())
    const out = {
      recordId: id(2),
      act: '没给行人让行',
      conditions: [condition('handled-elsewhere', { wayOut: 'none' })],
    }
    cloud.answer({ 'violations.confirm': () => ({ kind: 'refused', refused: [out] }) })
    declare()
    await press('确认事实')
    expect(screen.getByRole('heading', { name: '有几条不能在这里处理' })).toBeTruthy()
    expect(text()).toContain('这条在别处处理过了')
    await press('处理剩下的 1 条')
    expect(phone.journey).toEqual([`redirectTo /packages/violations/confirm/index?recordIds=${id(1)}`])
  })

  it('nothing left that can be settled: only the reasons', async () => {
    await open(
      preview({
        records: [],
        refused: [{ recordId: id(1), act: '变道压了实线', conditions: [condition('stale', { wayOut: 'wait' })] }],
      }),
    )
    expect(screen.getByRole('heading', { name: '现在不能在这里处理' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '确认事实' })).toBeNull()
  })

  it('the police do not answer: nothing was decided, and it can be tried again', async () => {
    await open(preview())
    cloud.answer({ 'violations.confirm': refuse('POLICE_UNAVAILABLE') })
    declare()
    await press('确认事实')
    expect(text()).toContain('交警的系统没有回话')
    cloud.answer({ 'violations.confirm': () => ({ kind: 'served', decisions: [served(601)], licence }) })
    await press('确认事实')
    expect(phone.journey).toHaveLength(1)
  })

  it('a lost answer is not known; the next attempt is the same one', async () => {
    await open(preview())
    cloud.offline()
    declare()
    await press('确认事实')
    await pass(5_000)
    expect(text()).toContain('还不知道办成没有')
    cloud.online()
    cloud.answer({ 'violations.confirm': refuse('INTERNAL') })
    const begun = JSON.parse(phone.storage.get('pending-mutations') ?? '{}') as Record<string, { key: string }>
    await press('确认事实')
    expect(confirmations()[0]?.event.idempotencyKey).toBe(begun[`confirm:${id(1)}`]?.key)
    expect(text()).toContain('这次没办成，什么都没有决定')
  })

  it('touched twice it is decided once', async () => {
    await open(preview())
    cloud.answer({ 'violations.confirm': () => ({ kind: 'served', decisions: [served(601)], licence }) })
    declare()
    fireEvent.click(screen.getByRole('button', { name: '确认事实' }))
    fireEvent.click(screen.getByRole('button', { name: '正在出决定书…' }))
    await pass()
    expect(confirmations()).toHaveLength(1)
  })
})

it('长辈版 keeps facts, sums and both choices', async () => {
  setElder(true)
  await open(preview())
  expect(screen.getByRole('heading', { name: '看清楚再决定' })).toBeTruthy()
  expect(screen.getByText('确认后：罚 ¥100.00，记 1 分')).toBeTruthy()
  expect(buttons().slice(-2)).toEqual(['提出异议', '确认事实'])
})

import { fireEvent, screen } from '@testing-library/react'
import type { Overview } from '@/contract/violations'
import { fen } from '@/domain/money'
import { OverviewPage } from '@/features/violations/overview/overview-page'
import { ringTone } from '@/ui/points-ring/ring-svg'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'
import { id, licence, overview, row } from '../support/violation-samples'

let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:38:00.000Z') })
  resetPhone()
  setElder(false)
})
afterEach(() => jest.useRealTimers())

async function open(changes: Partial<Overview> = {}): Promise<void> {
  cloud = fakeCloud({ 'violations.overview': () => overview(changes) })
  renderScreen(<OverviewPage />)
  await pass()
}

const vehicle = (changes: Partial<Overview['vehicles'][number]>): Overview['vehicles'][number] => ({
  vehicleId: id(902),
  plate: '晋N2F519',
  plateKind: '02',
  relation: 'own',
  ownerMasked: null,
  open: 0,
  records: [],
  ...changes,
})

describe('the points', () => {
  it('are a ring that says what is recorded and what would come', async () => {
    await open()
    expect(screen.getByRole('img', { name: '已记 3 分，满分 12 分，会到 7 分' })).toBeTruthy()
    expect(screen.getByText('2027年3月15日清零')).toBeTruthy()
    expect(screen.getByText('7 分')).toBeTruthy()
  })

  it('count what the police have not recorded yet', async () => {
    await open({ licence: { ...licence, pendingPoints: 2 } })
    expect(screen.getByRole('heading', { name: '已记 5 分' })).toBeTruthy()
    expect(screen.getByText(/其中 2 分正在登记/)).toBeTruthy()
  })

  it.each([
    [0, 'blue'],
    [5, 'blue'],
    [6, 'amber'],
    [8, 'amber'],
    [9, 'red'],
    [12, 'red'],
  ])('%i points are %s', (points, tone) => expect(ringTone(points)).toBe(tone))

  it('without a licence lead to binding it', async () => {
    await open({ licence: null, here: { recordIds: [], points: 0, totalFen: fen(0) } })
    fireEvent.click(screen.getByRole('button', { name: '绑定驾驶证' }))
    await pass()
    expect(phone.journey).toEqual(['navigateTo /packages/identity/licence/index'])
  })
})

describe('the vehicles', () => {
  it('each under its plate, with whose it is and what each record costs', async () => {
    await open({
      vehicles: [
        ...overview().vehicles,
        vehicle({
          relation: 'borrowed',
          ownerMasked: '周*生',
          open: 1,
          records: [
            row(3, {
              act: '超速 50% 以上',
              points: 6,
              stand: 'window',
              charge: { kind: 'range', fromFen: fen(100000), toFen: fen(200000) },
            }),
          ],
        }),
        vehicle({ vehicleId: id(903), plate: '晋NDA3517', plateKind: '52' }),
      ],
    })
    expect(
      screen.getByRole('button', { name: '晋N2F519，周*生的车，同意您处理，1 条，看这辆车的全部记录' }),
    ).toBeTruthy()
    expect(screen.getByRole('button', { name: '晋NDA3517，我的车，没有违法，看这辆车的全部记录' })).toBeTruthy()
    const far = screen.getByRole('button', { name: /超速 50% 以上/ })
    expect(far.textContent).toMatch(/到窗口定\s记 6 分要去窗口还剩 23 天/)
    const here = screen.getByRole('button', { name: /变道压了实线/ })
    expect(here.textContent).toMatch(/11月6日 08:17，迎宾路¥100\.00\s记 1 分可以在这里处理还剩 23 天/)
    fireEvent.click(here)
    expect(phone.journey).toEqual([`navigateTo /packages/violations/record/index?recordId=${id(1)}`])
  })

  it('show the first records and lead to all of them', async () => {
    await open({ vehicles: [vehicle({ open: 41, records: [row(1)] })] })
    fireEvent.click(screen.getByRole('button', { name: '看全部 41 条' }))
    expect(phone.journey).toEqual([`navigateTo /packages/violations/vehicle/index?vehicleId=${id(902)}`])
  })

  it('none: bind one or ask an owner', async () => {
    await open({ vehicles: [], here: { recordIds: [], points: 0, totalFen: fen(0) } })
    expect(screen.getByRole('heading', { name: '还没有绑定车' })).toBeTruthy()
    expect(buttons().slice(-2)).toEqual(['请车主同意', '绑定我的车'])
  })

  it('nothing open is said, and nothing is offered to settle', async () => {
    await open({ vehicles: [vehicle({})], here: { recordIds: [], points: 0, totalFen: fen(0) } })
    expect(screen.getByRole('heading', { name: '没有要处理的违法' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /处理 \d 条/ })).toBeNull()
  })
})

describe('settling together', () => {
  it('counts only what can be settled here', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: '一起处理 2 条' }))
    expect(phone.journey).toEqual([`navigateTo /packages/violations/confirm/index?recordIds=${id(1)},${id(2)}`])
  })

  it('one record is one record', async () => {
    await open({ here: { recordIds: [id(1)], points: 1, totalFen: fen(10000) } })
    expect(screen.getByRole('button', { name: '处理这 1 条' })).toBeTruthy()
  })

  it('says where it stops when there are more than go at once', async () => {
    const recordIds = Array.from({ length: 10 }, (_, number) => id(number))
    await open({ here: { recordIds, points: 0, totalFen: fen(100000) } })
    expect(screen.getByText('一次最多 10 条，先办最急的')).toBeTruthy()
    expect(screen.getByText(/也不加分/)).toBeTruthy()
  })
})

it('sums due stand above the records, late ones first in words', async () => {
  await open({ dues: { count: 2, totalFen: fen(30600), nextDueOn: '2026-11-27', late: 1 } })
  fireEvent.click(screen.getByRole('button', { name: /2 张决定书没付，一共 ¥306\.00.*1 张晚交了/ }))
  expect(phone.journey).toEqual(['navigateTo /packages/pay/dues/index'])
})

it('says until when the police told', async () => {
  await open()
  expect(screen.getByText('交警系统的数据到 11月20日 10:30，新拍到的过几天才有')).toBeTruthy()
})

it('who is not known yet is led to the check first', async () => {
  cloud = fakeCloud({
    'violations.overview': () => {
      throw new Refused('NOT_VERIFIED')
    },
  })
  renderScreen(<OverviewPage />)
  await pass()
  fireEvent.click(screen.getByRole('button', { name: '去核对本人' }))
  await pass()
  expect(phone.journey).toEqual(['navigateTo /packages/identity/register/index'])
})

it('offline: says so, and a touch asks again; 长辈版 repeats the title', async () => {
  setElder(true)
  cloud = fakeCloud({ 'violations.overview': () => overview() })
  cloud.offline()
  renderScreen(<OverviewPage />)
  await pass(5_000)
  expect(screen.getByRole('heading', { name: '没连上' })).toBeTruthy()
  cloud.online()
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  await pass()
  expect(screen.getByRole('heading', { name: '我的违法' })).toBeTruthy()
})

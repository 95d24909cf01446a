import { fireEvent, screen } from '@testing-library/react'
import type { RecordStand } from '@/contract/records'
import type { RecordView } from '@/contract/violations'
import { fen } from '@/domain/money'
import { RecordPage } from '@/features/violations/record/record-page'
import { VehiclePage } from '@/features/violations/vehicle/vehicle-page'
import { files } from '@/platform/files'
import { map } from '@/platform/map'
import { roadsOf } from '@/ui/place-map/place-map'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'
import { condition, id, met, overview, photos, record, row } from '../support/violation-samples'

let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:39:00.000Z') })
  resetPhone()
  setElder(false)
})
afterEach(() => jest.useRealTimers())

async function open(changes: Partial<RecordView> = {}): Promise<void> {
  cloud = fakeCloud({ 'violations.record': () => record(changes), 'violations.photos': () => photos })
  renderScreen(<RecordPage recordId={id(1)} />)
  await pass()
}

const text = () => document.body.textContent ?? ''

describe('one record', () => {
  it('tells photos, numbers, whether here, place, rule and term', async () => {
    await open()
    expect(screen.getByRole('heading', { name: '变道压了实线' })).toBeTruthy()
    expect(screen.getByText('2026年11月6日 08:17')).toBeTruthy()
    expect(screen.getByText(/^罚款\s+¥100$/)).toBeTruthy()
    expect(screen.getByText(/^记分\s+1 分$/)).toBeTruthy()
    expect(screen.getByText(/^最晚 12月13日\s+还剩 23 天$/)).toBeTruthy()
    expect(screen.getByRole('button', { name: /可以在这里处理\s*4 个条件都符合/ })).toBeTruthy()
    expect(screen.getByText('驾驶机动车违反禁止标线指示')).toBeTruthy()
    expect(screen.getByText('违法代码 1117，记录号 990102 7900261743')).toBeTruthy()
    expect(screen.getByText(/11月13日通知了您，30 天内来处理就行。现在还没有罚款决定/)).toBeTruthy()
    expect(buttons().slice(-2)).toEqual(['我有异议', '处理这条'])
  })

  it('opens a photo large, to be leafed through', async () => {
    const show = jest.spyOn(files, 'showPicture').mockResolvedValue()
    await open()
    fireEvent.click(screen.getByRole('button', { name: '抓拍照片 2，2/3，看大图' }))
    expect(show).toHaveBeenCalledWith(
      photos.photos[1]?.url,
      photos.photos.map(({ url }) => url),
    )
  })

  it('hands the place to the host’s map', async () => {
    const show = jest.spyOn(map, 'show').mockResolvedValue()
    await open()
    expect(screen.getByRole('img', { name: '位置示意图：迎宾路与滨河东路路口' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '迎宾路与滨河东路路口，北向南，打开地图看位置' }))
    expect(show).toHaveBeenCalledWith(expect.objectContaining({ latitude: 36.1, longitude: 113.2 }))
  })

  it('unfolds articles and sources', async () => {
    await open()
    expect(text()).not.toContain('第九十条')
    fireEvent.click(screen.getByRole('button', { name: '依据和来源' }))
    expect(text()).toContain('哪条定罚：《道路交通安全法》第九十条')
    expect(text()).toContain('罚多少，按当地的标准：安澜市罚款标准')
  })

  it.each([
    [{ kind: 'range', fromFen: fen(100000), toFen: fen(200000) } as const, '¥1000–2000'],
    [{ kind: 'by-gain', toFen: fen(5000000) } as const, '最高 ¥50000'],
    [{ kind: 'warning', why: 'first' } as const, '警告'],
  ])('costs by its kind: %j', async (charge, figure) => {
    await open({ charge })
    expect(text()).toContain(figure)
  })

  it('in 长辈版 says the term in the strip and ends with a person to call', async () => {
    setElder(true)
    await open()
    expect(screen.getByRole('button', { name: /还剩 23 天，不着急/ })).toBeTruthy()
    expect(text()).toContain('最晚 12月13日来处理。现在还不用交钱，也不会多收。')
    fireEvent.click(screen.getByRole('button', { name: '拿不准，打 0990-12123 问' }))
    expect(phone.calls).toEqual(['call 0990-12123'])
  })
})

describe('photos', () => {
  it('that cannot be shown can be asked for, and then say by when', async () => {
    await open()
    const missing = { state: 'cannot-be-shown', askedAt: null, promisedBy: null }
    cloud = fakeCloud({
      'violations.record': () => record({ recordId: id(5), photosCanBeShown: false }),
      'violations.photos': () => missing,
      'violations.askForPhotos': () => ({
        state: 'cannot-be-shown',
        askedAt: '2026-11-20T02:39:00.000Z',
        promisedBy: '2026-11-25T16:00:00.000Z',
      }),
    })
    renderScreen(<RecordPage recordId={id(5)} />)
    await pass()
    fireEvent.click(screen.getByRole('button', { name: '申请查看照片' }))
    await pass()
    expect(screen.getByText('11月20日申请过了')).toBeTruthy()
    expect(screen.getByText('最晚 11月25日给您看')).toBeTruthy()
    expect(cloud.calls.at(-1)?.event.idempotencyKey).toMatch(/^\w{26}$/)
  })

  it('do not keep the record from being read when the police do not answer', async () => {
    cloud = fakeCloud({
      'violations.record': () => record(),
      'violations.photos': () => {
        throw new Refused('POLICE_UNAVAILABLE')
      },
    })
    renderScreen(<RecordPage recordId={id(1)} />)
    await pass()
    await pass()
    expect(screen.getByText('照片一时取不到')).toBeTruthy()
    cloud.answer({ 'violations.photos': () => photos })
    fireEvent.click(screen.getByRole('button', { name: '再取一次' }))
    await pass()
    expect(screen.getByRole('button', { name: /^抓拍照片 1/ })).toBeTruthy()
  })
})

describe('where a record stands', () => {
  const OBJECTION = id(701)
  const table: [RecordStand, Partial<RecordView>, string, string[]][] = [
    ['here', {}, '可以在这里处理', ['我有异议', '处理这条']],
    ['here', { objectionId: OBJECTION }, '可以在这里处理', ['看异议的答复', '处理这条']],
    [
      'window',
      { conditions: [condition('fine-too-high'), ...met('not-by-camera')] },
      '这条要去窗口处理',
      ['我有异议', '看去哪里办'],
    ],
    ['on-hold', { objectionId: OBJECTION }, '异议正在审核', ['看异议进度']],
    ['being-recorded', { decisionId: id(601) }, '决定书出了，正在登记', ['看决定书']],
    ['to-be-paid', { decisionId: id(601) }, '还差付款', ['看决定书', '去付款']],
    ['settled', { decisionId: id(601) }, '这条办好了', ['看决定书']],
    ['handled-elsewhere', {}, '这条在别处办好了', ['看我的违法']],
    ['deleted', { objectionId: OBJECTION }, '这条已经撤销', ['看异议的答复']],
    ['transferred', {}, '这条转给别的单位了', ['看我的违法']],
  ]
  it.each(table)('%s', async (stand, changes, words, acts) => {
    const clock = stand === 'here' || stand === 'window' ? record().clock : null
    await open({ stand, clock, ...changes })
    expect(text()).toContain(words)
    expect(buttons().slice(-acts.length)).toEqual(acts)
  })

  it('the vehicle is not entrusted any more: a screen of its own', async () => {
    cloud = fakeCloud({
      'violations.record': () => {
        throw new Refused('NOT_FOUND')
      },
      'violations.photos': () => photos,
    })
    renderScreen(<RecordPage recordId={id(1)} />)
    await pass()
    expect(screen.getByRole('heading', { name: '这条现在看不到了' })).toBeTruthy()
    expect(text()).toContain('车主收回了同意')
  })
})

describe('the clocks are never mixed up', () => {
  const clocks: [RecordView['clock'], string, RegExp][] = [
    [{ kind: 'come', until: '2026-12-13', daysLeft: 23, extended: false }, '还剩 23 天', /付款还剩|答复/],
    [{ kind: 'come', until: '2026-11-10', daysLeft: -10, extended: false }, '过了 10 天', /付款晚了/],
    [{ kind: 'pay', until: '2026-12-05', daysLeft: 15 }, '付款还剩 15 天', /[^款]还剩/],
    [{ kind: 'pay', until: '2026-11-18', daysLeft: -2 }, '付款晚了 2 天', /[^款]过了 2 天/],
    [{ kind: 'confirm', until: '2026-11-20T02:54:00.000Z' }, '10:54 以前付款', /还剩|答复/],
    [{ kind: 'answer', until: '2026-11-26', workingDaysLeft: 4 }, '4 个工作日内答复', /还剩|付款还剩/],
  ]
  it.each(clocks)('%j', async (clock, words, others) => {
    await open({ clock, stand: 'settled', decisionId: id(601) })
    expect(text()).toContain(words)
    expect(text()).not.toMatch(others)
  })
})

describe('more time', () => {
  it('is asked for with months and a reason, and said back', async () => {
    await open()
    cloud.answer({
      'violations.extend': () =>
        record({
          clock: { kind: 'come', until: '2027-02-13', daysLeft: 85, extended: true },
          extensionMonthsLeft: 0,
        }),
    })
    fireEvent.click(screen.getByRole('button', { name: /来不及？可以申请延长/ }))
    fireEvent.click(screen.getByRole('switch', { name: '2 个月' }))
    fireEvent.click(screen.getByRole('switch', { name: '生病' }))
    fireEvent.click(screen.getByRole('button', { name: '申请延长' }))
    await pass()
    expect(cloud.calls.find(({ name }) => name === 'violations.extend')?.event.input).toEqual({
      recordId: id(1),
      months: 2,
      reason: 'ill',
    })
    expect(phone.calls).toContain('toast 延长好了，最晚 2月13日来处理')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('that was used up is not offered', async () => {
    await open({ extensionMonthsLeft: 0 })
    expect(screen.queryByRole('button', { name: /来不及/ })).toBeNull()
  })
})

describe('all records of a vehicle', () => {
  const page = (numbers: number[], next: string | null) => ({
    records: numbers.map((number) => row(number, { act: `第 ${number} 条` })),
    next,
    counts: { open: 21, onHold: 1, done: 0 },
    asOf: '2026-11-20T02:30:00.000Z',
  })
  async function openList(): Promise<void> {
    cloud = fakeCloud({
      'violations.overview': () => overview(),
      'violations.list': ({ filter, after }: { filter: string; after?: string }) => {
        if (filter !== 'open') return { ...page([], null), counts: { open: 21, onHold: 1, done: 0 } }
        return after
          ? page([21], null)
          : page(
              Array.from({ length: 20 }, (_, index) => index + 1),
              'cursor',
            )
      },
    })
    renderScreen(<VehiclePage vehicleId={id(901)} />)
    await pass()
  }

  it('come 20 at a time, to the end', async () => {
    await openList()
    expect(screen.getByLabelText('车牌 晋N6K283')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '再看更早的' }))
    await pass()
    expect(cloud.calls.at(-1)?.event.input).toEqual({ vehicleId: id(901), filter: 'open', after: 'cursor' })
    expect(screen.getByRole('button', { name: /第 21 条/ })).toBeTruthy()
    expect(screen.getByText('就这 21 条了')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '再看更早的' })).toBeNull()
  })

  it('are chosen by where they stand; an empty choice says why', async () => {
    await openList()
    expect(screen.getByRole('switch', { name: '待处理 21' }).getAttribute('aria-checked')).toBe('true')
    fireEvent.click(screen.getByRole('switch', { name: '已办完 0' }))
    await pass()
    expect(screen.getByRole('heading', { name: '还没有办完的' })).toBeTruthy()
  })

  it('keep what is there when the next page does not come', async () => {
    await openList()
    cloud.offline()
    fireEvent.click(screen.getByRole('button', { name: '再看更早的' }))
    await pass(5_000)
    expect(screen.getByRole('button', { name: /第 20 条/ })).toBeTruthy()
    expect(screen.getByRole('heading', { name: '没连上' })).toBeTruthy()
  })
})

it.each([
  ['迎宾路与滨河东路路口', ['迎宾路', '滨河东路']],
  ['太原市小店区学府街与体育路路口', ['学府街', '体育路']],
  ['驻马店市驿城区学府街', ['学府街']],
  ['学府街', ['学府街']],
  ['环城路东段 200 米', ['环城路']],
  ['G20 高速 112 公里处', ['G20 高速']],
])('the sketch of %s names %j', (place, roads) => expect(roadsOf(place)).toEqual(roads))

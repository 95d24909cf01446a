import { fireEvent, screen } from '@testing-library/react'
import type { OfficeRow } from '@/contract/guides'
import { setNear } from '@/features/guides/offices/near'
import { OfficePage } from '@/features/guides/offices/office-page'
import { far } from '@/features/guides/offices/office-terms'
import { officesMap } from '@/features/guides/offices/offices-map'
import { OfficesPage } from '@/features/guides/offices/offices-page'
import { map } from '@/platform/map'
import { place } from '@/platform/place'
import type { PlaceOutcome } from '@/platform/place-port'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { matter, matterList, office, offices } from '../support/guide-samples'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:38:00.000Z') })
  resetPhone()
  setElder(false)
  setNear(null)
})
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

/** As the cloud: nearest first, with distances, where a place is given. */
function answerOffices({ near, matterId }: { near?: object; matterId?: string }): { offices: OfficeRow[] } {
  const all = offices().filter(({ matterIds }) => !matterId || matterIds.includes(matterId))
  if (!near) return { offices: all }
  return { offices: [...all].reverse().map((one, index) => ({ ...one, distance: 800 + index * 2400 })) }
}

async function open(matterId: string | null = null): Promise<void> {
  cloud = fakeCloud({
    'guides.offices': (input) => answerOffices(input),
    'guides.list': () => matterList(),
    'guides.matter': () => matter(),
  })
  renderScreen(<OfficesPage matterId={matterId} />)
  await pass()
}

const phoneIs = (outcome: PlaceOutcome) => jest.spyOn(place, 'where').mockResolvedValue(outcome)
const rows = () => buttons().filter((label) => /开着|现在没开|关门了/.test(label))
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
  await pass()
}

describe('the offices', () => {
  it('each say whether they are open, until when, and how long the queue is', async () => {
    await open()
    expect(rows()).toEqual([
      '安澜市车管所城东分所开着17:00 关门前面 12 人，约 40 分钟安澜市城东区滨河东路 88 号',
      '安澜市车管所总所关门了明天 9:00 开门安澜市新城区迎宾路 1 号',
      '云溪市车管所现在没开13:30 开门云溪市中山路 9 号',
    ])
  })

  it('do not ask where the citizen is until it is wanted', async () => {
    const where = phoneIs({ kind: 'place', latitude: 37.2, longitude: 112.4 })
    await open()
    expect(where).not.toHaveBeenCalled()
    expect(cloud.calls.find(({ name }) => name === 'guides.offices')?.event.input).toEqual({})
  })

  it('come nearest first after a touch; the place is not kept', async () => {
    phoneIs({ kind: 'place', latitude: 37.2, longitude: 112.4 })
    await open()
    await press('按远近排')
    expect(cloud.calls.at(-1)?.event.input).toEqual({ near: { latitude: 37.2, longitude: 112.4 } })
    expect(screen.getByText('离您近的在前面')).toBeTruthy()
    expect(rows().map((label) => /离您 [\d.]+ (米|公里)/.exec(label)?.[0])).toEqual([
      '离您 800 米',
      '离您 3.2 公里',
      '离您 5.6 公里',
    ])
    expect([...phone.storage.values()].join()).not.toContain('112')
  })

  it('go by city where the place is refused', async () => {
    phoneIs({ kind: 'refused' })
    await open()
    await press('按远近排')
    expect(screen.getByText('没拿到位置，下面按城市看')).toBeTruthy()
    fireEvent.click(screen.getByRole('switch', { name: '云溪' }))
    expect(rows()).toHaveLength(1)
    expect(screen.getByRole('button', { name: '按远近排' })).toBeTruthy()
  })

  it('say that the place was not found, and can be asked again', async () => {
    const where = phoneIs({ kind: 'failed' })
    await open()
    await press('按远近排')
    expect(screen.getByText('一时找不到您在哪')).toBeTruthy()
    where.mockResolvedValue({ kind: 'place', latitude: 37.2, longitude: 112.4 })
    await press('按远近排')
    expect(screen.getByText('离您近的在前面')).toBeTruthy()
  })

  it('of one city are on a map, by the numbers of the list', async () => {
    await open()
    expect(screen.queryByRole('img')).toBeNull()
    fireEvent.click(screen.getByRole('switch', { name: '安澜' }))
    expect(
      screen.getByRole('img', { name: '办事点的位置示意图，上北下南：1 安澜市车管所城东分所，2 安澜市车管所总所' }),
    ).toBeTruthy()
  })

  it('can be those of another matter, or all', async () => {
    await open('licence-renewal')
    await press('只列能办「期满换证」的')
    fireEvent.click(screen.getByRole('radio', { name: '机动车检验预约' }))
    await pass()
    await pass()
    expect(screen.getByText('附近没有能办这件事的办事点')).toBeTruthy()
    await press('看全部办事点')
    expect(rows()).toHaveLength(3)
  })

  it('are asked for again while somebody looks, because queues move', async () => {
    await open()
    const before = cloud.count('guides.offices')
    await pass(60_000)
    await pass()
    expect(cloud.count('guides.offices')).toBe(before + 1)
  })

  it('of a matter that is no more: all of them instead', async () => {
    cloud = fakeCloud({
      'guides.offices': (input: { matterId?: string }) => {
        if (input.matterId) throw new Refused('NOT_FOUND')
        return answerOffices(input)
      },
      'guides.list': () => matterList(),
    })
    renderScreen(<OfficesPage matterId="no-more" />)
    await pass()
    expect(screen.getByText('这件事不在清单里了')).toBeTruthy()
    await press('看全部办事点')
    expect(rows()).toHaveLength(3)
  })

  it('that cannot be had say why', async () => {
    cloud = fakeCloud({ 'guides.list': () => matterList() })
    cloud.offline()
    renderScreen(<OfficesPage matterId={null} />)
    await pass(30_000)
    expect(screen.getByText('没连上')).toBeTruthy()
    expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy()
  })
})

describe('one office', () => {
  async function openOne(officeId: string, matterId: string | null = null) {
    cloud = fakeCloud({
      'guides.offices': (input) => answerOffices(input),
      'guides.list': () => matterList(),
      'guides.matter': () => matter(),
    })
    renderScreen(<OfficePage officeId={officeId} matterId={matterId} />)
    await pass()
    await pass()
  }

  it('is called, and shown on the map of the host', async () => {
    const show = jest.spyOn(map, 'show').mockResolvedValue()
    await openOne(office(701).officeId)
    await press('打电话问')
    await press('导航过去')
    expect(phone.calls).toContain('call 0990-8812123')
    expect(show.mock.calls[0]?.[0]).toMatchObject({ latitude: 37.12, longitude: 112.34, name: '安澜市车管所城东分所' })
  })

  it('tells what to bring for the matter that one comes from, and what is ready', async () => {
    phone.storage.set('guides-ticks:licence-renewal', 'photo')
    await openOne(office(701).officeId, 'licence-renewal')
    expect(screen.getByText('办「期满换证」要带')).toBeTruthy()
    expect(screen.getByText('身份证')).toBeTruthy()
    expect(screen.getByText('一寸白底照片（备好了）')).toBeTruthy()
    expect(screen.queryByText('代办人身份证')).toBeNull()
  })

  it('tells what else is done there, unfolded by a touch', async () => {
    await openOne(office(701).officeId, 'licence-renewal')
    expect(screen.queryByText('遗失补证')).toBeNull()
    await press('这里还能办 1 件事')
    await press('遗失补证')
    expect(phone.journey).toEqual(['navigateTo /packages/guides/matter/index?matterId=licence-lost'])
  })

  it('that is no more leads to the list', async () => {
    await openOne(office(799).officeId)
    expect(screen.getByText('这个办事点不在名单里了')).toBeTruthy()
    await press('看全部办事点')
    expect(phone.journey).toEqual(['redirectTo /packages/guides/offices/index'])
  })
})

it.each([
  [40, '100 米'],
  [449, '400 米'],
  [949, '900 米'],
  [950, '0.9 公里'],
  [3240, '3.2 公里'],
  [9960, '10.0 公里'],
  [217_400, '217 公里'],
])('%i m are %s', (metres, words) => expect(far(metres)).toBe(words))

it('pins of neighbours do not cover each other', () => {
  const side = [0, 1, 2, 3].map((index) => office(710 + index, { latitude: 37.12 + index / 1000 }))
  const svg = officesMap([...side, office(720, { latitude: 37.4 })], null, false)
  const centres = [...svg.matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)"/g)].map((match) => match.slice(1).map(Number))
  for (const [index, [x = 0, y = 0]] of centres.entries())
    for (const [otherX = 0, otherY = 0] of centres.slice(index + 1))
      expect(Math.max(Math.abs(x - otherX), Math.abs(y - otherY))).toBeGreaterThan(2 * 13)
})

it.each([false, true])('the map keeps every pin inside, in 长辈版 %s', (elder) => {
  const svg = officesMap(offices(), { latitude: 37, longitude: 112 }, elder)
  const height = elder ? 216 : 176
  const centres = [...svg.matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)" r="([\d.]+)"/g)].map((match) =>
    match.slice(1).map(Number),
  )
  expect(centres.length).toBe(5)
  for (const [x = 0, y = 0, r = 0] of centres) {
    expect(Math.min(x - r, y - r)).toBeGreaterThanOrEqual(0)
    expect(x + r).toBeLessThanOrEqual(343)
    expect(y + r).toBeLessThanOrEqual(height)
  }
})

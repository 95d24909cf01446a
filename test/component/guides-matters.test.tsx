import { fireEvent, screen } from '@testing-library/react'
import MattersPage from '@/pages/matters/index'
import { type FakeCloud, fakeCloud } from '../support/fake-cloud'
import { matterList } from '../support/guide-samples'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:38:00.000Z') })
  resetPhone()
  setElder(false)
})
afterEach(() => jest.useRealTimers())

async function open(): Promise<void> {
  cloud = fakeCloud({ 'guides.list': () => matterList() })
  renderScreen(<MattersPage />)
  await pass()
}

const type = (text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: '要办什么事？' }), { target: { value: text } })
const names = () => buttons().filter((words) => words.includes('这里就能办') || words.includes('去窗口'))

describe('the list', () => {
  it('goes by group, and says of each whether it can be done here', async () => {
    await open()
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      '大家常办',
      '机动车',
      '驾驶证',
      '违法处理',
    ])
    expect(names().slice(2)).toEqual([
      '机动车检验预约去窗口该年检的车，先约好再去',
      '期满换证去窗口驾驶证到期前 90 天内',
      '遗失补证去窗口驾驶证丢了',
      '电子监控处理这里就能办被摄像头拍到的违法',
    ])
  })

  it('begins with what was opened last, until that is cleared', async () => {
    phone.storage.set('guides-recent', 'licence-lost,gone-since,camera')
    await open()
    expect(names().slice(0, 2)).toEqual(['遗失补证去窗口驾驶证丢了', '电子监控处理这里就能办被摄像头拍到的违法'])
    fireEvent.click(screen.getByRole('button', { name: '清掉最近看过的' }))
    expect(screen.queryByText('最近看过')).toBeNull()
    expect(phone.storage.has('guides-recent')).toBe(false)
  })

  it('leads to the guide, the offices and the classes', async () => {
    await open()
    fireEvent.click(screen.getAllByRole('button', { name: /期满换证/ })[0] as HTMLElement)
    fireEvent.click(screen.getByRole('button', { name: /去哪里办/ }))
    fireEvent.click(screen.getByRole('button', { name: /这车我能开吗/ }))
    await pass()
    expect(phone.journey).toEqual([
      'navigateTo /packages/guides/matter/index?matterId=licence-renewal',
      'navigateTo /packages/guides/offices/index',
      'navigateTo /packages/guides/classes/index',
    ])
  })

  it('that cannot be had says why and can be asked for again', async () => {
    cloud = fakeCloud({ 'guides.list': () => matterList() })
    cloud.offline()
    renderScreen(<MattersPage />)
    await pass(30_000)
    expect(screen.getByText('没连上')).toBeTruthy()
    cloud.online()
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    await pass()
    expect(screen.getAllByText('期满换证')).toHaveLength(2)
  })

  it('repeats its title large in 长辈版', async () => {
    setElder(true)
    await open()
    expect(screen.getByRole('heading', { level: 1, name: '办事' })).toBeTruthy()
  })
})

describe('searching', () => {
  it('asks the cloud once typing rests, and shows what was understood', async () => {
    await open()
    cloud.answer({
      'guides.search': () => ({ hits: [{ matterId: 'inspection', by: 'near' }], understood: '年审' }),
    })
    type('年')
    await pass(200)
    type('年婶')
    await pass(349)
    expect(cloud.count('guides.search')).toBe(0)
    await pass(1)
    await pass()
    expect(cloud.calls.at(-1)?.event.input).toEqual({ words: '年婶' })
    expect(cloud.count('guides.search')).toBe(1)
    expect(screen.getByText('按「年审」找的')).toBeTruthy()
    expect(names()).toEqual(['机动车检验预约去窗口该年检的车，先约好再去'])
  })

  it('shows at once what the list itself knows, by initials too', async () => {
    await open()
    cloud.answer({ 'guides.search': () => ({ hits: [], understood: null }) })
    type('JZ DL')
    expect(names()).toEqual(['遗失补证去窗口驾驶证丢了'])
  })

  it('goes on without the cloud, and says that it is less', async () => {
    await open()
    cloud.offline()
    type('驾照')
    await pass(400)
    await pass(30_000)
    expect(screen.getByText('没连上，只在这张清单里找了找')).toBeTruthy()
    expect(names()).toEqual(['期满换证去窗口驾驶证到期前 90 天内', '遗失补证去窗口驾驶证丢了'])
  })

  it('that finds nothing says what to do, and the words stay', async () => {
    await open()
    cloud.answer({ 'guides.search': () => ({ hits: [], understood: null }) })
    type('护照')
    await pass(400)
    await pass()
    expect(screen.getByText('没找到「护照」')).toBeTruthy()
    expect(names()).toEqual(['期满换证去窗口驾驶证到期前 90 天内', '电子监控处理这里就能办被摄像头拍到的违法'])
    fireEvent.click(screen.getByRole('button', { name: /打 12123 问人工/ }))
    await pass()
    expect(phone.calls).toContain('call 12123')
    expect(screen.getByRole('textbox', { name: '要办什么事？' })).toHaveProperty('value', '护照')
  })

  it('ends with a touch', async () => {
    await open()
    type('驾照')
    fireEvent.click(screen.getByRole('button', { name: '清掉，重新找' }))
    await pass(400)
    expect(names()).toHaveLength(6)
    expect(cloud.count('guides.search')).toBe(0)
  })
})

import { fireEvent, screen, within } from '@testing-library/react'
import { ClassesPage } from '@/features/guides/classes/classes-page'
import { verdictOn } from '@/features/guides/classes/may-drive'
import { classCodes } from '../../mock/rules/licence-classes'
import { mayDriveType, vehicleTypeGroups } from '../../mock/rules/vehicle-types'
import { fakeCloud } from '../support/fake-cloud'
import { classBook } from '../support/guide-samples'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { resetPhone } from '../support/taro/taro'
import { licence } from '../support/violation-samples'

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:38:00.000Z') })
  resetPhone()
  setElder(false)
})
afterEach(() => jest.useRealTimers())

async function open(bound: string[] | null = null): Promise<void> {
  fakeCloud({
    'guides.classes': () => classBook(),
    'identity.me': () => ({
      person: null,
      licence: bound && { ...licence, classes: bound },
      counts: { ownVehicles: 0, borrowedVehicles: 0, drivers: 0, requests: 0, objections: 0 },
    }),
  })
  renderScreen(<ClassesPage />)
  await pass()
  await pass()
}

const hold = (code: string) => fireEvent.click(screen.getByRole('checkbox', { name: new RegExp(`^${code} `) }))
const ask = (type: string) => {
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${type}，`) }))
  return within(screen.getByRole('dialog', { name: type }))
}

describe('may I drive this', () => {
  it.each([
    ['C1', '小型轿车', '能开', 'C1 就是开这类车的。'],
    ['B2', '小型轿车', '能开', 'B2 包括 C1，C1 能开这类车。'],
    ['C2', '小型轿车', '有的能开，有的不能', 'C2 只能开自动挡的。手动挡的不能开。'],
    ['A3', '大型普通客车', '有的能开，有的不能', 'A3 只能开城市公共汽车。别的客车不能开。'],
    ['C1', '重型半挂牵引车', '不能开', '您选的 C1 不包括这类车。'],
    ['A1', '普通二轮摩托车', '不能开', '您选的 A1 不包括这类车。'],
  ])('%s and %s: %s', async (code, type, title, why) => {
    await open()
    hold(code)
    const sheet = ask(type)
    expect(sheet.getByRole('heading', { level: 1, name: title })).toBeTruthy()
    expect(sheet.getByText(why)).toBeTruthy()
  })

  it('says which class it takes, who else may, and what the plate does not tell', async () => {
    await open()
    hold('C1')
    const sheet = ask('重型货车')
    expect(sheet.getByText('开这类车要有 B2。')).toBeTruthy()
    expect(sheet.getByText('有 A1、A2 的也能开。')).toBeTruthy()
    expect(sheet.getByText(/别只看牌照颜色/)).toBeTruthy()
    expect(sheet.getByText('黄牌')).toBeTruthy()
  })

  it('takes the classes of the licence that is bound, and lets them be changed', async () => {
    await open(['C1', 'E'])
    expect(screen.getByText('已按您绑定的驾驶证选好 C1、E')).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: /^E / }).getAttribute('aria-checked')).toBe('true')
    hold('E')
    expect(screen.queryByText(/已按您绑定的驾驶证/)).toBeNull()
    expect(ask('普通二轮摩托车').getByRole('heading', { name: '不能开' })).toBeTruthy()
  })

  it('without a class of one’s own tells what it takes', async () => {
    await open()
    const sheet = ask('小型轿车')
    expect(sheet.queryByRole('heading', { level: 1 })).toBeNull()
    expect(sheet.getByText('先点您的驾照，就知道能不能开。')).toBeTruthy()
    expect(sheet.getByText('开这类车要有 C1。')).toBeTruthy()
    expect(sheet.getByText('C2 只能开自动挡的。手动挡的不能开。')).toBeTruthy()
  })

  it('finds the vehicle by the words of its licence, or by what people call it', async () => {
    await open()
    const tiles = () => buttons().filter((label) => label.includes('看能不能开'))
    expect(tiles()).toHaveLength(vehicleTypeGroups.length)
    const type = (text: string) =>
      fireEvent.change(screen.getByRole('textbox', { name: '要开的是哪种车？' }), { target: { value: text } })
    type('重型厢式货车')
    expect(tiles()).toHaveLength(1)
    type('皮卡')
    expect(tiles()[0]).toMatch(/^轻型/)
    type('火车')
    expect(screen.getByText(/没有叫「火车」的/)).toBeTruthy()
  })

  it('agrees with the rules of the police, for every class and every type', () => {
    const book = classBook()
    for (const code of classCodes)
      for (const vehicle of book.vehicles) {
        const { may, only, needed } = mayDriveType([code], vehicle.vehicleType) ?? {}
        const verdict = verdictOn([code], vehicle, book.classes)
        expect([code, vehicle.vehicleType, verdict.may, verdict.only, verdict.made]).toEqual([
          code,
          vehicle.vehicleType,
          may,
          only,
          needed,
        ])
      }
  })
})

describe('the other two views', () => {
  it('show all seventeen, with what each includes and from which age', async () => {
    await open()
    fireEvent.click(screen.getByRole('switch', { name: '17 种驾照' }))
    expect(buttons()).toHaveLength(17)
    fireEvent.click(screen.getByRole('button', { name: /^B2/ }))
    expect(screen.getByText('还能开 C1、C2、C3、C4、M 的车')).toBeTruthy()
    expect(screen.getByText('20 到 63 岁可以申请')).toBeTruthy()
  })

  it('answer what is often said, and mark where the law has changed', async () => {
    await open()
    fireEvent.click(screen.getByRole('switch', { name: '常见误会' }))
    expect(screen.getByText('「开错车最多只是罚款」')).toBeTruthy()
    expect(screen.getAllByText('法律变了')).toHaveLength(1)
    expect(screen.getByText('记 12 分')).toBeTruthy()
    expect(screen.getByText('2022年4月1日起改成现在这样')).toBeTruthy()
  })
})

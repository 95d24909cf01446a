import { cleanup, fireEvent, screen } from '@testing-library/react'
import { BindVehiclePage } from '@/features/vehicles/binding/bind-vehicle-page'
import { bindingDraft } from '@/features/vehicles/binding/binding-draft'
import { LicencePage } from '@/features/vehicles/licence/licence-page'
import { licenceDraft } from '@/features/vehicles/licence/use-licence'
import { VehiclesPage } from '@/features/vehicles/list/vehicles-page'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { CONSENT_ID, ID_NUMBER, licence, VEHICLE_ID, vehicle } from '../support/person-samples'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

let cloud: FakeCloud
const asOf = '2026-11-20T02:00:00.000Z'
const empty = { licence: null, vehicles: [], asOf }

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:36:00.000Z') })
  resetPhone()
  setElder(false)
  bindingDraft.forget()
  licenceDraft.keep('licenceNumber', '')
  licenceDraft.keep('fileNumber', '')
  cloud = fakeCloud({ 'vehicles.list': () => empty })
})
afterEach(() => jest.useRealTimers())

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const input = (name: string | RegExp) => screen.getByLabelText(name) as HTMLInputElement
const nobody = () => {
  throw new Refused('NOT_VERIFIED')
}

describe('binding the licence', () => {
  async function open(knownNumber = ''): Promise<void> {
    renderScreen(<LicencePage knownNumber={knownNumber} />)
    await pass()
  }

  it('holds the number that was just registered, shows where the file number stands, and sends plain numbers', async () => {
    cloud.answer({ 'vehicles.bindLicence': () => ({ kind: 'bound', licence: licence() }) })
    await open(ID_NUMBER)
    expect(input(/^驾驶证号是多少？/).value).toBe(ID_NUMBER)
    expect(screen.getByRole('img', { name: '档案编号在驾驶证副页，姓名的下面一行' })).toBeTruthy()
    fireEvent.change(input(/^档案编号是多少？/), { target: { value: '9901 0200 1183' } })
    cloud.answer({ 'vehicles.list': () => ({ ...empty, licence: licence() }) })
    press('绑定驾驶证')
    await pass()
    expect(cloud.calls.find(({ name }) => name === 'vehicles.bindLicence')?.event.input).toEqual({
      licenceNumber: ID_NUMBER,
      fileNumber: '990102001183',
    })
    expect(screen.getByText('正常')).toBeTruthy()
    expect(screen.getByText('3 分')).toBeTruthy()
  })

  it('names every field that is wrong, in the same words at the top; nothing is sent', async () => {
    await open()
    press('绑定驾驶证')
    expect(screen.getByRole('button', { name: '有 2 处要改 请填驾驶证号' })).toBeTruthy()
    expect(screen.getByLabelText('档案编号是多少？，请填档案编号')).toBeTruthy()
    expect(cloud.count('vehicles.bindLicence')).toBe(0)
  })

  it.each([
    ['licenceNumber', 'not-yours', '驾驶证号是多少？，这不是您的驾驶证，只能绑本人的'],
    ['fileNumber', 'does-not-fit', '档案编号是多少？，和驾驶证号对不上，请看副页上的档案编号'],
  ] as const)(
    'what the police say of %s (%s) stands at the field, and the text stays',
    async (field, problem, label) => {
      cloud.answer({ 'vehicles.bindLicence': () => ({ kind: 'wrong', fields: [{ field, problem }] }) })
      await open(ID_NUMBER)
      fireEvent.change(input(/^档案编号是多少？/), { target: { value: '990102001183' } })
      press('绑定驾驶证')
      await pass()
      expect(screen.getByLabelText(label)).toBeTruthy()
      expect(input(/^档案编号是多少？/).value).toBe('990102001183')
    },
  )

  it('a silent police platform: nothing is lost, and it can be tried again', async () => {
    cloud.answer({
      'vehicles.bindLicence': () => {
        throw new Refused('POLICE_UNAVAILABLE')
      },
    })
    await open(ID_NUMBER)
    fireEvent.change(input(/^档案编号是多少？/), { target: { value: '990102001183' } })
    press('绑定驾驶证')
    await pass()
    expect(screen.getByRole('heading', { name: '交警的系统一时没有回话' })).toBeTruthy()
    expect(buttons()).toContain('再试一次')
    expect([...phone.storage.values()].join()).not.toContain('990102')
  })

  it('bound: what the police know, in words, with points that are on their way', async () => {
    cloud.answer({
      'vehicles.list': () => ({ ...empty, licence: licence({ states: ['H', 'S'], points: 3, pendingPoints: 6 }) }),
    })
    await open()
    expect(screen.getByText('有违法没处理，过期没审验')).toBeTruthy()
    expect(screen.getByText('9 分')).toBeTruthy()
    expect(screen.getByText('其中 6 分正在登记')).toBeTruthy()
    expect(screen.getByText('2027年3月7日')).toBeTruthy()
  })

  it('nobody yet: the door, before anything is typed', async () => {
    cloud.answer({ 'vehicles.list': nobody })
    await open()
    press('去核对本人')
    expect(phone.journey).toEqual(['navigateTo /packages/identity/register/index'])
  })
})

describe('adding a vehicle', () => {
  async function open(): Promise<void> {
    renderScreen(<BindVehiclePage />)
    await pass()
  }
  async function upToProof(): Promise<void> {
    await open()
    for (const key of '晋N6K283') press(key)
    press('下一步')
  }

  it('plate first, then the last six of one number on its licence', async () => {
    cloud.answer({ 'vehicles.bindVehicle': () => ({ kind: 'bound', vehicle: vehicle() }) })
    await upToProof()
    expect(screen.getByRole('img', { name: /车辆识别代号在行驶证中间/ })).toBeTruthy()
    fireEvent.change(input('车辆识别代号最后 6 位'), { target: { value: '12-3a56' } })
    press('添上这辆车')
    await pass()
    expect(cloud.calls.find(({ name }) => name === 'vehicles.bindVehicle')?.event.input).toEqual({
      plateKind: '02',
      plate: '晋N6K283',
      proof: { kind: 'vin', lastSix: '123A56' },
    })
    press('看它的违法')
    expect(phone.journey).toEqual([`redirectTo /packages/violations/vehicle/index?vehicleId=${VEHICLE_ID}`])
  })

  it('takes the engine number instead, and keeps both texts', async () => {
    await upToProof()
    fireEvent.change(input('车辆识别代号最后 6 位'), { target: { value: '111' } })
    press('改填发动机号码')
    expect(screen.getByRole('img', { name: /发动机号码在行驶证中间/ })).toBeTruthy()
    press('改填车辆识别代号')
    expect(input('车辆识别代号最后 6 位').value).toBe('111')
  })

  it.each([
    ['', '请填最后 6 位'],
    ['12345', '要 6 位，现在是 5 位'],
    ['12345O', '车辆识别代号里没有 I、O、Q，请看看是不是 1 或 0'],
    ['12 34中6', '只有数字和字母，请对着行驶证看一看'],
  ])('says of %j at the top and at the field what is wrong', async (text, words) => {
    await upToProof()
    fireEvent.change(input('车辆识别代号最后 6 位'), { target: { value: text } })
    press('添上这辆车')
    expect(screen.getByRole('button', { name: `有 1 处要改 ${words}` })).toBeTruthy()
    expect(screen.getByLabelText(`车辆识别代号最后 6 位，${words}`)).toBeTruthy()
    expect(cloud.count('vehicles.bindVehicle')).toBe(0)
  })

  it('a plate that is not whole says how many places are missing', async () => {
    await open()
    for (const key of '晋N6') press(key)
    press('下一步')
    expect(screen.getByRole('button', { name: '有 1 处要改 车牌还差 4 位' })).toBeTruthy()
  })

  it('of somebody else: back at the plate, with the way to ask the owner', async () => {
    cloud.answer({
      'vehicles.bindVehicle': () => ({ kind: 'wrong', fields: [{ field: 'plate', problem: 'not-yours' }] }),
    })
    await upToProof()
    fireEvent.change(input('车辆识别代号最后 6 位'), { target: { value: '123456' } })
    press('添上这辆车')
    await pass()
    expect(screen.getByLabelText(/输完了，这辆车登记在别人名下/)).toBeTruthy()
    press('去问车主')
    expect(phone.journey).toEqual(['navigateTo /packages/identity/ask-owner/index'])
  })

  it('keeps plate and number while the app lives', async () => {
    await open()
    for (const key of '晋N6') press(key)
    cleanup()
    await open()
    expect(screen.getByLabelText(/晋N6，还差 4 位/)).toBeTruthy()
  })
})

describe('my vehicles', () => {
  const own = vehicle()
  const borrowed = vehicle({
    vehicleId: '01890a5d-ac96-774b-bcce-b302099a8302',
    plate: '晋ND12345',
    plateKind: '52',
    relation: 'borrowed',
    ownerMasked: '王*',
    consentId: CONSENT_ID,
  })

  async function open(vehicles = [own, borrowed]): Promise<void> {
    cloud.answer({ 'vehicles.list': () => ({ licence: licence(), vehicles, asOf }) })
    renderScreen(<VehiclesPage />)
    await pass()
  }

  it('own and borrowed, each as a plate, with its records', async () => {
    await open()
    expect(screen.getByLabelText('车牌 晋N6K283')).toBeTruthy()
    expect(screen.getByText('王*的车，11月2日 同意的')).toBeTruthy()
    press('看违法 晋N6K283')
    expect(phone.journey).toEqual([`navigateTo /packages/violations/vehicle/index?vehicleId=${VEHICLE_ID}`])
  })

  it('lets go of a vehicle only after a question', async () => {
    cloud.answer({ 'vehicles.unbindVehicle': () => ({ done: true }) })
    await open()
    phone.confirmsDialogs = false
    press('不再管这辆车')
    await pass()
    expect(cloud.count('vehicles.unbindVehicle')).toBe(0)
    phone.confirmsDialogs = true
    press('不再管这辆车')
    await pass()
    expect(cloud.calls.find(({ name }) => name === 'vehicles.unbindVehicle')?.event.input).toEqual({
      vehicleId: VEHICLE_ID,
    })
    expect(phone.calls.at(-1)).toBe('toast 好了，已经不管这辆车了')
  })

  it('none yet: why, and what to do', async () => {
    await open([])
    expect(screen.getByRole('heading', { name: '还没有添车' })).toBeTruthy()
    press('再添一辆车')
    press(/^处理别人的车/)
    expect(phone.journey).toEqual([
      'navigateTo /packages/identity/vehicle/index',
      'navigateTo /packages/identity/ask-owner/index',
    ])
  })

  it('长辈版 has the same acts', async () => {
    setElder(true)
    await open([own])
    expect(screen.getByRole('heading', { name: '我的车' })).toBeTruthy()
    expect(buttons()).toEqual(expect.arrayContaining(['不再管这辆车', '看违法 晋N6K283', '再添一辆车']))
  })
})

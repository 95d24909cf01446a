import { cleanup, fireEvent, screen } from '@testing-library/react'
import { askingRefusals } from '@/contract/vehicles'
import { AskOwnerPage } from '@/features/vehicles/asking/ask-owner-page'
import { useAskingDraft } from '@/features/vehicles/asking/use-asking'
import { askingWords } from '@/locales/zh-cn/asking'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { CONSENT_ID, consent } from '../support/person-samples'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

let cloud: FakeCloud
const rules = {
  refusals: [],
  maxVehicles: 3,
  usedVehicles: 1,
  maxDriversPerVehicle: 3,
  plateKinds: ['02', '52'],
  methods: ['face', 'qr', 'message'],
  onlySinceConsent: true,
}
const refusal = (code: string, facts = {}) => ({ code, source: '驻马店 2015 须知', facts })

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:36:00.000Z') })
  resetPhone()
  setElder(false)
  useAskingDraft.setState({ kind: '02', plate: '', purpose: null, method: null })
  cloud = fakeCloud({
    'vehicles.askingRules': () => rules,
    'vehicles.checkAsking': () => ({ refusals: [] }),
    'vehicles.askOwner': () => ({ kind: 'asked', consent: consent() }),
  })
})
afterEach(() => jest.useRealTimers())

async function open(): Promise<void> {
  renderScreen(<AskOwnerPage />)
  await pass()
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const pick = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
async function upToWhy(): Promise<void> {
  await open()
  for (const key of '晋N6K283') press(key)
  press('看看能不能问')
  await pass()
}

describe('asking an owner', () => {
  it('shows the limits of the place before anything is typed', async () => {
    await open()
    for (const line of [
      '最多处理 3 辆别人的车，已经有 1 辆',
      '一辆车同时最多 3 个人处理',
      '只能是：小型汽车、小型新能源汽车',
      '只能处理车主同意以后拍到的违法',
    ])
      expect(screen.getByText(line)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /号牌种类/ }))
    expect(screen.queryByRole('button', { name: /挂车/ })).toBeNull()
  })

  it('who may not ask at all sees why, with its source and the way out, and no field', async () => {
    cloud.answer({
      'vehicles.askingRules': () => ({
        ...rules,
        refusals: [refusal('needs-licence'), refusal('too-many-vehicles', { limit: 3, count: 3 })],
      }),
    })
    await open()
    expect(screen.getByRole('heading', { name: '现在还不能问车主' })).toBeTruthy()
    expect(screen.getByText('最多处理 3 辆别人的车，已经满了')).toBeTruthy()
    expect(screen.getAllByText(/依据：驻马店 2015 须知/).length).toBe(2)
    expect(screen.queryByRole('group', { name: '车牌键盘' })).toBeNull()
    press('去绑驾驶证')
    expect(phone.journey).toEqual(['navigateTo /packages/identity/licence/index'])
  })

  it('refuses a vehicle as soon as its plate is there, before purpose and method are asked', async () => {
    cloud.answer({ 'vehicles.checkAsking': () => ({ refusals: [refusal('operating-vehicle', { use: '货运' })] }) })
    await upToWhy()
    expect(screen.getByText('这是货运的车')).toBeTruthy()
    expect(screen.queryByRole('radio')).toBeNull()
    expect(cloud.count('vehicles.askOwner')).toBe(0)
    press('删掉一位')
    expect(screen.queryByText('这是货运的车')).toBeNull()
  })

  it('asks with plate, purpose and method, and goes to where one waits', async () => {
    await upToWhy()
    press('问车主')
    expect(screen.getByText('请选为什么在开这辆车')).toBeTruthy()
    pick(/^家里人的车/)
    press('问车主')
    expect(screen.getByText('请选怎么让车主同意')).toBeTruthy()
    pick(/^车主扫我的码/)
    press('问车主')
    await pass()
    expect(cloud.calls.find(({ name }) => name === 'vehicles.askOwner')?.event.input).toEqual({
      plateKind: '02',
      plate: '晋N6K283',
      method: 'qr',
      purpose: 'family',
    })
    expect(phone.journey).toEqual([`redirectTo /packages/identity/request/index?consentId=${CONSENT_ID}`])
    expect([...phone.storage.values()].join()).not.toContain('晋N')
  })

  it('refused at the last moment: back at the plate, with the reason', async () => {
    cloud.answer({
      'vehicles.askOwner': () => ({ kind: 'refused', refusals: [refusal('too-many-drivers', { limit: 3, count: 3 })] }),
    })
    await upToWhy()
    pick(/^朋友的车/)
    pick(/^车主在手机上刷脸/)
    press('问车主')
    await pass()
    expect(screen.getByText('这辆车已经有 3 个人在处理')).toBeTruthy()
    expect(screen.getByLabelText(/晋N6K283，输完了/)).toBeTruthy()
  })

  it('only the methods of the place', async () => {
    cloud.answer({ 'vehicles.askingRules': () => ({ ...rules, methods: ['face'] }) })
    await upToWhy()
    expect(screen.queryByRole('radio', { name: /短信/ })).toBeNull()
    expect(screen.getByRole('radio', { name: /^车主在手机上刷脸/ })).toBeTruthy()
  })

  it('offline, and coming back: the plate stays', async () => {
    await open()
    for (const key of '晋N6K283') press(key)
    cloud.offline()
    press('看看能不能问')
    await pass(5_000)
    expect(screen.getByRole('heading', { name: '没连上' })).toBeTruthy()
    cleanup()
    cloud.online()
    await open()
    expect(screen.getByLabelText(/晋N6K283，输完了/)).toBeTruthy()
  })

  it('nobody yet: the door', async () => {
    cloud.answer({
      'vehicles.askingRules': () => {
        throw new Refused('NOT_VERIFIED')
      },
    })
    await open()
    expect(buttons()).toEqual(['去核对本人'])
  })

  it('every refusal has words and a way on, with and without facts', () => {
    for (const code of askingRefusals) {
      for (const facts of [{}, { limit: 3, count: 3, again: '2027-01-01T00:00:00.000Z', kinds: ['02'], use: '货运' }]) {
        const words = askingWords.refusals[code]
        expect([code, words.title(facts), words.note(facts)].every((text) => text.length > 1)).toBe(true)
        expect(words.title(facts) + words.note(facts)).not.toMatch(/undefined|null/)
      }
    }
  })

  it('长辈版 asks the same', async () => {
    setElder(true)
    await open()
    expect(screen.getByRole('heading', { name: '处理别人的车' })).toBeTruthy()
    expect(screen.getByRole('group', { name: '车牌键盘' })).toBeTruthy()
  })
})

import { fireEvent, screen } from '@testing-library/react'
import type { MeView } from '@/contract/identity'
import { lastCheck } from '@/features/identity/face/last-check'
import { draft, registeredNumber } from '@/features/identity/registration/draft'
import MePage from '@/pages/me/index'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { CHECK_ID, licence, me, person } from '../support/person-samples'
import { pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:36:00.000Z') })
  resetPhone()
  setElder(false)
})
afterEach(() => jest.useRealTimers())

async function open(answer: MeView | 'failing'): Promise<void> {
  cloud = fakeCloud({
    'identity.me': () => {
      if (answer === 'failing') throw new Refused('INTERNAL')
      return answer
    },
  })
  renderScreen(<MePage />)
  await pass()
}

const known = () =>
  me({
    person: person({ tier: 'face' }),
    licence: licence(),
    counts: { ownVehicles: 2, borrowedVehicles: 1, drivers: 0, requests: 0, objections: 1 },
  })

describe('我的', () => {
  it('has only rows that lead somewhere', async () => {
    await open(me())
    for (const [name, path] of [
      [/^驾驶证/, '/packages/identity/licence/index'],
      [/^我的车/, '/packages/identity/vehicles/index'],
      [/^借来的车/, '/packages/identity/vehicles/index'],
      [/^谁能处理我的车/, '/packages/identity/consents/index'],
      [/^缴款记录/, '/packages/pay/receipts/index'],
      [/^没交的罚款/, '/packages/pay/dues/index'],
      [/^我的异议/, '/packages/violations/objections/index'],
    ] as const) {
      fireEvent.click(screen.getByRole('button', { name }))
      expect(phone.journey.at(-1)).toBe(`navigateTo ${path}`)
    }
    fireEvent.click(screen.getByRole('button', { name: '打 12123 问人工' }))
    expect(phone.calls).toEqual(['call 12123'])
    for (const title of ['怎么缴款', '关于码上交管']) {
      fireEvent.click(screen.getByRole('button', { name: title }))
      expect(screen.getByRole('dialog', { name: title })).toBeTruthy()
      fireEvent.click(screen.getByRole('button', { name: '知道了' }))
    }
  })

  it('nobody yet: the first card leads to registration, all other rows stay', async () => {
    await open(me())
    expect(screen.getByText('缴款记录')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /还没核对是不是本人/ }))
    expect(phone.journey).toEqual(['navigateTo /packages/identity/register/index'])
  })

  it('known by face: name, masked number, and the state of each thing at the right', async () => {
    await open(known())
    expect(screen.getByText('林晓岚')).toBeTruthy()
    expect(screen.getByText('已刷脸核实')).toBeTruthy()
    for (const value of ['C1，已记 3 分', '2 辆', '1 辆', '没有人', '1 件'])
      expect(screen.getByText(value)).toBeTruthy()
  })

  it('a driver who asks stands before everything else about drivers', async () => {
    await open(
      me({ ...known(), counts: { ownVehicles: 1, borrowedVehicles: 0, drivers: 2, requests: 1, objections: 0 } }),
    )
    expect(screen.getByText('1 个人在问')).toBeTruthy()
  })

  it('known by word only: no value that belongs to a person, and the step that is left', async () => {
    await open(me({ person: person({ tier: 'web', verifiedAt: null }) }))
    expect(screen.getByText('还没刷脸')).toBeTruthy()
    expect(screen.queryByText('没有人')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: /林晓岚/ }))
    fireEvent.click(screen.getByRole('button', { name: '去刷脸核对' }))
    expect(phone.journey).toEqual(['navigateTo /packages/identity/face/index'])
  })

  it('signs out after a question, and nothing of the person stays on the screen', async () => {
    await open(known())
    fireEvent.click(screen.getByRole('button', { name: /林晓岚/ }))
    phone.confirmsDialogs = false
    fireEvent.click(screen.getByRole('button', { name: '退出，这个账号不再代表我' }))
    await pass()
    expect(cloud.count('identity.signOut')).toBe(0)
    phone.confirmsDialogs = true
    draft.type('documentNumber', '990102199003072316')
    phone.storage.set('last-face-check', CHECK_ID)
    cloud.answer({ 'identity.signOut': () => me(), 'identity.me': () => me() })
    fireEvent.click(screen.getByRole('button', { name: '退出，这个账号不再代表我' }))
    await pass()
    expect(cloud.count('identity.signOut')).toBe(1)
    expect(screen.queryByText('林晓岚')).toBeNull()
    expect(screen.getByText('还没核对是不是本人')).toBeTruthy()
    expect(registeredNumber()).toBe('')
    expect(lastCheck.id()).toBeNull()
  })

  it('cannot be read: says so in the first card, is asked again by a touch, and everything else works', async () => {
    await open('failing')
    await pass(5_000)
    expect(screen.getByText('缴款记录')).toBeTruthy()
    cloud.answer({ 'identity.me': known })
    fireEvent.click(screen.getByRole('button', { name: /这里一时看不到/ }))
    await pass()
    expect(screen.getByText('林晓岚')).toBeTruthy()
  })

  it('长辈版 has its title and the same rows', async () => {
    setElder(true)
    await open(known())
    expect(screen.getByRole('heading', { name: '我的' })).toBeTruthy()
    expect(screen.getByRole('switch', { name: '长辈版' }).getAttribute('aria-checked')).toBe('true')
  })
})

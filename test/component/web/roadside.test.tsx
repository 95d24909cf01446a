import { act, fireEvent, render, screen } from '@testing-library/react'
import { App } from 'antd'
import type { MayDrive, Verdict } from '@/contract/checks'
import { RoadsideApp } from '../../../mock/web/roadside/roadside-app'
import { words } from '../../../mock/web/roadside/words'
import {
  certificatePaper,
  codeOver,
  genuine,
  licenceCard,
  notUsable,
  unknown,
  vehicleCard,
} from '../../support/check-samples'
import { answerCloud, type CloudCall, idOf, installLayout, refusal } from './fake-host'
import { pass, press, text } from './officer-scene'

const OFFICER = idOf(1)
const LICENCE_CHECK = idOf(11)
const VEHICLE_CHECK = idOf(12)

const may = (change: Partial<MayDrive> = {}): MayDrive => ({
  may: 'yes',
  only: null,
  needed: ['C1'],
  held: ['C1'],
  why: 'class-covers',
  vehicleType: '小型轿车',
  source: '机动车驾驶证申领和使用规定附件1',
  ...change,
})

const scans: Record<string, { verdict: Verdict; checkId: string | null }> = {
  licence: { verdict: genuine(licenceCard), checkId: LICENCE_CHECK },
  red: { verdict: notUsable, checkId: LICENCE_CHECK },
  vehicle: { verdict: genuine(vehicleCard), checkId: VEHICLE_CHECK },
  paper: { verdict: genuine(certificatePaper), checkId: null },
  old: { verdict: codeOver, checkId: null },
  forged: { verdict: unknown, checkId: null },
}

beforeEach(() => {
  installLayout()
  jest.useFakeTimers()
})
afterEach(async () => {
  await pass(0)
  jest.useRealTimers()
})

async function open(drive: MayDrive = may(), refuse?: () => unknown): Promise<CloudCall[]> {
  const calls = answerCloud('checks', 'x-officer-key', ({ action, input }) => {
    if (refuse) return refuse()
    return action === 'mayDrive' ? drive : scans[(input as { token: string }).token]
  })
  render(
    <App component={false}>
      <RoadsideApp officerId={OFFICER} />
    </App>,
  )
  await pass(0)
  return calls
}

const fill = (label: string, value: string) =>
  act(() => fireEvent.change(screen.getByLabelText(new RegExp(`^${label}`)), { target: { value } }))

async function scan(token: string, origin = location.origin): Promise<void> {
  fill(words.scan.link, `${origin}/d/${token}`)
  await press(words.scan.submit)
}

it.each([
  ['licence', '能用', ['C1', '林*岚', '2028-05-03']],
  ['red', '不能用', ['记满 12 分；逾期未审验', 'C1']],
  ['old', '码过时了', ['截图、照片不算']],
  ['forged', '不是真的', ['没有交管的签名']],
  ['paper', '不是证件', ['这是单子上的码']],
])('%s: the stand is told in one large word, with why', async (token, word, parts) => {
  const calls = await open()
  await scan(token)
  expect(calls.map(({ caller, action }) => [caller, action])).toEqual([[OFFICER, 'roadside']])
  expect(screen.getByRole('heading', { name: new RegExp(`${word}$`) })).toBeTruthy()
  for (const part of parts) expect(text()).toContain(part)
})

it('both cards scanned, in either order, answer at once whether this driver may drive this vehicle', async () => {
  const calls = await open()
  await scan('vehicle')
  expect(text()).toContain(words.drive.noLicence)
  await scan('licence')
  expect(calls.at(-1)?.input).toEqual({
    licenceCheckId: LICENCE_CHECK,
    vehicle: { by: 'check', checkId: VEHICLE_CHECK },
  })
  expect(screen.getByRole('heading', { name: /^能开/ })).toBeTruthy()
  expect(text()).toContain('依据 机动车驾驶证申领和使用规定附件1')
})

it.each([
  [may({ may: 'no', needed: ['A1'], why: 'class-does-not' }), '不能开', '持有 C1，要有 A1'],
  [may({ may: 'only-if', only: 'automatic' }), '有条件', '只限自动挡的这种车'],
  [may({ may: 'unknown', needed: [], why: 'type-unknown' }), '没有这种车', '分类里没有这个车辆类型'],
])('a typed type of vehicle: %#', async (drive, word, part) => {
  const calls = await open(drive)
  await scan('licence')
  await press(words.drive.submit)
  expect(text()).toContain(words.drive.typeEmpty)
  fill(words.drive.type, '大型普通客车')
  await press(words.drive.submit)
  expect(calls.at(-1)?.input).toMatchObject({ vehicle: { by: 'type', vehicleType: '大型普通客车' } })
  expect(screen.getByRole('heading', { name: new RegExp(`^${word}`) })).toBeTruthy()
  expect(text()).toContain(part)
})

it('a code of somebody else is refused without asking, and the next driver begins anew', async () => {
  const calls = await open()
  await scan('licence', 'https://evil.test')
  expect(screen.getByRole('alert').textContent).toContain('别认')
  expect(calls).toEqual([])
  await scan('licence')
  await press(words.next)
  expect(screen.queryByRole('heading', { name: /能用$/ })).toBeNull()
})

it('says when nobody answered, and sends away whoever is no officer', async () => {
  await open(may(), () => null)
  await scan('licence')
  expect(screen.getByRole('alert').textContent).toContain('没连上服务器')
})

it('leads a stranger back to the list of officers', async () => {
  await open(may(), () => refusal('UNAUTHENTICATED'))
  await scan('licence')
  expect(screen.getByRole('link', { name: words.stranger.back }).getAttribute('href')).toBe('/roadside')
})

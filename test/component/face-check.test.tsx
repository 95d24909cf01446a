import { fireEvent, screen } from '@testing-library/react'
import { FacePage } from '@/features/identity/face/face-page'
import { faceWords } from '@/locales/zh-cn/face'
import { faceCheck as host } from '@/platform/face-check'
import type { FaceOutcome } from '@/platform/face-check-port'
import { facePage, passFaceCheck } from '@/platform/face-page'
import { photos } from '@/platform/photos'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { CHECK_ID, counter, faceCheck, me, person } from '../support/person-samples'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

let cloud: FakeCloud
let told: FaceOutcome
const uploadIds = ['01890a5d-ac96-774b-bcce-b302099a8901', '01890a5d-ac96-774b-bcce-b302099a8902']

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:36:00.000Z') })
  resetPhone()
  setElder(false)
  facePage.reply(null)
  told = 'done'
  jest.spyOn(host, 'open').mockImplementation(async () => told)
  let uploads = 0
  cloud = fakeCloud({
    'identity.me': () => me({ person: person({ tier: 'web', verifiedAt: null }) }),
    'identity.beginFaceCheck': () => ({ check: faceCheck('started'), ticket: { kind: 'wechat', verifyId: 'v1' } }),
    'identity.faceCheck': () => faceCheck('passed'),
    'identity.counters': () => ({ counters: [counter()] }),
    'session.uploadTicket': () => ({
      uploadId: uploadIds[uploads++],
      url: 'https://cloud.mashang.test/uploads/a',
      mostBytes: 5_000_000,
      expiresAt: '2026-11-20T02:46:00.000Z',
    }),
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

async function open(): Promise<void> {
  renderScreen(<FacePage />)
  await pass()
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
async function tryOnce(): Promise<void> {
  fireEvent.click(screen.getByRole('checkbox', { name: '我同意用人脸核对这一次' }))
  press(/^开始刷脸|再刷一次/)
  await pass()
}

describe('the face check', () => {
  it('asks for a consent of its own before any camera opens', async () => {
    await open()
    press('开始刷脸')
    await pass()
    expect(screen.getByText(faceWords.missing)).toBeTruthy()
    expect(host.open).not.toHaveBeenCalled()
  })

  it('passed: the licence is next', async () => {
    await open()
    await tryOnce()
    expect(screen.getByRole('heading', { name: '核对好了，是您本人' })).toBeTruthy()
    press('接着绑驾驶证')
    expect(phone.journey).toEqual(['redirectTo /packages/identity/licence/index'])
  })

  it('the cloud counts, not the phone: a camera that says done may have failed', async () => {
    cloud.answer({ 'identity.faceCheck': () => faceCheck('failed', { failure: 'no-match', triesLeft: 2 }) })
    await open()
    await tryOnce()
    expect(screen.getByRole('heading', { name: '和证件上的照片不太像' })).toBeTruthy()
    expect(screen.getByText('今天还能刷 2 次')).toBeTruthy()
  })

  it.each(Object.entries(faceWords.failures))('failed by %s: what happened and what to do', async (failure, words) => {
    cloud.answer({ 'identity.faceCheck': () => faceCheck('failed', { failure: failure as 'light' }) })
    await open()
    await tryOnce()
    expect(screen.getByRole('heading', { name: words.title })).toBeTruthy()
    expect(screen.getByText(words.note)).toBeTruthy()
    expect(buttons().slice(-2)).toEqual(['请人核对', '再刷一次'])
  })

  it('asks until the result is known, and keeps asking possible when it is not', async () => {
    cloud.answer({ 'identity.faceCheck': () => faceCheck('started') })
    await open()
    await tryOnce()
    await pass(20_000)
    expect(screen.getByRole('heading', { name: '还没收到核对的结果' })).toBeTruthy()
    cloud.answer({ 'identity.faceCheck': () => faceCheck('passed') })
    press('再看看结果')
    await pass()
    expect(screen.getByRole('heading', { name: '核对好了，是您本人' })).toBeTruthy()
  })

  it.each([
    ['cancelled', '刚才没有刷完', 'started'],
    ['unsupported', '这个版本刷不了脸', 'started'],
  ] as const)('%s by the host', async (outcome, title, state) => {
    told = outcome
    cloud.answer({ 'identity.faceCheck': () => faceCheck(state) })
    await open()
    await tryOnce()
    await pass(20_000)
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
    expect(buttons()).toContain('改到窗口核对')
  })

  it('timed out, and the provider silent: both can be tried again', async () => {
    cloud.answer({ 'identity.faceCheck': () => faceCheck('timed-out') })
    await open()
    await tryOnce()
    expect(screen.getByRole('heading', { name: '时间太长，这次不算' })).toBeTruthy()
    cloud.answer({
      'identity.beginFaceCheck': () => {
        throw new Refused('PROVIDER_UNAVAILABLE')
      },
    })
    press('再刷一次')
    await pass()
    expect(screen.getByRole('heading', { name: '核对的系统一时没有回话' })).toBeTruthy()
  })

  it('nobody yet: registration comes first', async () => {
    cloud.answer({ 'identity.me': () => me() })
    await open()
    press('去填写')
    expect(phone.journey).toEqual(['redirectTo /packages/identity/register/index'])
  })

  it('for an owner who approves: gives the check to whoever asked, and offers no review by a person', async () => {
    void passFaceCheck('approve-driver')
    await pass()
    cloud.answer({
      'identity.me': () => me({ person: person() }),
      'identity.faceCheck': () => faceCheck('failed', { failure: 'light' }),
    })
    await open()
    expect(screen.getByRole('heading', { name: '刷脸同意' })).toBeTruthy()
    await tryOnce()
    expect(buttons()).not.toContain('请人核对')
    cloud.answer({ 'identity.faceCheck': () => faceCheck('passed') })
    press('再刷一次')
    await pass()
    expect(phone.journey.at(-1)).toBe('navigateBack')
    expect(cloud.calls.find(({ name }) => name === 'identity.beginFaceCheck')?.event.input).toEqual({
      purpose: 'approve-driver',
      agreed: true,
    })
  })

  it('长辈版 has title, tips and the same acts', async () => {
    setElder(true)
    await open()
    expect(screen.getByRole('heading', { name: '刷脸核对' })).toBeTruthy()
    expect(buttons()).toEqual(['开始刷脸'])
  })
})

describe('when the tries are used up', () => {
  beforeEach(() => {
    const none = { triesLeft: 0, againAt: '2026-11-20T16:00:00.000Z', failure: 'no-match' as const }
    cloud.answer({ 'identity.faceCheck': () => faceCheck('failed', none) })
    jest
      .spyOn(photos, 'choose')
      .mockResolvedValueOnce({ kind: 'photos', photos: [{ path: 'blob:front', bytes: 900_000 }] })
      .mockResolvedValueOnce({ kind: 'photos', photos: [{ path: 'blob:back', bytes: 9_000_000 }] })
    jest.spyOn(photos, 'firstBytes').mockResolvedValue(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))
    jest.spyOn(photos, 'smaller').mockResolvedValue({ path: 'blob:back-small', bytes: 1_000_000 })
  })

  it('a person looks at both sides of the paper: made small, uploaded, and waited for', async () => {
    cloud.answer({
      'identity.askForReview': () => faceCheck('in-review', { reviewBy: '2026-11-23T02:36:00.000Z' }),
    })
    await open()
    await tryOnce()
    expect(screen.getByRole('heading', { name: '今天刷的次数用完了' })).toBeTruthy()
    expect(screen.getByText('11月21日 00:00 以后可以再刷')).toBeTruthy()
    press('请人核对')
    press('提交，请人核对')
    expect(screen.getByText('还差人像那一面的照片')).toBeTruthy()
    press(/^拍人像那一面/)
    await pass()
    press(/^拍国徽那一面/)
    await pass()
    expect(phone.uploads.map(({ filePath }) => filePath)).toEqual(['blob:front', 'blob:back-small'])
    cloud.answer({
      'identity.faceCheck': () => faceCheck('in-review', { reviewBy: '2026-11-23T02:36:00.000Z' }),
    })
    press('提交，请人核对')
    await pass()
    expect(cloud.calls.find(({ name }) => name === 'identity.askForReview')?.event.input).toEqual({
      checkId: CHECK_ID,
      frontId: uploadIds[0],
      backId: uploadIds[1],
    })
    expect(screen.getByRole('heading', { name: '工作人员正在核对' })).toBeTruthy()
    expect(screen.getByText(/最晚 11月23日 10:36 有结果/)).toBeTruthy()
  })

  it('a file that is no photo is not sent, and says so', async () => {
    jest.spyOn(photos, 'firstBytes').mockResolvedValue(new Uint8Array([0x25, 0x50, 0x44, 0x46]))
    await open()
    await tryOnce()
    press('请人核对')
    press(/^拍人像那一面/)
    await pass()
    expect(screen.getByText('这不是照片，请选 JPG 或 PNG 的图片')).toBeTruthy()
    expect(phone.uploads).toEqual([])
  })

  it.each([
    ['offline', '手机没连上网，连上以后再选一次'],
    [500, '照片没传上去，请再选一次'],
    [415, '这不是照片，请选 JPG 或 PNG 的图片'],
    [413, '照片太大，请换一张或者重新拍'],
  ] as const)('an upload that ends with %s is told, and can be chosen again', async (status, words) => {
    phone.uploadStatus = status
    await open()
    await tryOnce()
    press('请人核对')
    press(/^拍人像那一面/)
    await pass()
    expect(screen.getByText(words)).toBeTruthy()
    expect(buttons().some((name) => name.startsWith('换一张人像那一面'))).toBe(true)
  })

  it('the counter is the other way', async () => {
    await open()
    await tryOnce()
    press('改到窗口核对')
    await pass()
    expect(screen.getByText('安澜市车辆管理所')).toBeTruthy()
  })
})

describe('coming back later', () => {
  it.each([
    ['in-review', '工作人员正在核对'],
    ['review-refused', '没能核对出是本人'],
  ] as const)('finds the check that is %s', async (state, title) => {
    phone.storage.set('last-face-check', CHECK_ID)
    cloud.answer({ 'identity.faceCheck': () => faceCheck(state) })
    await open()
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
  })
})

import { act, fireEvent, screen } from '@testing-library/react'
import type { ConsentView } from '@/contract/vehicles'
import { AnswerListed, AnswerScanned } from '@/features/vehicles/consents/answer-page'
import { ConsentsPage } from '@/features/vehicles/consents/consents-page'
import { RequestPage } from '@/features/vehicles/consents/request-page'
import { facePage } from '@/platform/face-page'
import { scannerChannel } from '@/platform/scanner-channel'
import { CodePicture } from '@/ui/code-picture/code-picture'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { CHECK_ID, CONSENT_ID, consent, VEHICLE_ID, vehicle } from '../support/person-samples'
import { readCode } from '../support/read-code'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

let cloud: FakeCloud
let consents: ConsentView[]
const TOKEN = 'B'.repeat(116)
const asOf = '2026-11-20T02:00:00.000Z'

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:36:00.000Z') })
  resetPhone()
  setElder(false)
  consents = []
  cloud = fakeCloud({
    'vehicles.consents': () => ({ consents }),
    'vehicles.list': () => ({ licence: null, vehicles: [vehicle({ consentId: CONSENT_ID })], asOf }),
  })
})
afterEach(() => jest.useRealTimers())

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const refused = (code: 'BAD_INPUT' | 'FORBIDDEN' | 'NOT_FOUND', field?: string) => () => {
  throw new Refused(code, field)
}

describe('waiting for an owner', () => {
  async function open(changes: Partial<ConsentView>): Promise<void> {
    consents = [consent(changes)]
    renderScreen(<RequestPage consentId={CONSENT_ID} />)
    await pass()
  }

  it('by face: what the owner has to do, until when; turns by itself when the owner has answered', async () => {
    await open({ method: 'face' })
    expect(screen.getByRole('heading', { name: '问了，等车主刷脸同意' })).toBeTruthy()
    expect(screen.getByText('最晚等到 11月22日 09:00，过了要重新问')).toBeTruthy()
    consents = [consent({ state: 'given', answeredAt: asOf, personMasked: '王*' })]
    await pass(11_000)
    await pass()
    expect(screen.getByRole('heading', { name: '车主同意了' })).toBeTruthy()
    press('看它的违法')
    expect(phone.journey).toEqual([`redirectTo /packages/violations/vehicle/index?vehicleId=${VEHICLE_ID}`])
  })

  it('by code: a picture for the owner to scan, or the link to send', async () => {
    await open({ method: 'qr', link: `https://pay.mashang.test/c/${TOKEN}` })
    expect(screen.getByRole('img', { name: '请车主扫的码，晋N6K283' })).toBeTruthy()
    press('抄下链接发给车主')
    await pass()
    expect(phone.calls).toContain(`copy https://pay.mashang.test/c/${TOKEN}`)
  })

  it('by message: the digits are checked, and the wrong ones stay to be mended', async () => {
    await open({ method: 'message' })
    press('填好了')
    expect(screen.getByLabelText('短信里的六位数字是多少？，请填六位数字')).toBeTruthy()
    const field = screen.getByLabelText(/^短信里的六位数字/) as HTMLInputElement
    fireEvent.change(field, { target: { value: '123 456' } })
    cloud.answer({ 'vehicles.redeemMessage': refused('BAD_INPUT', 'input.code') })
    press('填好了')
    await pass()
    expect(screen.getByLabelText('短信里的六位数字是多少？，六位数字不对，请车主再看一看')).toBeTruthy()
    expect(field.value).toBe('123 456')
    cloud.answer({ 'vehicles.redeemMessage': () => consent({ state: 'given' }) })
    press('填好了')
    await pass()
    expect(cloud.calls.filter(({ name }) => name === 'vehicles.redeemMessage').at(-1)?.event.input).toEqual({
      consentId: CONSENT_ID,
      code: '123456',
    })
  })

  it.each([
    ['refused', '车主没有同意'],
    ['expired', '车主一直没有回'],
    ['withdrawn', '车主收回了同意'],
    ['returned', '已经收回了'],
  ] as const)('%s: what happened, and asking again', async (state, title) => {
    await open({ state })
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
    expect(buttons()).toEqual(['重新问'])
  })

  it('takes the request back after a question', async () => {
    cloud.answer({ 'vehicles.endConsent': () => consent({ state: 'returned' }) })
    await open({})
    press('不问了')
    await pass()
    expect(phone.calls).toContain('dialog 不问车主了？')
    expect(cloud.count('vehicles.endConsent')).toBe(1)
  })

  it('not there any more', async () => {
    renderScreen(<RequestPage consentId={CONSENT_ID} />)
    await pass()
    expect(screen.getByRole('heading', { name: '没有找到这次询问' })).toBeTruthy()
  })
})

describe('谁能处理我的车', () => {
  async function open(...list: ConsentView[]): Promise<void> {
    consents = list
    renderScreen(<ConsentsPage />)
    await pass()
  }
  const asked = consent({ side: 'owner', personMasked: '李*' })
  const given = consent({
    consentId: '01890a5d-ac96-774b-bcce-b302099a8202',
    side: 'owner',
    state: 'given',
    personMasked: '赵*',
    answeredAt: asOf,
    settled: 2,
  })

  it('who asks stands first and leads to the answer; what was settled stands beside who may', async () => {
    await open(asked, given)
    expect(screen.getByText('家里人，2026年11月20日 同意的，处理过 2 条违法')).toBeTruthy()
    press('看看再说，李*想处理您的车')
    expect(phone.journey).toEqual([`navigateTo /packages/identity/answer-request/index?consentId=${CONSENT_ID}`])
  })

  it('is withdrawn at any time, after a question', async () => {
    cloud.answer({ 'vehicles.endConsent': () => ({ ...given, state: 'withdrawn', endedAt: asOf }) })
    await open(given)
    phone.confirmsDialogs = false
    press('收回，不让处理了')
    await pass()
    expect(cloud.count('vehicles.endConsent')).toBe(0)
    phone.confirmsDialogs = true
    press('收回，不让处理了')
    await pass()
    expect(cloud.calls.find(({ name }) => name === 'vehicles.endConsent')?.event.input).toEqual({
      consentId: given.consentId,
    })
  })

  it('shows what is over, and a driver’s own requests without the owner’s name', async () => {
    await open(
      consent(),
      consent({ ...given, consentId: '01890a5d-ac96-774b-bcce-b302099a8203', state: 'withdrawn', endedAt: asOf }),
    )
    expect(screen.getByText('问了车主')).toBeTruthy()
    expect(screen.getByText('收回了，11月20日，处理过 2 条违法')).toBeTruthy()
  })

  it('nobody: says that silence is no consent', async () => {
    await open()
    expect(screen.getByRole('heading', { name: '没有人在问您' })).toBeTruthy()
    expect(buttons()).toEqual(['处理别人的车先问车主，车主同意了才能处理'])
  })
})

describe('the owner’s answer', () => {
  const request = (changes: Partial<ConsentView> = {}) => consent({ side: 'owner', personMasked: '李*', ...changes })

  async function openListed(changes: Partial<ConsentView> = {}): Promise<void> {
    consents = [request(changes)]
    renderScreen(<AnswerListed consentId={CONSENT_ID} />)
    await pass()
  }
  const reply = (checkId: string | null) => act(async () => facePage.reply(checkId))

  it('says who, which vehicle and why, and what a yes means, before either button', async () => {
    await openListed()
    for (const words of ['李*', '家里人', '11月20日 09:00', '您随时可以收回，收回以后马上不能处理。'])
      expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getByLabelText('车牌 晋N6K283')).toBeTruthy()
    expect(buttons()).toEqual(['不同意', '刷脸同意'])
  })

  it('is given with the check of a face that has just passed', async () => {
    cloud.answer({ 'vehicles.answerRequest': () => request({ state: 'given', answeredAt: asOf }) })
    await openListed()
    press('刷脸同意')
    await pass()
    expect(phone.journey).toEqual(['navigateTo /packages/identity/face/index'])
    await reply(CHECK_ID)
    await pass()
    expect(cloud.calls.find(({ name }) => name === 'vehicles.answerRequest')?.event.input).toEqual({
      consentId: CONSENT_ID,
      approve: true,
      faceCheckId: CHECK_ID,
    })
    expect(screen.getByRole('heading', { name: '同意了' })).toBeTruthy()
  })

  it('a face check that was left gives nothing', async () => {
    await openListed()
    press('刷脸同意')
    await pass()
    await reply(null)
    await pass()
    expect(screen.getByText('没有刷完脸，还没有同意')).toBeTruthy()
    expect(cloud.count('vehicles.answerRequest')).toBe(0)
  })

  it('no, after a question', async () => {
    cloud.answer({ 'vehicles.answerRequest': () => request({ state: 'refused', answeredAt: asOf }) })
    await openListed()
    press('不同意')
    await pass()
    expect(cloud.calls.find(({ name }) => name === 'vehicles.answerRequest')?.event.input).toEqual({
      consentId: CONSENT_ID,
      approve: false,
    })
    expect(screen.getByRole('heading', { name: '没有同意' })).toBeTruthy()
  })

  it('by code: from the list the code has to be scanned first, which leads back here with its token', async () => {
    await openListed({ method: 'qr' })
    press('扫对方的码')
    await act(async () => scannerChannel.reply({ kind: 'text', text: `https://pay.mashang.test/c/${TOKEN}` }))
    await pass()
    expect(phone.journey.at(-1)).toBe('redirectTo /packages/identity/answer-request/index')
  })

  it('by code: the token of the scanned code is the proof', async () => {
    cloud.answer({
      'vehicles.openRequest': () => request({ method: 'qr' }),
      'vehicles.answerRequest': () => request({ method: 'qr', state: 'given', answeredAt: asOf }),
    })
    renderScreen(<AnswerScanned token={TOKEN} />)
    await pass()
    press('同意')
    await pass()
    expect(cloud.calls.find(({ name }) => name === 'vehicles.answerRequest')?.event.input).toEqual({
      consentId: CONSENT_ID,
      approve: true,
      token: TOKEN,
    })
  })

  it.each([
    ['input.faceCheckId', '刷脸过了 10 分钟，请再刷一次'],
    ['input.consentId', '能处理这辆车的人已经满了，请先收回一个，再来同意'],
  ])('a yes that the cloud does not take (%s) is told in words', async (field, words) => {
    cloud.answer({ 'vehicles.answerRequest': refused('FORBIDDEN', field) })
    await openListed()
    press('刷脸同意')
    await pass()
    await reply(CHECK_ID)
    await pass()
    expect(screen.getByText(words)).toBeTruthy()
    expect(buttons()).toEqual(['不同意', '刷脸同意'])
  })

  it('a code that asks somebody else', async () => {
    cloud.answer({ 'vehicles.openRequest': refused('NOT_FOUND') })
    renderScreen(<AnswerScanned token={TOKEN} />)
    await pass()
    expect(screen.getByRole('heading', { name: '这个码不是问您的' })).toBeTruthy()
  })

  it('长辈版 has the same acts', async () => {
    setElder(true)
    await openListed()
    expect(screen.getByRole('heading', { name: '同意还是不同意' })).toBeTruthy()
    expect(buttons()).toEqual(['不同意', '刷脸同意'])
  })
})

test('the code is a small picture that another phone reads', () => {
  const link = `https://pay.mashang.test/c/${TOKEN}`
  renderScreen(<CodePicture text={link} label="请车主扫的码" />)
  const src = screen.getByRole('img', { name: '请车主扫的码' }).getAttribute('src') ?? ''
  expect(src.length).toBeLessThan(1000)
  expect(readCode(src)).toEqual({ text: link, colour: '#1b2430' })
})

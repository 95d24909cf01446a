import { cleanup, fireEvent, screen } from '@testing-library/react'
import { personGroups } from '@/contract/identity'
import { draft, registeredNumber } from '@/features/identity/registration/draft'
import { RegisterPage } from '@/features/identity/registration/register-page'
import { registrationWords } from '@/locales/zh-cn/registration'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { counter, ID_NUMBER, me, person } from '../support/person-samples'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:36:00.000Z') })
  resetPhone()
  setElder(false)
  draft.forget()
  cloud = fakeCloud({
    'identity.me': () => me(),
    'identity.sendPhoneCode': () => ({
      phoneMasked: '139****0027',
      againAt: '2026-11-20T02:37:00.000Z',
      expiresAt: '2026-11-20T02:46:00.000Z',
    }),
    'identity.counters': () => ({ counters: [counter()] }),
    'identity.register': () => ({ kind: 'registered', me: me({ person: person({ tier: 'web', verifiedAt: null }) }) }),
  })
})
afterEach(() => jest.useRealTimers())

async function open(): Promise<void> {
  renderScreen(<RegisterPage />)
  await pass()
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const field = (question: string) => screen.getByLabelText(new RegExp(`^${question}`)) as HTMLInputElement
const type = (question: string, text: string) => fireEvent.change(field(question), { target: { value: text } })

const QUESTIONS = {
  name: '您叫什么名字？',
  number: '身份证号码是多少？',
  phone: '手机号码是多少？',
  code: '短信里的六位数字是多少？',
}

async function upToName(): Promise<void> {
  await open()
  press(/^本地居民/)
  press(/^居民身份证/)
}

async function upToPhone(): Promise<void> {
  await upToName()
  type(QUESTIONS.name, '林晓岚')
  press('下一步')
  type(QUESTIONS.number, ' 990102 19900307-2316 ')
  press('下一步')
}

async function upToConsent(): Promise<void> {
  await upToPhone()
  type(QUESTIONS.phone, '139 0000 0027')
  press('发短信，下一步')
  await pass()
  type(QUESTIONS.code, '123 456')
  press('下一步')
}

describe('saying who one is', () => {
  it('asks one thing at a time and sends plain numbers', async () => {
    await upToConsent()
    fireEvent.click(screen.getByRole('checkbox', { name: /我看过了/ }))
    press('提交')
    await pass()
    expect(cloud.calls.find(({ name }) => name === 'identity.register')?.event.input).toEqual({
      group: 'mainland-local',
      documentKind: 'resident-id',
      name: '林晓岚',
      documentNumber: ID_NUMBER,
      phone: '13900000027',
      phoneCode: '123456',
      agreed: true,
    })
    expect(phone.journey).toEqual(['redirectTo /packages/identity/face/index'])
    expect(registeredNumber()).toContain('990102')
  })

  it('starts with consent unticked and says what is missing', async () => {
    await upToConsent()
    expect(screen.getByRole('checkbox', { name: /我看过了/ }).getAttribute('aria-checked')).toBe('false')
    press('提交')
    expect(screen.getByText(/请先勾上/)).toBeTruthy()
    expect(cloud.count('identity.register')).toBe(0)
  })

  it.each([
    ['', '请填身份证号码'],
    ['99010219900307231', '号码不对，请对着身份证一位一位看'],
    ['990102199003072317', '号码不对，请对着身份证一位一位看'],
    ['990102199013072316', '号码里的出生日期不存在，请对着身份证看一看'],
  ])('says of the number %j at the top and at the field what is wrong; the text stays', async (text, words) => {
    await upToName()
    type(QUESTIONS.name, '林晓岚')
    press('下一步')
    type(QUESTIONS.number, text)
    expect(screen.queryByText(words)).toBeNull()
    press('下一步')
    expect(screen.getByRole('button', { name: `有 1 处要改 ${words}` })).toBeTruthy()
    expect(screen.getByLabelText(`${QUESTIONS.number}，${words}`)).toBeTruthy()
    expect(field(QUESTIONS.number).value).toBe(text)
  })

  it('goes back to a question with its answer, and keeps all of them while the app lives', async () => {
    await upToPhone()
    press('上一步')
    expect(field(QUESTIONS.number).value).toBe(' 990102 19900307-2316 ')
    press('上一步')
    expect(field(QUESTIONS.name).value).toBe('林晓岚')
    cleanup()
    await open()
    expect(field(QUESTIONS.name).value).toBe('林晓岚')
  })

  it('does not send a second message for the same phone; another goes as soon as it may', async () => {
    await upToConsent()
    press('上一步')
    press('上一步')
    press('发短信，下一步')
    await pass()
    expect(cloud.count('identity.sendPhoneCode')).toBe(1)
    press(/秒以后可以再发/)
    await pass()
    expect(cloud.count('identity.sendPhoneCode')).toBe(1)
    await pass(60_000)
    press('没收到，再发一次')
    await pass()
    expect(cloud.count('identity.sendPhoneCode')).toBe(2)
  })

  it('what the cloud finds wrong leads to that question, in words, until it is changed', async () => {
    cloud.answer({
      'identity.register': () => ({ kind: 'wrong', fields: [{ field: 'phoneCode', problem: 'code-expired' }] }),
    })
    await upToConsent()
    fireEvent.click(screen.getByRole('checkbox', { name: /我看过了/ }))
    press('提交')
    await pass()
    expect(screen.getByLabelText(`${QUESTIONS.code}，六位数字过期了，请再发一次`)).toBeTruthy()
    press('下一步')
    expect(screen.getByRole('button', { name: /有 1 处要改/ })).toBeTruthy()
    type(QUESTIONS.code, '654321')
    expect(screen.queryByRole('button', { name: /有 1 处要改/ })).toBeNull()
    press('下一步')
    expect(screen.getByRole('checkbox', { name: /我看过了/ }).getAttribute('aria-checked')).toBe('true')
  })

  it('offline: nothing typed is lost, and the same key is used again', async () => {
    await upToConsent()
    fireEvent.click(screen.getByRole('checkbox', { name: /我看过了/ }))
    cloud.offline()
    press('提交')
    await pass(5_000)
    expect(screen.getByRole('heading', { name: '没连上' })).toBeTruthy()
    expect([...phone.storage.values()].join()).not.toContain('990102')
    cloud.online()
    press('再试一次')
    await pass()
    expect(phone.journey).toEqual(['redirectTo /packages/identity/face/index'])
  })

  it('too many messages: told when it happens, the phone stays', async () => {
    cloud.answer({
      'identity.sendPhoneCode': () => {
        throw new Refused('TOO_MANY_TRIES')
      },
    })
    await upToPhone()
    type(QUESTIONS.phone, '13900000027')
    press('发短信，下一步')
    await pass()
    expect(screen.getByRole('heading', { name: '查得太勤了' })).toBeTruthy()
    expect(field(QUESTIONS.phone).value).toBe('13900000027')
  })
})

describe('whose paper an officer has to see', () => {
  it.each([
    ['hongkong-macau', '香港、澳门居民身份证，或者港澳居民居住证'],
    ['taiwan', '台湾居民来往大陆通行证，或者旅行证'],
    ['overseas-chinese', '中国护照'],
    ['foreigner', '护照，或者其他旅行证件'],
    ['diplomat', '外交部发的身份证件'],
    ['unit', '统一社会信用代码证书复印件，盖公章'],
  ] as const)('%s goes to a counter before anything is typed', async (group, paper) => {
    await open()
    press(new RegExp(`^${registrationWords.groups[group].title}`))
    await pass()
    expect(screen.getByText(paper)).toBeTruthy()
    expect(screen.getByText('安澜市车辆管理所')).toBeTruthy()
    expect(screen.getByText('工作日 9:00–12:00，13:30–17:00')).toBeTruthy()
    press('给安澜市车辆管理所打电话 0990-12123')
    press('去安澜市车辆管理所怎么走，打开地图')
    await pass()
    expect(phone.calls.slice(0, 2)).toEqual(['call 0990-12123', 'copy 安澜市车辆管理所 安澜市迎宾路 88 号'])
    press('选错了，重新选')
    expect(screen.getByText('您是哪一种情况？')).toBeTruthy()
  })

  it('a temporary identity card too, and whatever the cloud sends there', async () => {
    await open()
    press(/^本地居民/)
    press(/^临时居民身份证/)
    await pass()
    expect(screen.getByText('这种证件要到窗口核对')).toBeTruthy()
  })

  it('every group has words for its papers', () => {
    for (const group of personGroups) expect(registrationWords.window.papers[group].length).toBeGreaterThan(0)
  })
})

describe('who is known already', () => {
  it('registered, not yet checked: the face is left, or all of it again', async () => {
    cloud.answer({ 'identity.me': () => me({ person: person({ tier: 'web', verifiedAt: null }) }) })
    await open()
    expect(buttons()).toEqual(['重新填', '去刷脸'])
    press('重新填')
    expect(screen.getByText('您是哪一种情况？')).toBeTruthy()
  })

  it('checked: nothing is asked', async () => {
    cloud.answer({ 'identity.me': () => me({ person: person() }) })
    await open()
    press('去看违法')
    expect(phone.journey).toEqual(['redirectTo /packages/violations/overview/index'])
  })

  it('长辈版 asks the same with its own large picture', async () => {
    setElder(true)
    await upToName()
    type(QUESTIONS.name, '林晓岚')
    press('下一步')
    expect(screen.getByRole('heading', { name: '核对本人' })).toBeTruthy()
    expect(screen.getByRole('img', { name: '身份证号码在人像那一面的最下面一行' })).toBeTruthy()
  })
})

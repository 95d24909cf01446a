import { entryLink } from '@/platform/entry-link'
import { phone, resetPhone } from '../support/taro/taro'

const LINK = 'https://pay.mashang.test/f/abc'
const OPENED = ['navigateTo /packages/pay/code/index']

beforeEach(() => {
  resetPhone()
  entryLink.receiveFromApp({})
})

describe('coming with a code', () => {
  it('from Alipay on a cold start: the verdict opens once, as soon as there is a page', () => {
    phone.pages = []
    entryLink.receiveFromApp({ qrCode: encodeURIComponent(LINK) })
    entryLink.receiveFromApp({ qrCode: encodeURIComponent(LINK) })
    expect(phone.journey).toEqual([])
    phone.pages = [{ route: 'pages/home/index' }]
    entryLink.deliver()
    entryLink.deliver()
    expect(phone.journey).toEqual(OPENED)
    expect(entryLink.current()).toBe(LINK)
  })

  it('from Alipay while the app is open: the new code opens, the old one does not open again', () => {
    entryLink.receiveFromApp({ qrCode: LINK })
    expect(phone.journey).toEqual(OPENED)
    entryLink.receiveFromApp({ qrCode: LINK })
    expect(phone.journey).toEqual(OPENED)
    phone.pages = [{ route: 'pages/home/index' }]
    entryLink.receiveFromApp({ qrCode: `${LINK}2` })
    expect(phone.journey).toHaveLength(2)
    expect(entryLink.current()).toBe(`${LINK}2`)
  })

  it('the same code again after the app was opened otherwise is a new visit', () => {
    entryLink.receiveFromApp({ qrCode: LINK })
    entryLink.receiveFromApp({})
    phone.pages = [{ route: 'pages/home/index' }]
    entryLink.receiveFromApp({ qrCode: LINK })
    expect(phone.journey).toHaveLength(2)
  })

  it('onto the verdict page itself: the code is taken without opening a second one', () => {
    phone.pages = [{ route: 'packages/pay/code/index' }]
    entryLink.receiveFromApp({ qrCode: LINK })
    expect(phone.journey).toEqual([])
    expect(entryLink.current()).toBe(LINK)
  })

  it('from WeChat: the page hands over its `q`, encoded once', () => {
    entryLink.receiveFromPage({ q: encodeURIComponent(`${LINK}?a=%2F`) })
    expect(entryLink.current()).toBe(`${LINK}?a=%2F`)
    entryLink.receiveFromPage({})
    expect(entryLink.current()).toBe(`${LINK}?a=%2F`)
  })

  it('never puts the link into a URL, and 查真伪 stays 查真伪', async () => {
    await entryLink.open(LINK, { onlyChecking: true })
    expect(phone.journey.join()).not.toContain('abc')
    await entryLink.reopen(LINK)
    expect(entryLink.onlyChecking()).toBe(true)
  })

  it('a driver’s code leads to the owner’s answer, however it comes', () => {
    const asked = 'https://pay.mashang.test/c/abc'
    const answer = '/packages/identity/answer-request/index'
    void entryLink.open(asked)
    void entryLink.reopen(asked)
    phone.pages = [{ route: 'pages/home/index' }]
    entryLink.receiveFromApp({ qrCode: encodeURIComponent(asked) })
    expect(phone.journey).toEqual([`navigateTo ${answer}`, `redirectTo ${answer}`, `navigateTo ${answer}`])
    expect(entryLink.consentToken()).toBe('abc')
    void entryLink.open(LINK)
    expect(entryLink.consentToken()).toBeNull()
  })

  it('a document’s code leads to its check, however it comes, and onto a verdict without a second page', () => {
    const shown = 'https://pay.mashang.test/d/abc'
    const check = '/packages/checks/result/index'
    void entryLink.open(shown)
    void entryLink.reopen(shown)
    phone.pages = [{ route: 'pages/home/index' }]
    entryLink.receiveFromApp({ qrCode: encodeURIComponent(shown) })
    expect(phone.journey).toEqual([`navigateTo ${check}`, `redirectTo ${check}`, `navigateTo ${check}`])
    entryLink.receiveFromApp({ qrCode: encodeURIComponent(`${shown}2`) })
    expect(phone.journey).toHaveLength(3)
    expect(entryLink.current()).toBe(`${shown}2`)
    expect(phone.journey.join()).not.toContain('abc')
  })
})

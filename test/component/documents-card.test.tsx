import { act, fireEvent, screen } from '@testing-library/react'
import { type DocumentReason, documentReasons, type OpenedDocument } from '@/contract/document-views'
import { addSeconds } from '@/domain/dates'
import { DocumentPage } from '@/features/documents/card/document-page'
import { documentReasonWords } from '@/locales/zh-cn/document-reasons'
import { useNetwork } from '@/platform/network'
import { showing } from '@/platform/showing'
import { codesFrom, documentId, NAME, NOW, opened } from '../support/document-samples'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { readCode } from '../support/read-code'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

let cloud: FakeCloud
let begun: jest.SpyInstance
let ended: jest.SpyInstance
const text = () => document.body.textContent ?? ''
const later = (seconds: number) => addSeconds(NOW, seconds)

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse(NOW) })
  resetPhone()
  setElder(false)
  useNetwork.setState({ online: true })
  begun = jest.spyOn(showing, 'begin')
  ended = jest.spyOn(showing, 'end')
})
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

async function open(changes: Partial<OpenedDocument> = {}): Promise<void> {
  cloud = fakeCloud({
    'documents.open': () => opened({ ...changes, codes: codesFrom(iso()), now: iso() }),
    'documents.renew': () => {
      const { stand, reasons, notes, deferred, checks } = opened(changes)
      return { stand, reasons, notes, deferred, checks, codes: codesFrom(iso()), now: iso() }
    },
  })
  renderScreen(<DocumentPage documentId={documentId(1)} />)
  await pass()
}

const iso = () => new Date(Date.now()).toISOString()
const shownCode = () => screen.getByRole('img', { name: /查验码/ }).getAttribute('src') ?? ''

describe('an opened licence', () => {
  it('is on the screen after one call: state, running clock, code, paper and who looked', async () => {
    await open()
    expect(cloud.calls.map(({ name }) => name)).toEqual(['documents.open'])
    expect(screen.getByRole('heading', { name: '可以用' })).toBeTruthy()
    expect(screen.getByText('状态正常')).toBeTruthy()
    expect(screen.getByText('10:34:27')).toBeTruthy()
    expect(screen.getByText('生成于 10:34:27')).toBeTruthy()
    expect(readCode(shownCode())).toEqual({ text: codesFrom(NOW)[0]?.link, colour: '#1b2430' })
    expect(text()).toContain('60 秒后换新码，截屏无效')
    expect(buttons()).toEqual(['显示姓名和证号', '副页：档案编号、记分和记录', '这周被查验 2 次'])
    await pass(5000)
    expect(screen.getByText('10:34:32')).toBeTruthy()
  })

  it('runs by the cloud’s clock where the phone’s is wrong', async () => {
    jest.setSystemTime(Date.parse(later(-3600)))
    cloud = fakeCloud({ 'documents.open': () => opened() })
    renderScreen(<DocumentPage documentId={documentId(1)} />)
    await pass()
    await pass(3000)
    expect(screen.getByText('10:34:30')).toBeTruthy()
    expect(readCode(shownCode()).text).toBe(codesFrom(NOW)[0]?.link)
  })

  it('covers what is personal until it is touched, and again after half a minute', async () => {
    await open()
    expect(text()).not.toContain(NAME)
    expect(text()).toContain('9****************X')
    fireEvent.click(screen.getByRole('button', { name: '显示姓名和证号' }))
    expect(text()).toContain(NAME)
    expect(text()).toContain('99010219900307231X')
    await pass(29_000)
    expect(text()).toContain(NAME)
    await pass(1_000)
    expect(text()).not.toContain(NAME)
  })

  it('turns to its back, which is covered, too', async () => {
    await open()
    expect(text()).not.toContain('档案编号9901')
    fireEvent.click(screen.getByRole('button', { name: /^副页/ }))
    expect(text()).toContain('档案编号9901******61')
    fireEvent.click(screen.getByRole('button', { name: '显示姓名和证号' }))
    expect(text()).toContain('档案编号990102837261')
  })

  it('has another code each minute, fetched ahead', async () => {
    await open()
    const first = readCode(shownCode()).text
    await pass(59_000)
    expect(readCode(shownCode()).text).toBe(first)
    await pass(1_000)
    expect(readCode(shownCode()).text).toBe(codesFrom(NOW)[1]?.link)
    expect(cloud.count('documents.renew')).toBe(1)
    await pass(59_000)
    expect(readCode(shownCode()).text).toBe(codesFrom(NOW)[1]?.link)
  })

  it('closes itself after two minutes and opens again at a touch', async () => {
    await open()
    await pass(119_000)
    expect(screen.getByRole('heading', { name: '可以用' })).toBeTruthy()
    await pass(1_000)
    expect(screen.getByRole('heading', { name: '证件自己关上了' })).toBeTruthy()
    expect(screen.queryByRole('img', { name: /查验码/ })).toBeNull()
    expect(ended).toHaveBeenCalledTimes(1)
    fireEvent.click(screen.getByRole('button', { name: '再打开' }))
    await pass()
    expect(screen.getByRole('heading', { name: '可以用' })).toBeTruthy()
    expect(begun).toHaveBeenCalledTimes(2)
  })

  it('turns red where the police changed their mind meanwhile', async () => {
    await open()
    const reasons = [{ code: 'suspended' as const, wayOut: 'counter' as const, since: null }]
    cloud.answer({
      'documents.renew': () => {
        const { notes, deferred, checks } = opened()
        return { stand: 'not-usable', reasons, notes, deferred, checks, codes: codesFrom(iso()), now: iso() }
      },
    })
    await pass(60_000)
    await pass()
    expect(screen.getByRole('heading', { name: '现在不能用' })).toBeTruthy()
    expect(readCode(shownCode()).colour).toBe('#c0272d')
  })

  it('goes from the screen when it may not be shown any more', async () => {
    await open()
    const gone = () => {
      throw new Refused('NOT_FOUND')
    }
    cloud.answer({ 'documents.renew': gone, 'documents.open': gone })
    await pass(60_000)
    await pass()
    expect(screen.getByRole('heading', { name: '这个证件现在不能出示' })).toBeTruthy()
    expect(text()).not.toContain('林*岚')
  })

  it('says what does not keep it from being used', async () => {
    await open({ deferred: { what: 'renewal', until: '2027-01-05' } })
    expect(screen.getByText('延期换证到 1月5日，照常用')).toBeTruthy()
  })

  it('writes nothing to the phone', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: '显示姓名和证号' }))
    await pass(60_000)
    expect([...phone.storage.values()].join()).not.toMatch(/林|9901|mashang\.test\/d\//)
  })

  it('长辈版 has the same acts', async () => {
    setElder(true)
    await open()
    expect(buttons()).toEqual(['显示姓名和证号', '副页：档案编号、记分和记录', '这周被查验 2 次'])
  })
})

describe('without a network', () => {
  it('the codes that were fetched ahead last five minutes, which is said; then there is none', async () => {
    await open()
    cloud.offline()
    act(() => useNetwork.setState({ online: false }))
    await pass(2_000)
    expect(text()).toContain('没有网络，还能用 5 分钟')
    await pass(70_000)
    expect(text()).toContain('没有网络，还能用 4 分钟')
    expect(readCode(shownCode()).text).toBe(codesFrom(NOW)[1]?.link)
    for (let minute = 2; minute < 6; minute++) {
      await pass(50_000)
      const again = screen.queryByRole('button', { name: '再打开' })
      if (again) fireEvent.click(again)
      await pass(10_000)
    }
    await pass(60_000)
    const again = screen.queryByRole('button', { name: '再打开' })
    if (again) fireEvent.click(again)
    await pass(60_000)
    expect(screen.queryByRole('img', { name: /查验码/ })).toBeNull()
    expect(text()).toContain('旧码不能再用')
    cloud.online()
    act(() => useNetwork.setState({ online: true }))
    await pass(1_000)
    expect(shownCode()).toContain('data:image/png')
  })

  it('a card that was not fetched before says that there is no connection', async () => {
    cloud = fakeCloud({})
    cloud.offline()
    renderScreen(<DocumentPage documentId={documentId(1)} />)
    await pass(30_000)
    expect(buttons()).toContain('再试一次')
  })
})

describe('a licence that cannot be used', () => {
  it('says why and what to do before the paper, and shows a small red code', async () => {
    await open({
      stand: 'not-usable',
      reasons: [{ code: 'not-renewed', wayOut: 'renew', since: '2026-11-01' }],
      daysLeft: -20,
    })
    expect(screen.getByRole('heading', { name: '现在不能用' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: '驾驶证到期，还没换证，从 2026年11月1日起' })).toBeTruthy()
    expect(text()).toContain('民警扫这个码，看到的也是「逾期未换证」')
    expect(readCode(shownCode()).colour).toBe('#c0272d')
    expect(buttons().slice(-2)).toEqual(['拨打 12123', '去换证'])
  })

  it.each(documentReasons)('has words for %s', async (code: DocumentReason) => {
    await open({ stand: 'not-usable', reasons: [{ code, wayOut: 'hotline', since: null }] })
    const { short, title, note } = documentReasonWords[code]
    for (const words of [short, title, note]) expect(text()).toContain(words)
    expect(buttons().at(-1)).toBe('拨打 12123')
  })
})

it('a document that is not the caller’s, or locked, is not told apart', async () => {
  cloud = fakeCloud({
    'documents.open': () => {
      throw new Refused('NOT_FOUND')
    },
  })
  renderScreen(<DocumentPage documentId={documentId(9)} />)
  await pass()
  expect(screen.getByRole('heading', { name: '这个证件现在不能出示' })).toBeTruthy()
})

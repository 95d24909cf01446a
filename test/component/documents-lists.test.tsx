import { fireEvent, screen } from '@testing-library/react'
import type { DocumentList } from '@/contract/document-views'
import { fen } from '@/domain/money'
import { ApplyPage } from '@/features/documents/apply/apply-page'
import { CertificatePage } from '@/features/documents/certificates/certificate-page'
import { CertificatesPage } from '@/features/documents/certificates/certificates-page'
import { IssuePage } from '@/features/documents/certificates/issue-page'
import { ChecksPage } from '@/features/documents/checks/checks-page'
import { DecisionsPage } from '@/features/documents/decisions/decisions-page'
import { DocumentsTab } from '@/features/documents/list/documents-tab'
import { files } from '@/platform/files'
import { photos } from '@/platform/photos'
import { applicable, card, cards, certificate, documentId, list, NOW } from '../support/document-samples'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

let cloud: FakeCloud
const text = () => document.body.textContent ?? ''
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse(NOW) })
  resetPhone()
  setElder(false)
})
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

const isCard = (name: string) => /驾驶证|行驶证|检验标志|保单/.test(name)

async function tab(changes: Partial<DocumentList> = {}): Promise<void> {
  cloud = fakeCloud({ 'documents.list': () => list(changes) })
  renderScreen(<DocumentsTab />)
  await pass()
}

describe('证件', () => {
  it('is a stack: the first card open, the rest with icon, word and date', async () => {
    await tab()
    expect(buttons()).toEqual([
      expect.stringMatching(/^中华人民共和国机动车驾驶证可以用姓名林\*岚准驾车型C1有效期至2029-03-15记分3 分出示$/),
      '机动车行驶证晋N6K283，小型轿车可以用',
      '检检验标志晋N6K283，到 2026-12-31还剩 41 天',
      '交强险保单晋N6K283，到 2027-01-15有效',
      expect.stringMatching(/^处罚决定书\s*2 份$/),
      expect.stringMatching(/^电子票据\s*5 张$/),
      expect.stringMatching(/^安全驾驶信用证明\s*可开$/),
      expect.stringMatching(/^谁查验过我的证件\s*这周 2 次$/),
    ])
    expect(text()).toContain('姓名林*岚')
    await press(/^机动车行驶证/)
    expect(phone.journey.at(-1)).toBe(`navigateTo /packages/documents/document/index?documentId=${documentId(2)}`)
  })

  it('shows one car’s papers where there are several', async () => {
    const other = card({
      documentId: documentId(7),
      kind: 'vehicle-licence',
      vehicle: { plate: '晋NDA3517', plateKind: '52', vehicleType: '小型轿车' },
    })
    await tab({ documents: [...cards, other] })
    fireEvent.click(screen.getByRole('switch', { name: '晋NDA3517' }))
    expect(buttons().filter(isCard)).toEqual([expect.stringMatching(/机动车行驶证可以用.*晋NDA3517.*出示$/)])
    fireEvent.click(screen.getByRole('switch', { name: '全部' }))
    expect(buttons().filter(isCard)).toHaveLength(5)
  })

  it('tells whom to ask about a locked paper, which is not shown', async () => {
    const authority = { regionCode: '990102', name: '安澜市公安局交警支队', hotline: '0990-12123' }
    await tab({ documents: [], absent: [{ kind: 'driving-licence', plate: null, reason: 'locked', authority }] })
    expect(text()).toContain('机动车驾驶证现在不能出示')
    expect(text()).toContain('安澜市公安局交警支队')
    expect(text()).not.toContain('林*岚')
    await press('拨打 0990-12123')
    expect(phone.calls).toEqual(['call 0990-12123'])
  })

  it('offers what can be applied for, with how far it is', async () => {
    await tab({
      applicable: [
        applicable({ state: 'in-review', reviewBy: '2026-11-23T10:00:00.000Z' }),
        applicable({ kind: 'vehicle-licence', vehicleId: documentId(20), plate: '晋N6K283' }),
      ],
    })
    expect(text()).toContain('照片在审核，最晚 11月23日 18:00出结果')
    await press(/^晋N6K283 电子行驶证/)
    expect(phone.journey.at(-1)).toBe(`navigateTo /packages/documents/apply/index?vehicleId=${documentId(20)}`)
  })

  it('is never empty without a way on', async () => {
    await tab({ documents: [], counts: { decisions: 0, receipts: 0, certificates: 0 }, checkedThisWeek: 0 })
    expect(screen.getByRole('heading', { name: '这里还没有证件' })).toBeTruthy()
    expect(buttons().slice(0, 2)).toEqual(['绑定驾驶证', '绑定车'])
  })

  it.each([
    [{ stand: 'not-usable' as const, daysLeft: -3 }, '不能用'],
    [{ daysLeft: 89 }, '还剩 89 天'],
    [{ daysLeft: 0 }, '今天到期'],
    [{ daysLeft: 90 }, '可以用'],
    [{ validUntil: null, daysLeft: null }, '可以用'],
  ])('tags a licence: %j', async (changes, state) => {
    await tab({ documents: [card(changes)] })
    expect(buttons()[0]).toContain(`机动车驾驶证${state}姓名`)
  })

  it('says what it takes while nobody knows who asks', async () => {
    cloud = fakeCloud({
      'documents.list': () => {
        throw new Refused('NOT_VERIFIED')
      },
    })
    renderScreen(<DocumentsTab />)
    await pass()
    expect(buttons()).toHaveLength(1)
    fireEvent.click(screen.getAllByRole('button')[0] as HTMLElement)
    expect(phone.journey.at(-1)).toBe('navigateTo /packages/identity/register/index')
  })

  it('长辈版 has the same acts', async () => {
    setElder(true)
    await tab()
    expect(buttons()).toHaveLength(8)
    expect(screen.getByRole('heading', { name: '证件' })).toBeTruthy()
  })
})

describe('applying', () => {
  const applying = async (document: ReturnType<typeof applicable>, after: Partial<DocumentList> = {}) => {
    cloud = fakeCloud({
      'documents.list': () => list({ documents: [], applicable: [document] }),
      'documents.apply': () => list(after),
    })
    renderScreen(<ApplyPage vehicleId={document.vehicleId} />)
    await pass()
  }

  it('with the photo that the police hold, at once', async () => {
    await applying(applicable())
    await press('用它申请')
    expect(cloud.calls.at(-1)?.event.input).toEqual({ kind: 'driving-licence', photo: { source: 'stored' } })
    expect(screen.getByRole('heading', { name: '办好了' })).toBeTruthy()
    await press('马上看看')
    expect(phone.journey.at(-1)).toBe(`redirectTo /packages/documents/document/index?documentId=${documentId(1)}`)
  })

  it('with an own photo: what is missing, the upload, then the review', async () => {
    const inReview = applicable({ state: 'in-review', askedAt: NOW, reviewBy: '2026-11-23T10:00:00.000Z' })
    await applying(applicable({ storedPhoto: false }), { documents: [], applicable: [inReview] })
    expect(text()).toContain('公安留着的照片不能用')
    await press('交照片，等审核')
    expect(text()).toContain('先拍一张或选一张照片')
    jest.spyOn(photos, 'choose').mockResolvedValue({ kind: 'photos', photos: [{ path: 'blob:1', bytes: 1000 }] })
    jest.spyOn(photos, 'firstBytes').mockResolvedValue(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))
    const ticket = { uploadId: documentId(60), url: 'https://files.test/1', mostBytes: 5_000_000, expiresAt: NOW }
    cloud.answer({ 'session.uploadTicket': () => ticket })
    await press('拍白底证件照')
    expect(text()).toContain('传好了')
    await press('交照片，等审核')
    expect(cloud.calls.at(-1)?.event.input).toEqual({
      kind: 'driving-licence',
      photo: { source: 'own', uploadId: documentId(60) },
    })
    expect(screen.getByRole('heading', { name: '照片在审核' })).toBeTruthy()
    expect(text()).toContain('最晚 11月23日 18:00出结果')
  })

  it.each([
    ['not-the-person', '看着不像是您本人'],
    ['unclear', '照片不清楚'],
    ['not-white', '背景不是白色'],
    ['covered', '脸被挡住了'],
  ] as const)('refused because %s: the reason, and another try', async (refusedBecause, words) => {
    await applying(applicable({ state: 'refused', refusedBecause }))
    expect(screen.getByRole('heading', { name: '照片没通过' })).toBeTruthy()
    expect(text()).toContain(words)
    expect(buttons()).toContain('交照片，等审核')
  })

  it('for a vehicle there is nothing to bring', async () => {
    await applying(applicable({ kind: 'vehicle-licence', vehicleId: documentId(20), plate: '晋N6K283' }))
    await press('马上申请')
    expect(cloud.calls.at(-1)?.event.input).toEqual({ kind: 'vehicle-licence', vehicleId: documentId(20) })
    expect(screen.getByRole('heading', { name: '办好了' })).toBeTruthy()
  })

  it('says when the police do not answer, and tries again with the same key', async () => {
    await applying(applicable())
    cloud.answer({
      'documents.apply': () => {
        throw new Refused('POLICE_UNAVAILABLE')
      },
    })
    await press('用它申请')
    await pass(20_000)
    expect(buttons()).toContain('再试一次')
  })
})

describe('decisions', () => {
  const decision = (place: number, madeHere: boolean) => ({
    decisionId: documentId(place),
    number: `990102126004837${place}`,
    act: '闯红灯',
    servedOn: '2026-11-03',
    fineFen: fen(20000),
    points: 6,
    state: 'to-pay' as const,
    madeHere,
  })

  it('lead to their papers, or to the look-up where another office made them; page by page', async () => {
    cloud = fakeCloud({
      'documents.decisions': ({ before }: { before?: string }) =>
        before ? { decisions: [decision(2, false)], next: null } : { decisions: [decision(1, true)], next: 'older' },
    })
    renderScreen(<DecisionsPage />)
    await pass()
    expect(text()).toContain('闯红灯')
    expect(text()).toContain('2026年11月3日，罚款 200 元，记 6 分')
    await press(/^闯红灯/)
    expect(phone.journey.at(-1)).toBe(`navigateTo /packages/violations/decision/index?decisionId=${documentId(1)}`)
    await press('再看更早的')
    fireEvent.click(screen.getAllByRole('button', { name: /^闯红灯/ })[1] as HTMLElement)
    expect(phone.journey.at(-1)).toBe('navigateTo /packages/pay/code/index')
  })

  it('none', async () => {
    cloud = fakeCloud({ 'documents.decisions': () => ({ decisions: [], next: null }) })
    renderScreen(<DecisionsPage />)
    await pass()
    expect(screen.getByRole('heading', { name: '没有处罚决定' })).toBeTruthy()
  })
})

describe('credit certificates', () => {
  it('are issued by one touch on what they are for', async () => {
    cloud = fakeCloud({ 'documents.issueCertificate': () => certificate() })
    renderScreen(<IssuePage />)
    await press('找工作、入职')
    expect(cloud.calls.at(-1)?.event.input).toEqual({ purpose: 'employment' })
    expect(phone.journey).toEqual([`redirectTo /packages/documents/certificate/index?certificateId=${documentId(50)}`])
  })

  it('list their state', async () => {
    const all = [certificate(), certificate({ certificateId: documentId(51), state: 'withdrawn', withdrawnAt: NOW })]
    cloud = fakeCloud({ 'documents.certificates': () => ({ certificates: all }) })
    renderScreen(<CertificatesPage />)
    await pass()
    expect(text()).toMatch(/有效.*收回了/)
    expect(buttons().at(-1)).toBe('开一张证明')
  })

  it('one of them: both numbers, what it attests, its file, and taking it back after a question', async () => {
    const show = jest.spyOn(files, 'openPdf').mockResolvedValue()
    const file = { url: 'https://files.test/c.pdf', fileName: 'c.pdf', expiresAt: NOW }
    cloud = fakeCloud({
      'documents.certificates': () => ({ certificates: [certificate()] }),
      'documents.certificateFile': () => file,
      'documents.withdrawCertificate': () => certificate({ state: 'withdrawn', withdrawnAt: NOW }),
    })
    renderScreen(<CertificatePage certificateId={documentId(50)} />)
    await pass()
    for (const words of ['9901 0226 0000 4837', 'K7M2QX', '2023-11-20 至 2026-11-20', '违法4 次', '有效，到 12月20日'])
      expect(text()).toContain(words)
    await press('看 PDF')
    expect(show).toHaveBeenCalledWith(file)
    phone.confirmsDialogs = false
    await press('收回这张证明')
    expect(cloud.count('documents.withdrawCertificate')).toBe(0)
    phone.confirmsDialogs = true
    await press('收回这张证明')
    expect(text()).toContain('11月20日收回了')
    expect(buttons()).toEqual(['再开一张'])
  })
})

describe('who has checked', () => {
  it('is told with time, way and office', async () => {
    cloud = fakeCloud({
      'documents.checks': () => ({
        thisWeek: 2,
        checks: [
          { at: NOW, by: 'officer', way: 'code', unit: '安澜市交警一大队', kind: 'driving-licence' },
          { at: '2026-11-18T01:00:00.000Z', by: 'anybody', way: 'number', unit: null, kind: 'certificate' },
        ],
      }),
    })
    renderScreen(<ChecksPage />)
    await pass()
    expect(text()).toContain('安澜市交警一大队查了机动车驾驶证11月20日 10:34，扫码')
    expect(text()).toContain('有人查了安全驾驶信用证明11月18日 09:00，按编号')
  })

  it('nobody', async () => {
    cloud = fakeCloud({ 'documents.checks': () => ({ thisWeek: 0, checks: [] }) })
    renderScreen(<ChecksPage />)
    await pass()
    expect(screen.getByRole('heading', { name: '还没有人查验' })).toBeTruthy()
  })
})

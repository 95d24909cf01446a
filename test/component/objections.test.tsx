import { fireEvent, screen } from '@testing-library/react'
import { MOST_PHOTOS, MOST_WORDS, type ObjectionView, objectionGrounds } from '@/contract/objections'
import { ObjectionsPage } from '@/features/objections/list/objections-page'
import { ObjectPage } from '@/features/objections/object/object-page'
import { ObjectionPage } from '@/features/objections/objection/objection-page'
import { objectionWords } from '@/locales/zh-cn/objections'
import { CloudFailure } from '@/platform/cloud/cloud-failure'
import { photos as album } from '@/platform/photos'
import * as uploads from '@/platform/upload-photo'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'
import { id, objection, record } from '../support/violation-samples'

jest.mock('@/platform/upload-photo')
const upload = jest.mocked(uploads.uploadPhoto)

let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:43:00.000Z') })
  resetPhone()
  setElder(false)
  upload.mockReset()
})
afterEach(() => jest.useRealTimers())

const text = () => document.body.textContent ?? ''
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const write = (words: string) =>
  fireEvent.change(screen.getByLabelText(/^说说当时的情况/), { target: { value: words } })
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))

async function openForm(): Promise<void> {
  cloud = fakeCloud({ 'violations.record': () => record() })
  renderScreen(<ObjectPage recordId={id(1)} />)
  await pass()
}

const sent = () => cloud.calls.find(({ name }) => name === 'objections.object')?.event.input

describe('objecting', () => {
  it('says what it does before one does it, and offers every ground, the law’s first', async () => {
    await openForm()
    for (const words of ['马上暂停，先不罚、不记分', '5 个工作日内答复您', '不成立，再来处理也不会罚得更重'])
      expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getAllByRole('radio').map((choice) => choice.textContent)).toEqual(
      objectionGrounds.map((ground) => objectionWords.grounds[ground]),
    )
  })

  it('is sent with ground, words, photos and phone, and leads to where it stands', async () => {
    jest.spyOn(album, 'choose').mockResolvedValue({ kind: 'photos', photos: [{ path: 'tmp://1', bytes: 900 }] })
    upload.mockResolvedValue({ kind: 'stored', uploadId: id(501) })
    await openForm()
    cloud.answer({ 'objections.object': () => ({ kind: 'submitted', objection: objection('submitted') }) })
    choose('给救护车、消防车让路')
    write('后面有救护车鸣笛，我往右让。')
    await press('加照片')
    fireEvent.change(screen.getByLabelText('换个电话找您（可以不填）'), { target: { value: '138 0013 8000' } })
    await press('提交异议')
    expect(sent()).toEqual({
      recordId: id(1),
      ground: 'yielding-to-emergency',
      words: '后面有救护车鸣笛，我往右让。',
      photoIds: [id(501)],
      phone: '13800138000',
    })
    expect(phone.journey).toEqual([`redirectTo /packages/violations/objection/index?objectionId=${id(701)}`])
  })

  it('sent empty names everything that is missing, at the top and at the field', async () => {
    await openForm()
    await press('提交异议')
    expect(text()).toContain('有 1 处要改')
    expect(screen.getAllByText(/请选一个原因/)).toHaveLength(2)
    choose('别的')
    await press('提交异议')
    expect(screen.getByLabelText('说说当时的情况，请说几句当时的情况，至少 5 个字')).toBeTruthy()
    expect(sent()).toBeUndefined()
  })

  it('a wrong phone is told; what was written stays', async () => {
    await openForm()
    choose('照片看不清')
    write('照片上看不清车牌')
    fireEvent.change(screen.getByLabelText('换个电话找您（可以不填）'), { target: { value: '12345' } })
    await press('提交异议')
    expect(screen.getByLabelText('换个电话找您（可以不填），手机号是 11 位数字，请检查')).toBeTruthy()
    expect((screen.getByLabelText('说说当时的情况') as HTMLTextAreaElement).value).toBe('照片上看不清车牌')
  })

  it('at a place that hears objections at counters only: says where to go', async () => {
    await openForm()
    cloud.answer({
      'objections.object': () => {
        throw new Refused('FORBIDDEN')
      },
    })
    choose('照片看不清')
    await press('提交异议')
    expect(text()).toContain('这个地方的异议要去窗口提')
  })

  it('counts the words', async () => {
    await openForm()
    write('救护车')
    expect(screen.getByText(`3 / ${MOST_WORDS}`)).toBeTruthy()
  })

  const cannot = [
    ['open-already', id(701), '这条已经提过异议了', '看异议进度'],
    ['answered-already', id(701), '这条的异议答复过了', '看异议进度'],
    ['decided', null, '这条已经出了决定书', '回上一页'],
    ['closed', null, '这条已经办完或者撤销了', '回上一页'],
  ] as const
  it.each(cannot)('cannot: %s', async (because, objectionId, title, act) => {
    await openForm()
    cloud.answer({ 'objections.object': () => ({ kind: 'cannot', because, objectionId }) })
    choose('别的')
    write('当时不是这样的')
    await press('提交异议')
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
    expect(buttons()).toEqual([act])
  })

  it('offline: nothing typed is lost, and the second attempt is the same objection', async () => {
    await openForm()
    choose('别的')
    write('当时不是这样的')
    cloud.offline()
    await press('提交异议')
    await pass(5_000)
    expect(text()).toContain('没连上')
    const begun = JSON.parse(phone.storage.get('pending-mutations') ?? '{}') as Record<string, { key: string }>
    cloud.online()
    cloud.answer({ 'objections.object': () => ({ kind: 'submitted', objection: objection('submitted') }) })
    await press('提交异议')
    const call = cloud.calls.find(({ name }) => name === 'objections.object')
    expect(call?.event.idempotencyKey).toBe(begun[`object:${id(1)}`]?.key ?? 'no key was kept')
  })
})

describe('photos', () => {
  const chosen = (count: number) =>
    jest.spyOn(album, 'choose').mockResolvedValue({
      kind: 'photos',
      photos: Array.from({ length: count }, (_, number) => ({ path: `tmp://${number}`, bytes: 900 })),
    })

  it('show how far they are, and can be taken out', async () => {
    chosen(2)
    upload.mockImplementation((_photo, _purpose, onProgress) => {
      onProgress?.(40)
      return new Promise(() => undefined)
    })
    await openForm()
    await press('加照片')
    expect(screen.getByRole('img', { name: '第 1 张照片，上传 40%' })).toBeTruthy()
    expect(screen.getByText(`照片 2 / ${MOST_PHOTOS}`)).toBeTruthy()
    await press('去掉第 2 张照片')
    expect(screen.getByText(`照片 1 / ${MOST_PHOTOS}`)).toBeTruthy()
    choose('别的')
    write('当时不是这样的')
    await press('提交异议')
    expect(text()).toContain('有照片还没传完')
    expect(sent()).toBeUndefined()
  })

  it('nine and no more', async () => {
    const choosing = chosen(9)
    upload.mockResolvedValue({ kind: 'stored', uploadId: id(501) })
    await openForm()
    await press('加照片')
    expect(choosing).toHaveBeenCalledWith(9)
    expect(screen.queryByRole('button', { name: '加照片' })).toBeNull()
  })

  it('that did not get through are sent again at a touch', async () => {
    chosen(1)
    upload.mockRejectedValueOnce(new CloudFailure('OFFLINE', { message: '', retryable: true, traceId: '' }))
    upload.mockResolvedValueOnce({ kind: 'stored', uploadId: id(501) })
    await openForm()
    await press('加照片')
    await press('没传上，点一下再传')
    expect(screen.getByRole('img', { name: '第 1 张照片，传好了' })).toBeTruthy()
  })

  it.each([
    ['not-a-photo', '这不是照片，只收 JPG 和 PNG'],
    ['too-large', '照片太大，超过 5 MB'],
  ] as const)('%s: told and left out', async (kind, words) => {
    chosen(1)
    upload.mockResolvedValue({ kind })
    await openForm()
    await press('加照片')
    expect(phone.calls).toContain(`toast ${words}`)
    expect(screen.getByText(`照片 0 / ${MOST_PHOTOS}`)).toBeTruthy()
  })

  it('without permission say what to do', async () => {
    jest.spyOn(album, 'choose').mockResolvedValue({ kind: 'refused' })
    await openForm()
    await press('加照片')
    expect(phone.calls).toEqual(['toast 没有打开相册的权限，请在手机设置里允许'])
  })
})

describe('one objection', () => {
  async function open(view: ObjectionView): Promise<void> {
    cloud = fakeCloud({ 'objections.get': () => view })
    renderScreen(<ObjectionPage objectionId={view.objectionId} />)
    await pass()
  }

  const states: [ObjectionView, string, string[]][] = [
    [objection('submitted'), '收到您的异议了', ['打电话问', '收回异议']],
    [objection('under-review'), '民警正在审核', ['打电话问']],
    [objection('founded'), '异议成立', ['去看这条违法']],
    [objection('unfounded'), '异议没有成立', ['去看这条违法']],
    [objection('taken-back'), '您收回了异议', ['去看这条违法']],
  ]
  it.each(states)('%#', async (view, title, acts) => {
    await open(view)
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
    expect(buttons().slice(-acts.length)).toEqual(acts)
  })

  it('counts working days to the answer', async () => {
    await open(objection('submitted'))
    expect(text()).toContain('最晚 11月26日答复。这条先不罚、不记分。')
    expect(screen.getByLabelText('答复您，还没到，最晚 11月26日，还有 4 个工作日')).toBeTruthy()
  })

  it('founded: the reply, the reason, and when the record goes', async () => {
    await open(objection('founded'))
    expect(screen.getByText('我们看了照片和您说的情况。')).toBeTruthy()
    expect(text()).toContain('理由：给救护车、消防车、警车让路')
    expect(screen.getByLabelText('撤销记录，进行中，最晚 11月25日')).toBeTruthy()
  })

  it('unfounded: why, and the way to reconsideration and court', async () => {
    await open(objection('unfounded'))
    expect(text()).toContain('理由：照片上事实清楚')
    expect(text()).toContain('60 天内向人民政府申请行政复议')
    expect(text()).toContain('15 天内可以向法院起诉')
  })

  it('is taken back only after a question', async () => {
    await open(objection('submitted'))
    phone.confirmsDialogs = false
    await press('收回异议')
    expect(cloud.count('objections.takeBack')).toBe(0)
    phone.confirmsDialogs = true
    cloud.answer({
      'objections.takeBack': () => objection('taken-back'),
      'objections.get': () => objection('taken-back'),
    })
    await press('收回异议')
    expect(screen.getByRole('heading', { name: '您收回了异议' })).toBeTruthy()
  })

  it('in 长辈版 leads to the record too', async () => {
    setElder(true)
    await open(objection('unfounded'))
    await press('去看这条违法')
    expect(phone.journey).toEqual([`navigateTo /packages/violations/record/index?recordId=${id(1)}`])
  })
})

describe('all objections', () => {
  async function open(answer: () => unknown): Promise<void> {
    cloud = fakeCloud({ 'objections.list': answer as () => { objections: ObjectionView[] } })
    renderScreen(<ObjectionsPage />)
    await pass()
  }

  it('each with its state', async () => {
    await open(() => ({ objections: [objection('under-review'), objection('founded', { objectionId: id(702) })] }))
    await press(/审核中/)
    expect(phone.journey).toEqual([`navigateTo /packages/violations/objection/index?objectionId=${id(701)}`])
    expect(screen.getByRole('button', { name: /成立/ })).toBeTruthy()
  })

  it('none: why, and where one begins', async () => {
    await open(() => ({ objections: [] }))
    expect(screen.getByRole('heading', { name: '还没有提过异议' })).toBeTruthy()
    expect(buttons()).toEqual(['看我的违法'])
  })

  it('only for whom we know', async () => {
    await open(() => {
      throw new Refused('NOT_VERIFIED')
    })
    expect(screen.getByRole('button', { name: '去核对本人' })).toBeTruthy()
  })
})

import { citizen } from '../../mock/data/citizens'
import { sampleOfficers } from '../../mock/data/officers'
import type { RecordName } from '../../mock/data/sample-records'
import type { Screen } from '../support/bundle-host/screen'
import { actOf, confirmFacts, goHome, openViolations, PHOTO, settleIn } from '../support/citizen-acts'
import { type Journey, onBothWallets } from '../support/journey'

const HANDLER = sampleOfficers.handler.officerId
const REVIEWER = sampleOfficers.reviewer.officerId

onBothWallets((journey) => {
  test('with words and a photo: on hold at once, found right by two officers, and the record is gone', async () => {
    const phone = journey.phone()
    const screen = await settleIn(phone, journey.mock, citizen('rider'))
    await toObjection(screen, 'riderCar')
    await screen.see('马上暂停，先不罚、不记分')
    await screen.tap('提交异议')
    await screen.see('请选一个原因')
    expect(phone.network.cloudCalls).not.toContain('objections.object')

    await screen.tap('照片看不清')
    await screen.type('说说当时的情况', '照片里看不清车牌，那天车停在家里没有开出去')
    phone.citizen.willChoosePhotos([PHOTO, Buffer.from('GIF89a, and so no photo of ours')])
    await screen.tap('加照片')
    await screen.until(
      () => phone.app.overlays.toasts.some((toast) => toast.includes('这不是照片')),
      'a word on the GIF',
    )
    await screen.until(() => screen.has('照片 1 / 9') && !screen.has('上传'), 'the photo to be stored')
    await screen.tap('提交异议')
    await screen.see('收到您的异议了')
    expect(screen.has('先不罚、不记分')).toBe(true)

    const { objectionId } = await latestCase(journey)
    const open = await journey.mock.casework(HANDLER, 'openCase', { objectionId })
    expect(open.words).toContain('看不清车牌')
    expect(open.evidence).toHaveLength(1)
    await openViolations(phone)
    await screen.tap('晋N4M552')
    await screen.see('暂停中 1')
    await screen.tap('暂停中 1')
    await screen.see('异议审核中')

    const { proposal } = await journey.mock.casework(HANDLER, 'propose', {
      objectionId,
      outcome: 'founded',
      reason: 'image-unclear',
      reply: '两张照片都看不清号牌，这条记录不能作为证据，予以撤销。',
    })
    await goHome(phone)
    await screen.tap('异议进度')
    await screen.see('审核中')
    await journey.mock.casework(REVIEWER, 'review', { objectionId, proposedAt: proposal?.at ?? '', agree: true })
    await journey.mock.advance(600)
    expect((await journey.mock.messages(citizen('rider').phone))[0]?.text).toContain('异议')

    await goHome(phone)
    await screen.see('异议成立')
    await screen.tap('异议成立')
    await screen.see('这条记录撤销，不罚款，不记分')
    for (const words of ['两张照片都看不清号牌', '理由：照片不清楚', '撤销记录']) expect(screen.has(words)).toBe(true)
    await screen.tap('去看这条违法')
    await screen.see('这条已经撤销')
    await openViolations(phone)
    await screen.see('没有要处理的违法')
  })

  test('not found right: the reasons, the ways on, and the record can be settled after all', async () => {
    const phone = journey.phone()
    const screen = await settleIn(phone, journey.mock, citizen('first'))
    await toObjection(screen, 'firstParking')
    await screen.tap('信号灯、标志互相矛盾')
    await screen.tap('提交异议')
    await screen.see('收到您的异议了')
    const { objectionId } = await latestCase(journey)
    const { proposal } = await journey.mock.casework(HANDLER, 'propose', {
      objectionId,
      outcome: 'unfounded',
      reason: 'sign-was-clear',
      reply: '当天的禁停标线清楚，现场没有矛盾的标志，这条记录有效。',
    })
    await journey.mock.casework(REVIEWER, 'review', { objectionId, proposedAt: proposal?.at ?? '', agree: true })
    await journey.mock.advance(600)

    await goHome(phone)
    await screen.see('异议有答复了')
    await screen.tap('异议有答复了')
    await screen.see('异议没有成立')
    for (const words of ['禁停标线清楚', '标志、标线是清楚的', '行政复议', '法院', '暂停的天数补给您'])
      expect(screen.has(words)).toBe(true)
    await screen.tap('去看这条违法')
    await screen.see('可以在这里处理')
    expect(screen.has('看异议的答复')).toBe(true)
    await screen.tap('处理这条')
    await screen.see('确认后：只警告，不罚款，不记分')
    await confirmFacts(screen)
    await screen.see('办好了，这次只警告')
  })
})

async function toObjection(screen: Screen, record: RecordName): Promise<void> {
  await screen.tap(actOf(record))
  await screen.see('我有异议')
  await screen.tap('我有异议')
  await screen.see('说说当时的情况')
}

async function latestCase({ mock }: Journey) {
  const { waiting } = await mock.casework(HANDLER, 'queue', {})
  const [latest] = [...waiting].sort((a, b) => b.submittedAt.localeCompare(a.submittedAt))
  if (!latest) throw new Error('no objection waits')
  return latest
}

import { bills } from '../support/desk-story/bills'
import { clerk } from '../support/desk-story/cast'
import { difference, providerOnly } from '../support/desk-story/differences'
import { ORDER_NO } from '../support/desk-story/fen-life'
import { overview } from '../support/desk-story/overview'
import { refundRows } from '../support/desk-story/refunds'
import { lookAtDesk, openStory, Refusal, turnTo } from './support/desk'
import { describeInChromium } from './support/scene'

const differencePlace = `differences/${providerOnly.differenceId}`

describeInChromium("The accountant's desk, as it was drawn", (scene) => {
  test('overview, differences and the life of a fen, also on a smaller screen', async () => {
    const page = await openStory(scene, 'overview')
    await page.getByText('入库回单 14:50 已到').waitFor()
    await page.locator('.ov-chart svg').waitFor()
    await lookAtDesk(page, 'web-desk-overview')

    await turnTo(page, differencePlace)
    await page.getByRole('button', { name: /同意补记/ }).waitFor()
    await lookAtDesk(page, 'web-desk-differences')

    await page.keyboard.press('F2')
    await page.keyboard.type(ORDER_NO)
    await page.keyboard.press('Enter')
    await page.getByText('已入库，一分不差').waitFor()
    expect(new URL(page.url()).hash).toBe(`#/money/${ORDER_NO}`)
    await lookAtDesk(page, 'web-desk-money')
  })

  test('four channels with large sums fit beside each other, also on a smaller screen', async () => {
    const [first, second] = overview.channels
    if (!first || !second) throw new Error('the story has two channels')
    const page = await openStory(scene, 'overview', {
      overview: () => ({
        ...overview,
        channels: [first, second, { ...first, channel: 'nontax' }, { ...second, channel: 'card' }],
      }),
    })
    const card = page.getByRole('region', { name: '渠道' })
    await card.getByText('380,690.00').first().waitFor()
    await lookAtDesk(page, 'web-desk-channels', async () => {
      const hidden = await card.locator('table').evaluate((table) => {
        const box = table.parentElement as HTMLElement
        return box.scrollWidth - box.clientWidth
      })
      expect(hidden).toBe(0)
    })
  })

  test('a difference is sent back with a reason, and cannot be decided by whoever proposed it', async () => {
    const page = await openStory(scene, differencePlace)
    await page.getByRole('button', { name: '退回经办，写明原因' }).click()
    await page.getByRole('button', { name: '退回经办', exact: true }).click()
    await page.getByText('写一句为什么退回。').waitFor()
    await lookAtDesk(page, 'web-desk-send-back')
    const mine = difference().proposals.map((proposal) => ({ ...proposal, byMe: true }))
    const own = await openStory(scene, differencePlace, { difference: () => difference({ proposals: mine }) })
    await own.getByText('你提的，要另一个人复核').waitFor()
    await lookAtDesk(own, 'web-desk-own-proposal')
    const proposing = await openStory(scene, differencePlace, {
      me: () => clerk,
      difference: () => difference({ proposals: [] }),
    })
    await proposing.getByRole('button', { name: /提请复核：补记/ }).waitFor()
    await lookAtDesk(proposing, 'web-desk-propose')
  })

  test('bills, sweeps, refunds, receipts, units and log', async () => {
    const page = await openStory(scene, 'bills')
    await page.getByText('第 1,204 行：这一行读不懂').waitFor()
    await lookAtDesk(page, 'web-desk-bills')
    const [first] = bills
    await turnTo(page, `bills/${first?.channel}/${first?.merchantId}/${first?.day}`)
    await page.getByRole('link', { name: ORDER_NO }).waitFor()
    await lookAtDesk(page, 'web-desk-bill-rows')
    await turnTo(page, 'sweeps')
    await page.getByText('凭证 RK26112000317').first().waitFor()
    await lookAtDesk(page, 'web-desk-sweeps')
    await turnTo(page, 'sweeps/QF20261120-W?region=990102')
    await page.getByText('990102 1203846157').waitFor()
    await lookAtDesk(page, 'web-desk-sweep')
    await turnTo(page, `refunds/refund-request/${refundRows[0]?.subjectId}`)
    await page.getByText('当事人怎么说').waitFor()
    await lookAtDesk(page, 'web-desk-refunds')
    await turnTo(page, `refunds/refund/${refundRows.find(({ state }) => state === 'abnormal')?.subjectId}`)
    await page.getByText('钱已在商户的银行账户').waitFor()
    await lookAtDesk(page, 'web-desk-refund-abnormal')
    await turnTo(page, 'receipts')
    await page.getByText('缺 1 个号码').waitFor()
    await lookAtDesk(page, 'web-desk-receipts')
    await turnTo(page, 'units')
    await page.getByText('安澜市财政局').waitFor()
    await lookAtDesk(page, 'web-desk-units')
    await turnTo(page, 'log')
    await page.getByText('不许办').waitFor()
    await lookAtDesk(page, 'web-desk-log')
  })

  test('nothing there yet, not ours, broken, lost, and over', async () => {
    const empty = await openStory(scene, 'differences', {
      differences: () => ({ rows: [], more: null, counts: { open: 0, byPersons: 0, byRule: 0 } }),
    })
    await empty.getByText('没有待处理的差错').waitFor()
    await lookAtDesk(empty, 'web-desk-no-differences')
    await turnTo(empty, 'money/MJ000000000000000000')
    await empty.getByText('没有这笔钱').waitFor()
    await lookAtDesk(empty, 'web-desk-not-ours')

    const broken = await openStory(scene, 'log', { log: () => new Refusal('INTERNAL') })
    await broken.getByRole('button', { name: '再试一次' }).waitFor()
    await lookAtDesk(broken, 'web-desk-broken')

    const waiting = await openStory(scene, 'overview', { overview: () => undefined })
    await waiting.getByRole('status', { name: '正在读取' }).waitFor()
    await lookAtDesk(waiting, 'web-desk-loading')

    const page = await openStory(scene, 'overview')
    await page.getByText('实时').waitFor()
    await page.unroute('**/desk/api/finance')
    await page.route('**/desk/api/**', (route) => route.abort())
    await page.getByText('断线，正在重连·下面是 16:10:00 的情况').waitFor()
    await lookAtDesk(page, 'web-desk-lost')

    let ended = false
    const over = await openStory(scene, 'overview', {
      overview: () => (ended ? new Refusal('UNAUTHENTICATED') : overview),
    })
    await over.getByText('实时').waitFor()
    ended = true
    await over.getByText('登录已过期', { exact: true }).waitFor()
    await lookAtDesk(over, 'web-desk-ended')
    ended = false
    await over.getByLabel('账号').fill('heping')
    await over.getByLabel('密码').fill('anything')
    await over.getByRole('button', { name: '登录' }).click()
    await over.getByText('612,385.00').first().waitFor()
  })

  test('the door: wrong, locked', async () => {
    let code: 'FORBIDDEN' | 'TOO_MANY_TRIES' = 'FORBIDDEN'
    const page = await openStory(scene, 'overview', {
      me: () => new Refusal('UNAUTHENTICATED'),
      signIn: () => new Refusal(code),
    })
    await page.getByRole('button', { name: '登录' }).waitFor()
    await lookAtDesk(page, 'web-desk-sign-in')
    await page.getByLabel('账号').fill('heping')
    await page.getByLabel('密码').fill('wrong')
    await page.keyboard.press('Enter')
    await page.getByText(/账号或者密码不对/).waitFor()
    await lookAtDesk(page, 'web-desk-wrong')
    code = 'TOO_MANY_TRIES'
    await page.getByLabel('密码').fill('wrong again')
    await page.keyboard.press('Enter')
    await page.getByText(/账号先锁住了/).waitFor()
    await lookAtDesk(page, 'web-desk-locked')
  })
})

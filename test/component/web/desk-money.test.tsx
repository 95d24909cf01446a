import { screen, within } from '@testing-library/react'
import { words } from '../../../mock/web/desk/money/words'
import { words as overviewWords } from '../../../mock/web/desk/overview/words'
import { words as sweepWords } from '../../../mock/web/desk/sweeps/words'
import { words as shared } from '../../../mock/web/desk/words'
import { bills } from '../../support/desk-story/bills'
import { UNIT } from '../../support/desk-story/cast'
import { providerOnly } from '../../support/desk-story/differences'
import { fenLife, ORDER_NO } from '../../support/desk-story/fen-life'
import { overview } from '../../support/desk-story/overview'
import { story } from '../../support/desk-story/story'
import { answerDesk, atTheDesk, open, pass, press, pressOn, submit, text, type } from './desk-scene'
import { FakeEvents } from './fake-host'

jest.mock('../../../mock/web/desk/overview/chart', () => ({ Chart: () => null }))
atTheDesk()

describe('from the bank to the treasury', () => {
  it('says of money that is in no batch whose it is and why it waits', async () => {
    answerDesk()
    await open('sweeps')
    const rows = within(screen.getByRole('region', { name: sweepWords.waiting.title }))
      .getAllByRole('row')
      .slice(1)
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      `${UNIT}微信${sweepWords.waiting.reasons['not-enough']}21,200.00`,
      `${UNIT}支付宝${sweepWords.waiting.reasons['refund-under-way']}1200.00`,
    ])
  })
})

describe('the overview', () => {
  it('ends where the money went at 0.00, and says so in red when it does not', async () => {
    let view = overview
    answerDesk({ overview: () => view })
    await open()
    const went = () => within(screen.getByRole('region', { name: '昨天的钱去了哪里' }))
    expect(went().getByText('0.00').className).toContain('good-text')
    expect(went().getByText('−700.00')).toBeTruthy()
    view = { ...overview, whereItWent: { ...overview.whereItWent, nowhereFen: -100, balanced: false } }
    await pass(16_000)
    expect(went().getByText('−1.00').className).toContain('bad-text')
    expect(went().getByText(overviewWords.went.unbalanced)).toBeTruthy()
  })

  it('says what to do about each class; what ended by itself is grey', async () => {
    answerDesk()
    await open()
    const rows = within(screen.getByRole('region', { name: overviewWords.classes.title }))
      .getAllByRole('row')
      .slice(1)
    expect(rows[0]?.textContent).toBe('渠道有，我方无101200.00补记，或原路退')
    expect(rows[5]?.lastElementChild?.className).toContain('muted')
    expect(rows[5]?.lastElementChild?.textContent).toBe('已原路退回 400.00')
  })

  it('gives the chart as a table, too', async () => {
    answerDesk()
    await open()
    const table = screen.getByRole('table', { name: '近 14 天每天实收和匹配率' })
    const last = within(table).getAllByRole('row').at(-1)
    expect(last?.textContent).toBe('11-19381,240.00231,145.0099.78%')
  })

  it('without a bill has no rate, and shows another day when it is asked for', async () => {
    const calls = answerDesk({ overview: () => ({ ...overview, matching: { matched: 0, rows: null } }) })
    await open()
    expect(text()).toContain(overviewWords.figures.noBill)
    await type(shared.dayLabel, '2026-11-17')
    await pass(10)
    expect(
      calls.some(({ action, input }) => action === 'overview' && (input as { day?: string }).day === '2026-11-17'),
    ).toBe(true)
    expect(window.location.hash).toBe('#/overview?day=2026-11-17')
  })

  it('reads again when the host says that something changed', async () => {
    const calls = answerDesk()
    await open()
    const before = calls.length
    FakeEvents.opened.at(-1)?.onmessage?.({ data: 'changed' })
    await pass(6_000)
    expect(calls.length).toBeGreaterThan(before)
  })
})

describe("one fen's life", () => {
  it('is told from the window to the treasury, to the fen', async () => {
    answerDesk()
    await open(`money/${ORDER_NO}`)
    expect(text()).toContain('赵*安，3 号窗口，决定书尾号 6157（109.00）和 1836（200.00）')
    expect(text()).toContain('从付款到入库 28 小时 6 分')
    const stays = within(screen.getByRole('list', { name: words.lanes.label })).getAllByRole('listitem')
    expect(stays).toHaveLength(5)
    expect(stays.at(-1)?.textContent).toBe('11-20 14:50:03 起，30,900 分在国库')
    const entries = within(screen.getByRole('region', { name: words.entries.title }))
    expect(entries.getAllByRole('row').at(-1)?.textContent).toBe('合计1,236.621,236.62差 0.00')
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([ORDER_NO, '309.00'])
  })

  it('one that stopped is red there and leads to its difference; a broken chain is told', async () => {
    const stations = fenLife.stations.map((station) =>
      station.station === 'booked' ? { ...station, state: 'stopped' as const } : station,
    )
    const stopped = {
      ...fenLife,
      verdict: 'stopped',
      stations,
      differenceId: providerOnly.differenceId,
      chainHolds: false,
    }
    answerDesk({ fenLife: () => stopped })
    await open(`money/${ORDER_NO}`)
    expect(screen.getByRole('link', { name: words.stations.booked }).getAttribute('href')).toBe(
      `#/differences/${providerOnly.differenceId}`,
    )
    expect(text()).toContain(words.entries.broken)
  })

  it('is found by any number; several orders are listed; nothing is said to be nothing', async () => {
    answerDesk()
    await open('money')
    const find = async (number: string) => {
      await type(shared.search.label, number)
      await submit(screen.getByLabelText(shared.search.label))
    }
    await find('没有这个号')
    expect(text()).toContain(shared.search.nothing('没有这个号'))
    expect(window.location.hash).toBe('#/money')
    await find(ORDER_NO)
    expect(window.location.hash).toBe(`#/money/${ORDER_NO}`)
  })

  it("somebody else's is told as one that never was", async () => {
    answerDesk()
    await open('money/MJ000000000000000000')
    expect(text()).toContain(words.notFound.title)
  })
})

describe('bills', () => {
  it('of each day and channel: read, refused with line and reason, waiting', async () => {
    answerDesk()
    await open('bills')
    expect(text()).toContain('第 1,204 行：这一行读不懂')
    expect(text()).toContain('试过 3 次，今天 16:30 再取')
    expect(text()).toContain('1,984 / 1,988')
  })

  it('are fetched again on request, and what came of it is told', async () => {
    const calls = answerDesk({ reconcileNow: () => ({ bill: { ...bills[1], state: 'refused' } }) })
    await open('bills')
    await pressOn(screen.getAllByRole('button', { name: '重新取账单' })[1] as HTMLElement)
    expect(calls.find(({ action }) => action === 'reconcileNow')?.input).toEqual({
      channel: 'alipay',
      day: '2026-11-19',
    })
    expect(text()).toContain('新取的账单还是不对，整份退回')
  })

  it('show their rows, or those alone that do not agree', async () => {
    const calls = answerDesk()
    await open('bills/wechat/1990000001/2026-11-19')
    expect(screen.getAllByRole('row')).toHaveLength(4)
    await press('只看没对上的')
    expect(screen.getAllByRole('row')).toHaveLength(2)
    expect(calls.filter(({ action }) => action === 'billRows').at(-1)?.input).toMatchObject({ only: 'differences' })
  })
})

describe('files', () => {
  it('are asked for and saved under their names', async () => {
    const saved: string[] = []
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(`${this.download} ${new URL(this.href).pathname}`)
    })
    const calls = answerDesk({
      download: () => ({ url: '/desk/api/files/one', fileName: '日报.xlsx', expiresAt: '2026-11-20T08:15:00.000Z' }),
    })
    await open()
    await press(overviewWords.daily)
    expect(calls.find(({ action }) => action === 'download')?.input).toEqual({
      what: 'daily-report',
      format: 'xlsx',
      day: '2026-11-19',
    })
    expect(saved).toEqual(['日报.xlsx /desk/api/files/one'])
    click.mockRestore()
  })
})

describe('receipts', () => {
  it('name the numbers that are missing', async () => {
    answerDesk()
    await open('receipts')
    expect(screen.getByRole('alert').textContent).toContain('0000120429')
    expect(text()).toContain('冲 0000120428')
  })

  it('of an unbroken day say so', async () => {
    answerDesk({ receipts: () => ({ ...story.receipts?.({}), gaps: [] }) })
    await open('receipts')
    expect(text()).toContain('号码连着，没有缺号')
  })
})

import fc from 'fast-check'
import type { CostByDate } from '@/contract/payment-bills'
import { addDays, daysBetween } from '@/domain/dates'
import { type Fen, fen } from '@/domain/money'
import { costChart } from '@/features/pay/decision/cost-chart'
import { costLine, totalOn } from '@/features/pay/decision/cost-line'
import { costRows, spokenCost } from '@/features/pay/decision/cost-words'
import { property } from '../support/property'

/** A fine of whole yuan, due on 27 November, looked at `late` days after that (negative: before). */
function sample(fineYuan: number, late: number): { cost: CostByDate; fine: Fen } {
  const fine = fen(fineYuan * 100)
  const daily = fen(fineYuan * 3)
  const capDays = Math.ceil(fine / daily)
  const surcharge = Math.min(fine, Math.max(0, late) * daily)
  return {
    fine,
    cost: {
      today: addDays('2026-11-27', late),
      todayFen: fen(fine + surcharge),
      dueOn: '2026-11-27',
      dailyStepFen: daily,
      capOn: addDays('2026-11-27', capDays),
      capFen: fen(fine * 2),
      held: null,
    },
  }
}
const samples = fc.record({ fine: fc.integer({ min: 5, max: 5000 }), late: fc.integer({ min: -15, max: 400 }) })
const numbers = (text: string) => (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)

describe('cost by date', () => {
  // 行政处罚法 art. 72(1): 3 % a day, never more than the fine itself.
  test.each([
    ['2026-11-27', 20000],
    ['2026-11-28', 20600],
    ['2026-12-29', 39200],
    ['2026-12-30', 39800],
    ['2026-12-31', 40000],
    ['2027-06-01', 40000],
  ])('200 yuan paid on %s cost %i fen', (date, total) => {
    const { cost, fine } = sample(200, -7)
    expect(totalOn(costLine(cost, fine), date)).toBe(total)
  })

  test('words name the same three dates as the picture', () => {
    const { cost, fine } = sample(200, -7)
    const line = costLine(cost, fine)
    expect(costRows(line).map(({ name, strong }) => `${name} ${strong}`)).toEqual([
      '到 11月27日 ¥200.00',
      '11月28日起 每天多 ¥6.00',
      '12月31日起 停在 ¥400.00',
    ])
    for (const date of ['11/20', '11/28', '12/31']) expect(costChart(line, false)).toContain(`>${date}<`)
    expect(spokenCost(line)).toContain('12月31日起停在 400.00 元')
  })

  test('the drawing stays inside its frame whatever the fine and the day, at both sizes', () => {
    property(samples, ({ fine, late }) => {
      const { cost, fine: fineFen } = sample(fine, late)
      for (const [elder, height] of [
        [false, 188],
        [true, 264],
      ] as const) {
        const svg = costChart(costLine(cost, fineFen), elder)
        expect(svg).not.toMatch(/NaN|undefined|Infinity/)
        for (const [, axis, value] of svg.matchAll(/ (x|cx|y|cy)="(-?[\d.]+)"/g)) {
          expect(Number(value)).toBeGreaterThanOrEqual(0)
          expect(Number(value)).toBeLessThanOrEqual(axis?.endsWith('x') ? 311 : height)
        }
        const stairs = /d="M[\d.]+ [\d.]+((?:V[\d.]+H[\d.]+)+)"/.exec(svg)?.[1] ?? ''
        const steps = numbers(stairs)
        const rights = steps.filter((_, index) => index % 2 === 1)
        expect(rights).toEqual([...rights].sort((a, b) => a - b))
        expect(rights.length).toBe(daysBetween(cost.dueOn, cost.capOn))
      }
    })
  })

  test('the sums of today and of the cap never cover each other', () => {
    property(samples, ({ fine, late }) => {
      const { cost, fine: fineFen } = sample(fine, late)
      for (const elder of [false, true]) {
        const svg = costChart(costLine(cost, fineFen), elder)
        const sums = [
          ...svg.matchAll(/x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)" [^>]*font-size="(16|22)"[^>]*>(¥[\d.]+)</g),
        ]
        const boxes = sums.map(([, x, y, anchor, size, words]) => {
          const width = (words as string).length * Number(size) * 0.58
          const left = anchor === 'end' ? Number(x) - width : Number(x) - width / 2
          return { left, right: left + width, top: Number(y) - Number(size), bottom: Number(y) }
        })
        const [first, second] = boxes
        if (!first || !second) continue
        const apart =
          first.right <= second.left ||
          second.right <= first.left ||
          first.bottom <= second.top ||
          second.bottom <= first.top
        expect(apart).toBe(true)
      }
    })
  })

  test('the drawing is small enough to be sent to a host', () => {
    property(
      samples,
      ({ fine, late }) => {
        const { cost, fine: fineFen } = sample(fine, late)
        expect(costChart(costLine(cost, fineFen), true).length).toBeLessThan(4_000)
      },
      30,
    )
  })
})

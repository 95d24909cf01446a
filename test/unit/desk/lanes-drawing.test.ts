import { fen } from '@/domain/money'
import { drawLanes } from '../../../mock/web/desk/money/lanes-drawing'
import { fenLife } from '../../support/desk-story/fen-life'

const stay = (account: string) => ({
  account,
  from: '2026-11-19T02:44:05.000Z',
  until: null,
  amountFen: fen(30900),
})

describe('the way of the money', () => {
  it('steps down from the payer to the treasury, lane by lane, and ends where it arrived', () => {
    const drawing = drawLanes(fenLife.lanes, 200, 1000)
    expect(drawing.lanes.map(({ account }) => account)).toEqual([
      'payer',
      'payer-clearing',
      'collection',
      'sweep-in-transit',
      'treasury',
    ])
    expect(drawing.lanes.map(({ y }) => y)).toEqual([26, 66, 106, 146, 186])
    expect(drawing.path).toBe(
      'M200 26' +
        'H392q8 0 8 8V58q0 8 8 8' +
        'H592q8 0 8 8V98q0 8 8 8' +
        'H792q8 0 8 8V138q0 8 8 8' +
        'H992q8 0 8 8V186',
    )
    expect(drawing.stays.at(-1)).toMatchObject({ x1: 1000, x2: 1000, y: 186, last: true })
  })

  it('goes up again in the same lanes when it goes back', () => {
    const { lanes, path } = drawLanes([stay('payer'), stay('payer-clearing'), stay('payer')], 0, 200)
    expect(lanes).toHaveLength(2)
    expect(path).toBe('M0 26H92q8 0 8 8V58q0 8 8 8H192q8 0 8 -8V26')
  })

  it('of a payer who has not paid is one lane; of nothing there is none', () => {
    expect(drawLanes([stay('payer')], 0, 200).path).toBe('M0 26')
    expect(drawLanes([], 0, 200).path).toBeNull()
  })
})

import type { FenLifeView } from '@/contract/finance-fen-life'
import type { Instant } from '@/domain/dates'

type Stay = FenLifeView['lanes'][number]

export const LANE_HEIGHT = 40
const FIRST_LANE = 26
const BEND = 8

export interface DrawnStay {
  account: string
  amountFen: number
  from: Instant
  until: Instant | null
  x1: number
  x2: number
  y: number
  /** The account in which the money ended. */
  last: boolean
}

export interface Drawing {
  /** Accounts from above in the order in which the money came to them. */
  lanes: { account: string; y: number }[]
  stays: DrawnStay[]
  /** The whole way as one path; null when nothing was paid. */
  path: string | null
  height: number
}

/**
 * The way of the money as a step line: every account is a lane, every stay a stretch in it. The steps are spread evenly
 * and not by the clock, since a payment takes seconds and the treasury a day. The line goes from `left` to `right` (px).
 */
export function drawLanes(stays: readonly Stay[], left: number, right: number): Drawing {
  const accounts = [...new Set(stays.map(({ account }) => account))]
  const lanes = accounts.map((account, place) => ({ account, y: FIRST_LANE + place * LANE_HEIGHT }))
  const yOf = (account: string) => lanes.find((lane) => lane.account === account)?.y ?? FIRST_LANE
  const ended = stays.at(-1)
  // What lies in the last account goes nowhere: the line ends where it arrives, and a point shows it.
  const moves = Math.max(1, stays.length - 1)
  const width = (right - left) / moves
  const drawn = stays.map((stay, place) => ({
    ...stay,
    y: yOf(stay.account),
    x1: left + Math.min(place, moves) * width,
    x2: left + Math.min(place + 1, moves) * width,
    last: stay === ended,
  }))
  return {
    lanes,
    stays: drawn,
    path: drawn.length === 0 ? null : pathOf(drawn),
    height: FIRST_LANE + Math.max(1, accounts.length) * LANE_HEIGHT - 14,
  }
}

function pathOf(stays: readonly DrawnStay[]): string {
  const [first, ...rest] = stays as [DrawnStay, ...DrawnStay[]]
  let path = `M${first.x1} ${first.y}`
  let y = first.y
  for (const { x1, x2, y: next, last } of rest) {
    const down = next > y ? 1 : -1
    path += `H${x1 - BEND}q${BEND} 0 ${BEND} ${BEND * down}V${last && x1 === x2 ? next : next - BEND * down}`
    if (!(last && x1 === x2)) path += `q0 ${BEND * down} ${BEND} ${BEND * down}`
    y = next
  }
  return path
}

import { Fragment, useLayoutEffect, useRef, useState } from 'react'
import type { FenLifeView } from '@/contract/finance-fen-life'
import { formatInstant } from '@/domain/dates'
import { type DrawnStay, drawLanes } from './lanes-drawing'
import { laneName, words } from './words'

const text = words.lanes
/** Room for the accounts' names, and at the right for the last time, in px. */
const NAMES = 148
const START = NAMES + 85
const END = 94
const PILL = 82

/** In which account the money lay: a line that steps from lane to lane, and the same in words. */
export function Lanes({ life }: { life: FenLifeView }) {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(1182)
  useLayoutEffect(() => {
    const measure = () => place.current && place.current.clientWidth > 0 && setWidth(place.current.clientWidth)
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  const drawing = drawLanes(life.lanes, START, width - END)
  if (!drawing.path) return <p className="ml-none muted">{text.none}</p>
  const settled = life.verdict === 'in-treasury' || life.verdict === 'refunded'
  return (
    <div ref={place}>
      <svg className="ml-lanes" width={width} height={drawing.height} aria-hidden="true">
        {drawing.lanes.map(({ account, y }) => (
          <Fragment key={account}>
            <line x1={NAMES} x2={width - 24} y1={y} y2={y} strokeDasharray={account === 'treasury' ? '0' : '2 5'} />
            <text x="24" y={y + 5}>
              {laneName(account, life.channel)}
            </text>
          </Fragment>
        ))}
        <path className="way" d={drawing.path} />
        <circle className="start" cx={START} cy={drawing.stays[0]?.y} r="6" />
        {drawing.stays.map((stay, index) => (
          <Stay key={`${stay.account} ${stay.from}`} stay={stay} before={drawing.stays[index - 1]} settled={settled} />
        ))}
      </svg>
      <ol className="sr-only" aria-label={text.label}>
        {life.lanes.map((stay) => (
          <li key={`${stay.account} ${stay.from}`}>
            {text.stay(
              laneName(stay.account, life.channel),
              text.fen(stay.amountFen),
              formatInstant(stay.from, 'MM-DD HH:mm:ss'),
              stay.until && formatInstant(stay.until, 'MM-DD HH:mm:ss'),
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

interface StayProps {
  stay: DrawnStay
  before: DrawnStay | undefined
  /** The money has come to its end and is shown in green there. */
  settled: boolean
}

/** How much lies there, and when and how it came. */
function Stay({ stay, before, settled }: StayProps) {
  const end = stay.last && stay.x1 === stay.x2
  const middle = end ? stay.x1 - 18 - PILL / 2 : (stay.x1 + stay.x2) / 2 - 4
  return (
    <>
      {end && <circle className={settled ? 'end' : 'now'} cx={stay.x1} cy={stay.y} r="8" />}
      <rect
        className={end && settled ? 'pill end' : 'pill'}
        x={middle - PILL / 2}
        y={stay.y - 13}
        width={PILL}
        height="26"
        rx="13"
      />
      <text className={end && settled ? 'sum end' : 'sum'} x={middle} y={stay.y + 4.5} textAnchor="middle">
        {text.fen(stay.amountFen)}
      </text>
      {before && (
        <text className="s" x={stay.x1 + 14} y={(before.y + stay.y) / 2 + 4}>
          {moveOf(stay, before)}
        </text>
      )}
    </>
  )
}

/** 付款 10:44:05, 清分 10:35. */
function moveOf(stay: DrawnStay, before: DrawnStay): string {
  const { moves } = words
  const to: Readonly<Record<string, string>> = {
    'payer-clearing': before.account === 'payer' ? moves.payment : '',
    collection: moves.settlement,
    'sweep-in-transit': moves.sweep,
    treasury: moves.received,
    suspense: moves.suspense,
    payer: moves.refund,
  }
  const pattern = before.account === 'payer' ? 'HH:mm:ss' : 'HH:mm'
  return `${to[stay.account] ?? ''} ${formatInstant(stay.from, pattern)}`.trim()
}

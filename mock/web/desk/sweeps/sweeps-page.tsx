import { addDays } from '@/domain/dates'
import { Icon } from '../../common/icons'
import { useDesk } from '../desk-context'
import { DeskPage } from '../parts/head'
import { DayChoice, UnitChoice } from '../parts/pickers'
import { ReadState, StaleNote } from '../parts/state'
import { useQuery } from '../parts/use-query'
import { useRoute } from '../route'
import { useRead } from '../use-read'
import { dayOf } from '../words'
import { Batches } from './batches'
import { SecondLevel } from './second-level'
import { SweepFile } from './sweep-file'
import { WaitingMoney } from './waiting-money'
import { words } from './words'

/** From the bank to the treasury: what was swept, what the treasury has confirmed, and whether each step agrees. */
export function SweepsPage() {
  const { opened } = useRoute()
  const { query } = useQuery()
  const { today, glance } = useDesk()
  const [batchNo] = opened
  if (batchNo) return <SweepFile batchNo={batchNo} regionCode={query.region} />
  return today ? (
    <SweepsUntil until={query.day ?? today} today={today} />
  ) : (
    <DeskPage title={words.title}>
      <ReadState read={glance} skeleton={<Skeleton />} />
    </DeskPage>
  )
}

function SweepsUntil({ until, today }: { until: string; today: string }) {
  const { query, set } = useQuery()
  const region = query.unit ? { regionCode: query.unit } : {}
  const read = useRead('sweeps', { from: addDays(until, -13), until, ...region })
  const { data } = read
  const daysOff = data !== null && data.nextSweepOn > addDays(today, 1)
  return (
    <DeskPage
      title={words.title}
      tools={
        <>
          {data && (
            <span className="tag blue">
              <Icon name="calendar" size={14} />
              {words.next(dayOf(data.nextSweepOn))}
            </span>
          )}
          <DayChoice label={words.until} day={until} until={today} onChange={(day) => set({ day })} />
          <UnitChoice value={query.unit ?? ''} onChange={(unit) => set({ unit })} />
        </>
      }
    >
      <StaleNote read={read} />
      {daysOff && (
        <p className="dk-note">
          <Icon name="calendar" />
          {words.daysOff(dayOf(data.nextSweepOn))}
        </p>
      )}
      {data ? (
        <>
          <SecondLevel days={data.days} />
          {data.waiting.length > 0 && <WaitingMoney waiting={data.waiting} />}
          <Batches batches={data.batches} />
        </>
      ) : (
        <ReadState read={read} skeleton={<Skeleton />} />
      )}
    </DeskPage>
  )
}

function Skeleton() {
  return (
    <div className="ov-skeleton">
      {[260, 320].map((height) => (
        <div key={height} className="card dk-bones" style={{ height }}>
          <span className="bone" style={{ width: 200, height: 22 }} />
          <span className="bone grow" />
        </div>
      ))}
    </div>
  )
}

import type { OverviewView } from '@/contract/finance-views'
import { Icon } from '../../common/icons'
import { useDesk } from '../desk-context'
import { Downloads } from '../parts/download'
import { DeskPage } from '../parts/head'
import { DayChoice, UnitChoice } from '../parts/pickers'
import { ReadState, StaleNote } from '../parts/state'
import { useQuery } from '../parts/use-query'
import { useRead } from '../use-read'
import { ChannelsCard } from './channels-card'
import { ClassesCard } from './classes-card'
import { DaysCard } from './days-card'
import { KeyFigures } from './key-figures'
import { WhereItWent } from './where-it-went'
import { nameOfDay, treasuryTime, words } from './words'

/** Today and a day at a glance: four figures, the days before, where the money went, what does not agree. */
export function OverviewPage() {
  const { query, set } = useQuery()
  const { today } = useDesk()
  const region = query.unit ? { regionCode: query.unit } : {}
  const read = useRead('overview', { ...(query.day ? { day: query.day } : {}), ...region })
  const view = read.data
  const tools = (
    <>
      {view && <DayChoice day={view.day} until={today} onChange={(day) => set({ day })} />}
      <UnitChoice value={query.unit ?? ''} onChange={(unit) => set({ unit })} />
      {view && <TreasuryTag view={view} />}
      {view && (
        <Downloads what={{ what: 'daily-report', day: view.day, ...region }} label={words.daily} formats={['xlsx']} />
      )}
      {view && (
        <Downloads
          what={{ what: 'statement', day: `${view.day.slice(0, 7)}-01`, ...region }}
          label={words.statement}
          formats={['pdf']}
        />
      )}
    </>
  )
  if (!view)
    return (
      <DeskPage title={words.title} tools={tools}>
        <ReadState read={read} skeleton={<Skeleton />} />
      </DeskPage>
    )
  const name = nameOfDay(view.day, view.today.day)
  return (
    <DeskPage title={words.title} tools={tools}>
      <StaleNote read={read} />
      <KeyFigures view={view} name={name} />
      <div className="ov-row">
        <DaysCard days={view.lastDays} day={view.day} />
        <WhereItWent went={view.whereItWent} name={name} />
      </div>
      <div className="ov-row last">
        <ClassesCard classes={view.classes} day={view.day} name={name} />
        <ChannelsCard channels={view.channels} name={name} today={view.today.day} />
      </div>
    </DeskPage>
  )
}

function TreasuryTag({ view }: { view: OverviewView }) {
  const { state, at } = view.treasury
  if (state === 'received' && at)
    return (
      <span className="tag good">
        <Icon name="check-circle" size={14} />
        {words.treasury.received(treasuryTime(at, view.today.day))}
      </span>
    )
  const bad = state === 'refused'
  return (
    <span className={`tag ${bad ? 'bad' : ''}`}>
      <Icon name={bad ? 'alert' : 'clock'} size={14} />
      {words.treasury[state === 'received' ? 'under-way' : state]}
    </span>
  )
}

function Skeleton() {
  return (
    <div className="ov-skeleton">
      <div className="ov-figures">
        {[1, 2, 3, 4].map((figure) => (
          <div key={figure} className="card">
            <span className="bone" style={{ width: 120, height: 20 }} />
            <span className="bone" style={{ width: 180, height: 32, margin: '10px 0' }} />
            <span className="bone" style={{ width: 150, height: 16 }} />
          </div>
        ))}
      </div>
      {[280, 366].map((height) => (
        <div key={height} className="ov-row">
          <div className="card dk-bones" style={{ height }}>
            <span className="bone" style={{ width: 120, height: 22 }} />
            <span className="bone grow" />
          </div>
          <div className="card dk-bones" style={{ height }}>
            <span className="bone" style={{ width: 160, height: 22 }} />
            <span className="bone grow" />
          </div>
        </div>
      ))}
    </div>
  )
}

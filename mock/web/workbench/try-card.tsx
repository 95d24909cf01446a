import { Tabs } from 'antd'
import { usePolled } from '../common/use-polled'
import { CallsTable } from './calls-table'
import { CitizensTable } from './citizens-table'
import { CodesTable } from './codes-table'
import { DecisionsTable } from './decisions-table'
import { MessagesTable } from './messages-table'
import { type MockWorld, mockApi } from './mock-api'
import { PoliceTable } from './police-table'
import { RulesTable } from './rules-table'
import { words } from './words'

const CALLS_EVERY_MS = 2_000
const CODES_EVERY_MS = 60_000
const PEOPLE_EVERY_MS = 60_000
const RULES_EVERY_MS = 15_000

interface TryCardProps {
  world: MockWorld | null
  onScan: (text: string) => void
  onWorldChanged: () => void
}

/** What the cloud was asked, and things to try. */
export function TryCard({ world, onScan, onWorldChanged }: TryCardProps) {
  const calls = usePolled(mockApi.calls, CALLS_EVERY_MS)
  const codes = usePolled(mockApi.codes, CODES_EVERY_MS)
  const citizens = usePolled(mockApi.citizens, PEOPLE_EVERY_MS)
  const authorities = usePolled(mockApi.authorities, RULES_EVERY_MS)
  const { tabs } = words
  return (
    <section className="card try">
      <Tabs
        size="small"
        items={[
          {
            key: 'calls',
            label: tabs.calls,
            children: (
              <Hinted hint={words.calls.hint}>
                <CallsTable calls={calls.data} />
              </Hinted>
            ),
          },
          {
            key: 'codes',
            label: tabs.codes,
            children: (
              <Hinted hint={words.codes.hint}>
                <CodesTable codes={codes.data} onScan={onScan} />
              </Hinted>
            ),
          },
          {
            key: 'decisions',
            label: tabs.decisions,
            children: (
              <Hinted hint={words.decisions.hint}>
                <DecisionsTable decisions={world?.decisions ?? null} onChanged={onWorldChanged} />
              </Hinted>
            ),
          },
          {
            key: 'citizens',
            label: tabs.citizens,
            children: (
              <Hinted hint={words.citizens.hint} tall>
                <CitizensTable citizens={citizens.data} />
              </Hinted>
            ),
          },
          {
            key: 'messages',
            label: tabs.messages,
            children: (
              <Hinted hint={words.messages.hint} tall>
                <MessagesTable citizens={citizens.data} />
              </Hinted>
            ),
          },
          {
            key: 'police',
            label: tabs.police,
            children: (
              <Hinted hint={words.police.hint} tall>
                <PoliceTable citizens={citizens.data} regionCode={world?.windows[0]?.regionCode ?? null} />
              </Hinted>
            ),
          },
          {
            key: 'rules',
            label: tabs.rules,
            children: (
              <Hinted hint={words.rules.hint} tall>
                <RulesTable authorities={authorities.data} onChanged={authorities.refresh} />
              </Hinted>
            ),
          },
        ]}
      />
    </section>
  )
}

interface HintedProps {
  hint: string
  /** Lists in which one looks around, rather than glances. */
  tall?: boolean
  children: React.ReactNode
}

function Hinted({ hint, tall = false, children }: HintedProps) {
  return (
    <div className={tall ? 'tall' : undefined}>
      <p className="try-hint muted">{hint}</p>
      {children}
    </div>
  )
}

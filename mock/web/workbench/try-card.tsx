import { Tabs } from 'antd'
import { usePolled } from '../common/use-polled'
import { CallsTable } from './calls-table'
import { CodesTable } from './codes-table'
import { DecisionsTable } from './decisions-table'
import { type MockWorld, mockApi } from './mock-api'
import { words } from './words'

const CALLS_EVERY_MS = 2_000
const CODES_EVERY_MS = 60_000

interface TryCardProps {
  world: MockWorld | null
  onScan: (text: string) => void
  onWorldChanged: () => void
}

/** What the cloud was asked, and things to try. */
export function TryCard({ world, onScan, onWorldChanged }: TryCardProps) {
  const calls = usePolled(mockApi.calls, CALLS_EVERY_MS)
  const codes = usePolled(mockApi.codes, CODES_EVERY_MS)
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
        ]}
      />
    </section>
  )
}

function Hinted({ hint, children }: { hint: string; children: React.ReactNode }) {
  return (
    <>
      <p className="try-hint muted">{hint}</p>
      {children}
    </>
  )
}

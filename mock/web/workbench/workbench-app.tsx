import { Drawer } from 'antd'
import { useRef, useState } from 'react'
import { Icon } from '../common/icons'
import { usePolled } from '../common/use-polled'
import { useWindowFeed } from '../common/window-feed'
import { FaultPanel } from '../faults/fault-panel'
import { activeGroups } from '../faults/groups'
import { useFaults } from '../faults/use-faults'
import { words as faultWords } from '../faults/words'
import { DevtoolsCard } from './devtools-card'
import { HallCard } from './hall-card'
import { mockApi } from './mock-api'
import { OrderCard } from './order-card'
import { PhoneCard } from './phone-card'
import { TopBar } from './top-bar'
import { TryCard } from './try-card'
import { usePreview, useScanRequests } from './use-preview'

const CLOCK_EVERY_MS = 2_000
const WORLD_EVERY_MS = 15_000

/** Phone and window side by side on one order, and the levers of the mock's world around them. */
export function WorkbenchApp() {
  const clock = usePolled(mockApi.clock, CLOCK_EVERY_MS)
  const world = usePolled(mockApi.world, WORLD_EVERY_MS)
  const faults = useFaults()
  const preview = usePreview()
  const frame = useRef<HTMLIFrameElement>(null)
  const [faultsOpen, setFaultsOpen] = useState(false)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const windowId = chosenId ?? world.data?.windows[0]?.windowId ?? null
  const feed = useWindowFeed(windowId)
  const link = feed.snapshot?.current?.link ?? null
  useScanRequests(frame, link)

  const reset = async () => {
    await mockApi.reset()
    preview.restart()
    setChosenId(null)
    await Promise.all([world.refresh(), clock.refresh()])
  }
  return (
    <div className="workbench">
      <TopBar
        clock={clock.data}
        lost={clock.failed}
        seed={world.data?.seed === undefined ? null : String(world.data.seed)}
        device={preview.device}
        activeFaults={faults.settings ? activeGroups(faults.settings).length : 0}
        onClock={clock.setData}
        onDevice={preview.setDevice}
        onReset={reset}
        onFaults={() => setFaultsOpen(true)}
      />
      <main className="wb-body">
        <PhoneCard frame={frame} preview={preview} feed={feed} link={link} />
        <div className="wb-right">
          <div className="wb-pair">
            <HallCard windows={world.data?.windows ?? null} windowId={windowId} onWindow={setChosenId} />
            <OrderCard feed={feed} onClock={clock.setData} />
          </div>
          <TryCard world={world.data} onScan={preview.scan} onWorldChanged={world.refresh} />
          <DevtoolsCard />
        </div>
      </main>
      <Drawer
        open={faultsOpen}
        size={460}
        onClose={() => setFaultsOpen(false)}
        closable={{ 'aria-label': faultWords.close, placement: 'end' }}
        title={
          <span className="drawer-title">
            <Icon name="bug" size={22} />
            {faultWords.title}
          </span>
        }
        styles={{ body: { padding: 0 } }}
      >
        <FaultPanel faults={faults} />
      </Drawer>
    </div>
  )
}

import { useCallback } from 'react'
import { usePolled } from '../common/use-polled'
import { callHallAsNobody } from './hall-calls'
import { KioskApp } from './kiosk-app'
import { useScale } from './use-scale'
import { words } from './words'

const ASK_AGAIN_MS = 30_000

/** `/kiosk/{id}` is one kiosk; `/kiosk` lets whoever sets it up choose. */
export function KioskPage({ windowId }: { windowId: string }) {
  const scale = useScale()
  return (
    <div className="kiosk" style={scale}>
      {windowId === '' ? (
        <div className="k">
          <Choice />
        </div>
      ) : (
        <KioskApp windowId={windowId} />
      )}
    </div>
  )
}

function Choice() {
  const { data, failed, refresh } = usePolled(
    useCallback(() => callHallAsNobody('listKiosks', {}), []),
    ASK_AGAIN_MS,
  )
  return (
    <main className="k-in">
      <h1>{words.choose.title}</h1>
      {failed && !data && (
        <>
          <p className="k-lead">{words.choose.failed}</p>
          <button type="button" className="k-btn" onClick={refresh}>
            {words.retry}
          </button>
        </>
      )}
      <div className="k-list" aria-busy={!data && !failed}>
        {data?.windows.map((kiosk) => (
          <a key={kiosk.windowId} className="k-btn" href={`/kiosk/${kiosk.windowId}`}>
            {kiosk.authority.name}·{kiosk.hallName}·{kiosk.windowName}
          </a>
        ))}
        {!data && !failed && <span className="bone" style={{ height: 136 }} role="status" aria-label={words.loading} />}
      </div>
    </main>
  )
}

import { Segmented, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../common/icons'
import type { MockWindow } from './mock-api'
import { words } from './words'

interface HallCardProps {
  windows: MockWindow[] | null
  windowId: string | null
  onWindow: (windowId: string) => void
}

/** Size in which each screen is drawn; the frame shows it smaller. Both of one shape, so that nothing jumps. */
const screens = {
  visitor: { width: 1024, height: 768, title: words.hall.visitorFrame },
  officer: { width: 1120, height: 840, title: words.hall.officerFrame },
} as const
type Screen = keyof typeof screens

/** One window's two screens, of which one is looked at; the other goes on by itself. */
export function HallCard({ windows, windowId, onWindow }: HallCardProps) {
  const [screen, setScreen] = useState<Screen>('visitor')
  const text = words.hall
  const path = `/${screen === 'visitor' ? 'visitor' : 'window'}/${windowId}`
  return (
    <section className="card" aria-label={text.title}>
      <div className="wb-head">
        <Icon name="monitor" size={20} />
        <Select
          className="window-select"
          aria-label={text.window}
          variant="borderless"
          value={windowId ?? undefined}
          placeholder={text.loading}
          popupMatchSelectWidth={false}
          options={windows ? groupedByAuthority(windows) : []}
          onChange={onWindow}
        />
        <Segmented<Screen>
          value={screen}
          options={[
            { value: 'visitor', label: text.visitor },
            { value: 'officer', label: text.officer },
          ]}
          onChange={setScreen}
        />
        {windowId && (
          <a className="btn small" href={path} target="_blank" rel="noreferrer">
            {text.open}
          </a>
        )}
      </div>
      {windowId ? (
        (Object.keys(screens) as Screen[]).map((name) => (
          <ScaledFrame key={`${name} ${windowId}`} screen={name} windowId={windowId} hidden={name !== screen} />
        ))
      ) : (
        <span className="bone" style={{ height: 420, margin: '0 16px 16px' }} role="status" aria-label={text.loading} />
      )}
    </section>
  )
}

function ScaledFrame({ screen, windowId, hidden }: { screen: Screen; windowId: string; hidden: boolean }) {
  const { width, height, title } = screens[screen]
  const view = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0.5)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const room = entry?.contentRect.width ?? 0
      if (room > 0) setScale(room / width)
    })
    if (view.current) observer.observe(view.current)
    return () => observer.disconnect()
  }, [width])
  return (
    <div ref={view} className="wb-view" hidden={hidden} style={{ height: Math.round(height * scale) + 2 }}>
      <iframe
        title={title}
        src={`/${screen === 'visitor' ? 'visitor' : 'window'}/${windowId}`}
        style={{ width, height, transform: `scale(${scale})` }}
      />
    </div>
  )
}

function groupedByAuthority(windows: readonly MockWindow[]) {
  return [...new Set(windows.map((window) => window.authority))].map((authority) => ({
    label: authority,
    options: windows
      .filter((window) => window.authority === authority)
      .map((window) => ({ value: window.windowId, label: `${window.hallName}·${window.windowName}` })),
  }))
}

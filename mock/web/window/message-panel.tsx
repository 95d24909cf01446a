import type { ReactNode } from 'react'
import { Icon, type IconName } from '../common/icons'

interface MessagePanelProps {
  icon: IconName
  title: string
  detail: string
  children?: ReactNode
}

/** Nothing to list: why, and what to do. */
export function MessagePanel({ icon, title, detail, children }: MessagePanelProps) {
  return (
    <section className="card panel message" role="status">
      <Icon name={icon} size={56} />
      <h2>{title}</h2>
      <p className="muted">{detail}</p>
      {children}
    </section>
  )
}

/** While the cloud looks: the rows that will come. */
export function ListSkeleton({ label }: { label: string }) {
  return (
    <section className="card panel" aria-busy="true" aria-label={label}>
      <header className="who">
        <span className="bone" style={{ width: 160, height: 30 }} />
      </header>
      {[1, 2, 3].map((row) => (
        <div key={row} className="bone-row">
          <span className="bone" style={{ width: 22, height: 22 }} />
          <span className="bone" style={{ width: 240, height: 40 }} />
          <span className="bone" style={{ width: 120, height: 40 }} />
          <span className="bone" style={{ width: 80, height: 24, marginLeft: 'auto' }} />
        </div>
      ))}
    </section>
  )
}

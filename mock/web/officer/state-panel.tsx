import type { ReactNode } from 'react'
import { Icon, type IconName } from '../common/icons'

interface StatePanelProps {
  icon: IconName
  title: string
  detail: string
  children?: ReactNode
}

/** A card with nothing to decide: why, and what to do. */
export function StatePanel({ icon, title, detail, children }: StatePanelProps) {
  return (
    <section className="card of-state" role="status">
      <Icon name={icon} size={56} />
      <h2>{title}</h2>
      <p className="muted">{detail}</p>
      {children}
    </section>
  )
}

import type { ReactNode } from 'react'
import { Icon, type IconName } from '../common/icons'

interface MessageViewProps {
  icon: IconName
  tone: 'blue' | 'warn' | 'grey'
  title: string
  detail: ReactNode
  next?: { title: string; detail: string }
  children?: ReactNode
}

/** One message in the middle: picture, what happened, and what to do now. */
export function MessageView({ icon, tone, title, detail, next, children }: MessageViewProps) {
  return (
    <div className="v-mid">
      <div className={`v-disc ${tone}`}>
        <Icon name={icon} size={84} />
      </div>
      <h1>{title}</h1>
      <p className="v-detail">{detail}</p>
      {children}
      {next && (
        <div className="v-next">
          <Icon name="hand" size={40} />
          <p>
            {next.title}
            <small>{next.detail}</small>
          </p>
        </div>
      )}
    </div>
  )
}

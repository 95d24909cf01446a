import type { ReactNode } from 'react'
import type { IconName } from '../icon/icon-name'
import { Verdict } from '../verdict/verdict'

interface EmptyProps {
  title: string
  /** Why, and until when was looked. */
  note?: ReactNode
  icon?: IconName
  tone?: 'good' | 'blue'
}

/** Nothing here: why, and (below it, by the screen) what to do. */
export function Empty({ title, note, icon = 'check-circle', tone = 'good' }: EmptyProps) {
  return <Verdict tone={tone} icon={icon} title={title} note={note} />
}

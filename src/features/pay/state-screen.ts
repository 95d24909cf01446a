import type { IconName } from '@/ui/icon/icon-name'
import type { ScreenStep } from '@/ui/step-rows/step-rows'

/** What a citizen can do from a screen that tells a state. */
export type Act =
  | 'scan-again'
  | 'scan'
  | 'type-number'
  | 'see-order'
  | 'see-receipt'
  | 'see-bill'
  | 'ask-again'
  | 'go-home'

/** A screen whose state is its message, as data: what it says and what can be done. */
export interface StateScreen {
  tone: 'good' | 'warn' | 'bad' | 'blue'
  icon: IconName
  title: string
  text: string
  /** Two codes side by side: the scanned one and how a real one looks. */
  comparison?: boolean
  steps: readonly ScreenStep[]
  /** The solid button, and its equal beside it. */
  acts: readonly [Act, Act?]
}

import { checks } from '@/contract/checks'
import { action } from '../runtime/action'

/** Keys in use and retired ones, each with its time: with them a checker decides about a code without a network. */
export const keys = action(
  checks.keys,
  ['anonymous', 'citizen', 'officer', 'case-officer'],
  async (_input, { environment }) => ({ keys: [...environment.documentKeys], now: environment.clock.now() }),
)

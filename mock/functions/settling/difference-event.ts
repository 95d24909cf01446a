import type { DifferenceEvent } from '@/contract/finance-views'
import { newId } from '../../store/ids'
import type { Environment } from '../environment'

/** A step of a difference's life, for its list of events. @param accountantId null = a rule */
export function differenceEvent(
  { clock, randomBytes }: Pick<Environment, 'clock' | 'randomBytes'>,
  event: DifferenceEvent,
  detail: Record<string, string | number | boolean | null> = {},
  accountantId: string | null = null,
) {
  const at = clock.now()
  return { id: newId(at, randomBytes), at, event, accountant_id: accountantId, detail }
}

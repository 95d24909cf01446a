import { violations } from '@/contract/violations'
import { action } from '../runtime/action'
import { ownCase } from './own-records'
import { recordView } from './record-view'

/** One record of an own vehicle, or of one that is entrusted to the caller. */
export const record = action(violations.record, ['citizen'], async ({ recordId }, call) => {
  const { one, standing } = await ownCase(call, recordId)
  return recordView(call.environment, one, standing)
})

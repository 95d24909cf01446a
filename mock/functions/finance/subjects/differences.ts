import {
  changeDifference,
  type DifferenceRow,
  findDifference,
  lockDifference,
  noteEvents,
} from '../../../store/differences'
import { StoreConflict } from '../../../store/errors'
import type { SubjectKey } from '../../../store/proposals'
import { actsFor, carryOut } from '../../reconciliation/acts'
import { differenceEvent } from '../../settling/difference-event'
import type { Step, SubjectDoor } from './subject'

/** A difference waits while a proposal on it does: no rule changes it meanwhile. */
export const differences: SubjectDoor = {
  regionOf: async (executor, id) => (await findDifference(executor, id))?.region_code ?? null,

  async actsFor(_environment, executor, { subject_id }) {
    const difference = await findDifference(executor, subject_id)
    return difference ? actsFor(executor, difference) : []
  },

  async proposed(step, subject, act) {
    const difference = await lock(step, subject)
    if (difference.state === 'resolved') throw new StoreConflict(`difference ${difference.number} is resolved`)
    const event = differenceEvent(step.environment, 'proposed', { act }, step.by)
    await changeDifference(step.transaction, difference, { state: 'proposed' }, event)
  },

  async goesBack(step, subject, how) {
    const difference = await lock(step, subject)
    const event = differenceEvent(step.environment, how, {}, step.by)
    // A payment that came late into the books may have ended it meanwhile.
    if (difference.state !== 'proposed')
      return noteEvents(step.transaction, [
        { ...event, region_code: difference.region_code, difference_id: difference.id },
      ])
    const state = difference.waiting_for === null ? 'open' : 'waiting'
    await changeDifference(step.transaction, difference, { state }, event)
  },

  async carryOut({ environment, transaction, by }, subject, act) {
    const key = { region_code: subject.region_code, id: subject.subject_id }
    const event = differenceEvent(environment, 'approved', { act }, by)
    await noteEvents(transaction, [{ ...event, region_code: key.region_code, difference_id: key.id }])
    await carryOut(environment, transaction, key, act, { accountantId: by })
  },
}

const lock = ({ transaction }: Step, { region_code, subject_id }: SubjectKey): Promise<DifferenceRow> =>
  lockDifference(transaction, { region_code, id: subject_id })

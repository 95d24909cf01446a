import { hall } from '@/contract/hall'
import { isSurveillanceRecord } from '../../store/decisions'
import { findPayablesByNumber, type Payable, selectPayables } from '../../store/payables'
import type { Environment } from '../environment'
import { action } from '../runtime/action'
import { limitTries, type TryLimit } from '../runtime/limit-tries'
import { collectables } from './collectable'
import { type Recognised, recognise } from './recognise'

/** More than one person or vehicle ever has open; newest first. */
const MOST = 50

/** A queue of people in a hurry needs fewer; whoever tries numbers out at a kiosk is stopped. */
const KIOSK_LOOK_UPS: TryLimit = { act: 'kiosk-look-up', perHour: 120, perDay: 1000 }

/** What one field of the window's screen finds; decisions that cannot be collected stay in, with the reason. */
export const findDecisions = action(hall.findDecisions, ['officer'], async ({ query }, call) => {
  const { environment, identity } = call
  if (identity.kiosk) await limitTries(environment, `kiosk:${identity.windowId}`, KIOSK_LOOK_UPS)
  const recognised = recognise(query)
  const rows = await find(environment, recognised)
  const decisions = await collectables(environment.database, rows, identity.regionCode, environment.clock.now())
  return { recognised: await kindOf(environment, recognised, rows.length), decisions }
})

async function find({ database, sealing }: Environment, recognised: Recognised): Promise<Payable[]> {
  switch (recognised.kind) {
    case 'nothing':
      return []
    case 'plate':
    case 'licence-number': {
      const column = recognised.kind === 'plate' ? 'decision.plate_index' : 'decision.licence_index'
      return selectPayables(database, null)
        .where(column, '=', sealing.index(recognised.text))
        .orderBy('decision.decided_on', 'desc')
        .orderBy('decision.number15')
        .limit(MOST)
        .execute()
    }
    default:
      return findPayablesByNumber(database, recognised.digits, null)
  }
}

/** A number may look like a decision's and be a surveillance record's: only the register tells them apart. */
async function kindOf({ database }: Environment, recognised: Recognised, found: number): Promise<Recognised['kind']> {
  if (recognised.kind !== 'decision-number' && recognised.kind !== 'surveillance-record') return recognised.kind
  if (found > 0) return 'decision-number'
  return (await isSurveillanceRecord(database, recognised.digits)) ? 'surveillance-record' : recognised.kind
}

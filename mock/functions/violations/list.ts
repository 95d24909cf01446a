import { violations } from '@/contract/violations'
import { countRecords, listRecords, PAGE } from '../../store/records'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { casesOf, standingOf } from './cases'
import { fromCursor, toCursor } from './cursor'
import { heldAfresh } from './held-afresh'
import { rowView } from './row-view'

/** Records of one vehicle, newest first; what a page costs does not depend on how many there are. */
export const list = action(violations.list, ['citizen'], async ({ vehicleId, filter, after }, call) => {
  const { environment } = call
  const { database } = environment
  const person = await whoIs(call)
  const held = await heldAfresh(environment, person, vehicleId)
  const vehicle = held[0]
  if (!vehicle) throw new Refusal('NOT_FOUND', 'you have no such vehicle', { field: 'vehicleId' })
  const plate = { plateKind: vehicle.row.plate_kind, plateIndex: vehicle.row.plate_index }
  const rows = await listRecords(database, plate, filter, after === undefined ? null : fromCursor(after))
  const standing = await standingOf(database, environment, person)
  const page = rows.slice(0, PAGE)
  const cases = await casesOf(database, environment, standing, page, held)
  const [counts] = await countRecords(database, plate)
  const last = page.at(-1)
  const now = environment.clock.now()
  return {
    records: cases.map((one) => rowView(one, standing, now)),
    next: last && rows.length > PAGE ? toCursor({ happenedAt: last.happened_at, id: last.id }) : null,
    counts: { open: counts?.open ?? 0, onHold: counts?.onHold ?? 0, done: counts?.done ?? 0 },
    asOf: counts?.asOf ?? now,
  }
})

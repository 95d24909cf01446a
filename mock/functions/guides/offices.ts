import { guides, type OfficeRow } from '@/contract/guides'
import type { Instant } from '@/domain/dates'
import type { QueueLength } from '../../providers/queues/queues'
import { hoursOf, nextTurn, openAt } from '../../rules/counter-hours'
import { distanceBetween } from '../../rules/distance'
import { matterOf, matters } from '../../rules/guides/matters'
import { listOffices, type OfficeRow as StoredOffice } from '../../store/offices'
import type { Environment } from '../environment'
import { action } from '../runtime/action'
import { placeOf } from '../runtime/fault-place'
import { Refusal } from '../runtime/refusal'

type Place = { latitude: number; longitude: number }

export const offices = action(guides.offices, ['citizen', 'anonymous'], async ({ near, matterId }, call) => {
  const { environment, traceId } = call
  const matter = matterId === undefined ? null : matterOf(matterId)
  if (matterId !== undefined && !matter) throw new Refusal('NOT_FOUND', 'no such matter', { field: 'matterId' })
  const now = environment.clock.now()
  const stored = await listOffices(environment.database, matter?.service ?? null)
  const open = stored.filter(({ schedule }) => openAt(schedule, now) === 'now').map(({ id }) => id)
  const queues = await queuesOf(environment, open, traceId)
  const from = near ? coarse(near) : null
  const rows = stored.map((office) => officeRow(office, { now, from, queue: queues.get(office.id) ?? null }))
  return { offices: from ? rows.sort((one, other) => (one.distance ?? 0) - (other.distance ?? 0)) : rows }
})

interface Moment {
  now: Instant
  from: Place | null
  queue: QueueLength | null
}

function officeRow(office: StoredOffice, { now, from, queue }: Moment): OfficeRow {
  return {
    officeId: office.id,
    regionCode: office.region_code,
    name: office.name,
    address: office.address,
    phone: office.phone,
    latitude: office.latitude,
    longitude: office.longitude,
    distance: from && distanceBetween(from, office),
    hours: hoursOf(office.schedule),
    open: openAt(office.schedule, now),
    turns: nextTurn(office.schedule, now),
    matterIds: matters.flatMap(({ id, service }) => (office.services.includes(service) ? [id] : [])),
    queue,
  }
}

/** Offices are found without their queues, too: whoever looks for a door need not wait for a ticket machine. */
async function queuesOf({ queues, log }: Environment, officeIds: string[], traceId: string) {
  try {
    return await queues.lengths(officeIds)
  } catch (error) {
    log({ level: 'warn', event: 'guides.offices', traceId, detail: placeOf(error) })
    return new Map<string, QueueLength>()
  }
}

/** A hundredth of a degree is about a kilometre; where exactly somebody stands is not ours to know. */
const coarse = ({ latitude, longitude }: Place): Place => ({
  latitude: Math.round(latitude * 100) / 100,
  longitude: Math.round(longitude * 100) / 100,
})

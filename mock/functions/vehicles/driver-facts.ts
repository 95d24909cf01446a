import { addMonths, chinaDate, type Instant, startOfChinaDate } from '@/domain/dates'
import type { PoliceVehicle } from '../../providers/police-platform/register'
import type { AskedVehicle, DriverFacts } from '../../rules/violations/asking'
import { askedBy, consentsFor } from '../../store/asking'
import { findStanding } from '../../store/person-standings'
import { othersWhoSettled } from '../../store/settled-for'
import type { Environment } from '../environment'
import type { VerifiedPerson } from '../people/who-is'

const yearBefore = (now: Instant) => startOfChinaDate(addMonths(chinaDate(now), -12))

/** What the rules must know of a driver who wants to ask. */
export async function driverFacts({ database, clock }: Environment, person: VerifiedPerson): Promise<DriverFacts> {
  const now = clock.now()
  const today = chinaDate(now)
  const startOfDay = startOfChinaDate(today)
  const startOfYear = startOfChinaDate(`${today.slice(0, 4)}-01-01`)
  const since = yearBefore(now)
  const { licence, others } = await findStanding(database, {
    personId: person.id,
    documentIndex: person.document_index,
    since,
  })
  return {
    tier: person.tier,
    hasLicence: licence !== null,
    ...(await askedBy(database, person.id, { now, startOfDay, startOfYear })),
    othersVehiclesThisYear: others.length,
  }
}

/** What the rules must know of the vehicle; `told` null when no vehicle carries this plate. */
export async function askedVehicle(
  { database, sealing, clock }: Environment,
  person: VerifiedPerson,
  wanted: { plateKind: string; plate: string },
  told: PoliceVehicle | null,
): Promise<AskedVehicle> {
  const now = clock.now()
  const key = { plate_kind: wanted.plateKind, plate_index: sealing.index(wanted.plate) }
  const owner_index = told ? sealing.index(told.ownerDocument) : ''
  return {
    known: told !== null,
    plate: wanted.plate,
    plateKind: wanted.plateKind,
    use: told?.useNature ?? 'non-operating',
    ownerKind: told?.ownerKind ?? 'person',
    own: owner_index === person.document_index,
    ...(await consentsFor(database, { ...key, owner_index }, person.id, now)),
    driversThisYear: await othersWhoSettled(database, { ...key, owner_index }, person.id, yearBefore(now)),
  }
}

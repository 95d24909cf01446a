import type { PoliceRecord } from '../../providers/police-platform/register'
import type { RecordRow } from '../../store/record-rows'
import { refreshLicence } from '../people/licence'
import { refreshVehicles } from '../people/refresh-vehicles'
import type { VerifiedPerson } from '../people/who-is'
import type { Call } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { followPolice, mirrorRecords } from '../settling/mirror-records'
import type { ToldNow, Weighed } from './weigh'

/**
 * Asks the police platform afresh before anything is decided, for records, licence and whose the vehicles are, and
 * brings what we know up to date with what it tells. @throws PoliceUnavailable
 */
export async function askPolice(
  { environment, traceId }: Call<'citizen'>,
  person: VerifiedPerson,
  { accepted, refused }: Pick<Weighed, 'accepted' | 'refused'>,
): Promise<ToldNow> {
  const cases = [...accepted, ...refused.map(({ item }) => item)]
  const known = cases.map(({ row }) => row)
  const [told] = await Promise.all([
    environment.police.readRecords(known.map((row) => ({ regionCode: row.region_code, number: row.number }))),
    refreshLicence(environment, person),
    refreshVehicles(environment, [...new Set(cases.map(({ held }) => held))]),
  ])
  const mirrored = await inTransaction(environment, (transaction) => mirrorRecords(environment, transaction, told))
  await followPolice(environment, mirrored, traceId)
  const pairs = known.map((row) => ({ row, record: told.find((one) => isOf(row, one)) }))
  return {
    other: idsOf(pairs.filter(({ row, record }) => record && differs(row, record))),
    gone: idsOf(pairs.filter(({ record }) => !record)),
  }
}

const isOf = (row: RecordRow, record: PoliceRecord) =>
  row.region_code === record.regionCode && row.number === record.number

/** In what the person has read and is about to acknowledge; where it stands is looked at anyway. */
const differs = (row: RecordRow, record: PoliceRecord) =>
  row.code !== record.code ||
  row.plate_kind !== record.plateKind ||
  row.plate_index !== record.plateIndex ||
  row.happened_at !== record.happenedAt ||
  row.place_in_full !== record.placeInFull

const idsOf = (pairs: readonly { row: RecordRow }[]) => new Set(pairs.map(({ row }) => row.id))

import type { CounterView } from '@/contract/records'
import type { Instant } from '@/domain/dates'
import { counterHours, counterOpen } from '../../rules/counter-hours'
import { type CounterRow, listCounters } from '../../store/counters'
import type { Environment } from '../environment'

/** All counters, those of `first` regions (district codes or their beginnings) before the others. */
export async function counterViews(
  { database, clock }: Pick<Environment, 'database' | 'clock'>,
  first: readonly string[],
): Promise<CounterView[]> {
  const now = clock.now()
  const place = ({ region_code }: CounterRow) => {
    const found = first.findIndex((code) => region_code.startsWith(code))
    return found === -1 ? first.length : found
  }
  const rows = await listCounters(database)
  return rows.sort((one, other) => place(one) - place(other)).map((row) => counterView(row, now))
}

const counterView = (row: CounterRow, now: Instant): CounterView => ({
  counterId: row.id,
  regionCode: row.region_code,
  name: row.name,
  address: row.address,
  phone: row.phone,
  latitude: row.latitude,
  longitude: row.longitude,
  hours: counterHours,
  open: counterOpen(now),
})

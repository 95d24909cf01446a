import { addSeconds } from '@/domain/dates'
import { PoliceUnavailable } from '../../providers/police-platform/register'
import type { VehicleRow } from '../../store/vehicles'
import type { Environment } from '../environment'
import { keepVehicle } from './keep-vehicle'

/** Whatever the police last told of a vehicle is asked again after this. */
const VEHICLE_DATA_SECONDS = 24 * 3600

interface Known {
  row: Pick<VehicleRow, 'plate_kind' | 'as_of'>
  plate: string
}

export const isOldNews = ({ clock }: Pick<Environment, 'clock'>, asOf: string) =>
  asOf < addSeconds(clock.now(), -VEHICLE_DATA_SECONDS)

/**
 * Asks the police afresh whose these vehicles are. What somebody held who owns one no longer, or what they agreed to,
 * ends with it. Never inside a transaction. @throws PoliceUnavailable
 */
export async function refreshVehicles(
  environment: Pick<Environment, 'database' | 'police' | 'sealing' | 'clock' | 'randomBytes'>,
  vehicles: readonly Known[],
): Promise<void> {
  for (const { row, plate } of vehicles) {
    const told = await environment.police.findVehicle(row.plate_kind, plate)
    if (told) await keepVehicle(environment, environment.database, told)
  }
}

/** The same for those of which the news are old. False: nothing was asked, or nobody answered. */
export async function refreshOldVehicles(environment: Environment, vehicles: readonly Known[]): Promise<boolean> {
  const old = vehicles.filter(({ row }) => isOldNews(environment, row.as_of))
  if (old.length === 0) return false
  try {
    await refreshVehicles(environment, old)
    return true
  } catch (error) {
    if (error instanceof PoliceUnavailable) return false
    throw error
  }
}

import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { callOnce } from '@/platform/cloud/call-once'
import { type CloudInput, type CloudOutput, cloud } from '@/platform/cloud/cloud'

export type VehicleList = CloudOutput<'vehicles.list'>
export type LicenceAnswer = CloudOutput<'vehicles.bindLicence'>
export type VehicleAnswer = CloudOutput<'vehicles.bindVehicle'>
export type VehicleBinding = CloudInput<'vehicles.bindVehicle'>

const vehiclesQuery = queryOptions({
  queryKey: ['vehicles', 'list'],
  queryFn: (): Promise<VehicleList> => cloud.call('vehicles.list', {}),
  retry: false,
})

/** Own and borrowed vehicles, and the licence. Fails with NOT_VERIFIED while the caller is nobody. */
export const useVehicles = () => useQuery(vehiclesQuery)

/** What one may see and do has changed: everything that is on a screen is asked for again. */
export const refreshAll = (queries: QueryClient): Promise<void> => queries.invalidateQueries()

/** @throws CloudFailure: POLICE_UNAVAILABLE, TOO_MANY_TRIES */
export const bindLicence = (licenceNumber: string, fileNumber: string): Promise<LicenceAnswer> =>
  callOnce('vehicles.bindLicence', { licenceNumber, fileNumber })

/** @throws CloudFailure: POLICE_UNAVAILABLE, TOO_MANY_TRIES */
export const bindVehicle = (binding: VehicleBinding): Promise<VehicleAnswer> =>
  callOnce('vehicles.bindVehicle', binding)

/** @throws CloudFailure */
export const unbindVehicle = (vehicleId: string): Promise<unknown> =>
  callOnce('vehicles.unbindVehicle', { vehicleId }, `unbind:${vehicleId}`)

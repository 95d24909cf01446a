import * as v from 'valibot'
import type { Sealing } from '../../functions/environment'

/** What stands on a driving licence beside what the register has columns for. */
const licencePaper = v.object({ address: v.string() })
export type LicencePaper = v.InferOutput<typeof licencePaper>

/** The same of a vehicle licence, both pages. */
const vehiclePaper = v.object({
  model: v.string(),
  /** 17 characters (GB 16735). */
  vin: v.string(),
  engineNumber: v.string(),
  registeredOn: v.string(),
  issuedOn: v.string(),
  address: v.string(),
  fileNumber: v.string(),
  seats: v.number(),
  grossMassKg: v.number(),
  curbMassKg: v.number(),
  issuer: v.string(),
  /** District code of the issuer. */
  issuerRegion: v.string(),
})
export type VehiclePaper = v.InferOutput<typeof vehiclePaper>

export const sealPaper = (sealing: Sealing, paper: LicencePaper | VehiclePaper): string =>
  sealing.seal(JSON.stringify(paper))

/** Null for a row from before papers were kept. */
export const openLicencePaper = (sealing: Sealing, sealed: string | null): LicencePaper | null =>
  sealed === null ? null : v.parse(licencePaper, JSON.parse(sealing.open(sealed)))

export const openVehiclePaper = (sealing: Sealing, sealed: string | null): VehiclePaper | null =>
  sealed === null ? null : v.parse(vehiclePaper, JSON.parse(sealing.open(sealed)))

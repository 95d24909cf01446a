import * as v from 'valibot'
import type { Sealing } from '../../functions/environment'

const ownerSchema = v.object({ document: v.string(), name: v.string() })
export type PoliceOwner = v.InferOutput<typeof ownerSchema>

/** The owner as `police_vehicle.owner_sealed` holds them. */
export const sealOwner = (sealing: Sealing, { document, name }: PoliceOwner): string =>
  sealing.seal(JSON.stringify({ document, name }))

export const openOwner = (sealing: Sealing, sealed: string): PoliceOwner =>
  v.parse(ownerSchema, JSON.parse(sealing.open(sealed)))

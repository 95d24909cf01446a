export type PlaceOutcome =
  /** GCJ-02 degrees, rounded to a hundredth: a kilometre is near enough to order offices by, and tells no house. */
  | { kind: 'place'; latitude: number; longitude: number }
  /** The citizen does not want it, or the phone's setting forbids it. */
  | { kind: 'refused' }
  /** No satellite, no network, too long. */
  | { kind: 'failed' }

export interface PlacePort {
  /** Asks the host where the phone is, once. Never rejects. */
  where(): Promise<PlaceOutcome>
}

/** Hosts give numbers or texts. */
export function coarse(latitude: unknown, longitude: unknown): PlaceOutcome {
  const round = (degrees: unknown) => Math.round(Number(degrees) * 100) / 100
  const place = { latitude: round(latitude), longitude: round(longitude) }
  const usable = Number.isFinite(place.latitude) && Number.isFinite(place.longitude)
  return usable ? { kind: 'place', ...place } : { kind: 'failed' }
}

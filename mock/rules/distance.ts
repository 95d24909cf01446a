interface Place {
  latitude: number
  longitude: number
}

const EARTH_METRES = 6_371_008
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two places as the crow flies (haversine); both in degrees of the same system. */
export function distanceBetween(one: Place, other: Place): number {
  const north = Math.sin(radians(other.latitude - one.latitude) / 2)
  const east = Math.sin(radians(other.longitude - one.longitude) / 2)
  const chord = north ** 2 + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * east ** 2
  return Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord))))
}

/** A place on the ground; GCJ-02 degrees, as both hosts' maps take them. */
export interface Place {
  latitude: number
  longitude: number
  name: string
  address: string
}

export interface MapPort {
  /** Opens the host's map at the place, from which it leads there. Never rejects. */
  show(place: Place): Promise<void>
}

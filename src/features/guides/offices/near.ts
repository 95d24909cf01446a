import { create } from 'zustand'

/** GCJ-02 degrees, rounded to a hundredth (about a kilometre). */
export interface Near {
  latitude: number
  longitude: number
}

/** Where the citizen said to be; in memory for this run of the app, and never written to the phone. */
const useNearStore = create<{ near: Near | null }>()(() => ({ near: null }))

export const useNear = (): Near | null => useNearStore((state) => state.near)

export const setNear = (near: Near | null): void => useNearStore.setState({ near })

import { create } from 'zustand'
import { watchConnection } from './connection'

/** Whether the phone has a connection at all; `true` until the host says otherwise. */
export const useNetwork = create<{ online: boolean }>()(() => ({ online: true }))

export const useOnline = (): boolean => useNetwork((state) => state.online)

/** Called once by the app. */
export function watchNetwork(tellQueries: (online: boolean) => void): void {
  watchConnection((online) => {
    useNetwork.setState({ online })
    tellQueries(online)
  })
}

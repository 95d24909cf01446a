import Taro from '@tarojs/taro'
import { create } from 'zustand'

/** Whether the phone has a connection at all; `true` until the host says otherwise. */
export const useNetwork = create<{ online: boolean }>()(() => ({ online: true }))

export const useOnline = (): boolean => useNetwork((state) => state.online)

/** Called once by the app. */
export function watchNetwork(tellQueries: (online: boolean) => void): void {
  const tell = (online: boolean) => {
    useNetwork.setState({ online })
    tellQueries(online)
  }
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected))
  Taro.getNetworkType().then(
    ({ networkType }) => tell(String(networkType).toLowerCase() !== 'none'),
    () => undefined,
  )
}

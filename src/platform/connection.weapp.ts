import Taro from '@tarojs/taro'

/** Tells once what the connection is like, and then every change. */
export function watchConnection(tell: (online: boolean) => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected))
  Taro.getNetworkType().then(
    ({ networkType }) => tell(String(networkType).toLowerCase() !== 'none'),
    () => undefined,
  )
}

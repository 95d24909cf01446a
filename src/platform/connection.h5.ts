/** Tells once what the connection is like, and then every change; Taro watches the kind of network only. */
export function watchConnection(tell: (online: boolean) => void): void {
  window.addEventListener('online', () => tell(true))
  window.addEventListener('offline', () => tell(false))
  tell(navigator.onLine)
}

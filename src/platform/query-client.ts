import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { watchNetwork } from './network'

/**
 * What the screens have loaded, for this session only. Calls repeat and time out by themselves (platform/cloud), and
 * are sent even when the phone says that it is offline: it is often wrong, and the answer says more.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: true, staleTime: 5_000 },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Ties the queries to the host's notion of being in front and being connected. Called once by the app. */
export function watchHost(): void {
  // Set by the app's own show and hide: a mini-program has no window to watch.
  focusManager.setEventListener(() => undefined)
  onlineManager.setEventListener(() => undefined)
  watchNetwork((online) => onlineManager.setOnline(online))
  if (typeof Taro.onAppShow === 'function') Taro.onAppShow(() => focusManager.setFocused(true))
  if (typeof Taro.onAppHide === 'function') Taro.onAppHide(() => focusManager.setFocused(false))
}

import { useQuery } from '@tanstack/react-query'
import { cloud } from '@/platform/cloud/cloud'

const ASK_AGAIN_MS = 10_000

export const homeKey = ['home'] as const

/** What waits for the caller; asked again while a payment's end is not known. */
export function useHome() {
  return useQuery({
    queryKey: homeKey,
    queryFn: () => cloud.call('session.home', {}),
    refetchInterval: ({ state }) =>
      state.data?.waiting.some((order) => order.state === 'confirming') ? ASK_AGAIN_MS : false,
  })
}

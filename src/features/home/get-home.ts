import { useQuery } from '@tanstack/react-query'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { cloud } from '@/platform/cloud/cloud'
import { useLeadingOn } from '@/platform/entry-link'

const ASK_AGAIN_MS = 10_000

export const homeKey = ['home'] as const

/**
 * What waits for the caller; asked whenever home comes to the front, and again while a payment's end is not known.
 * Not asked when Alipay opens home only to hand over a scanned code: the bill is what counts then.
 */
export function useHome() {
  const leadingOn = useLeadingOn()
  const [inFront, setInFront] = useState(true)
  useDidShow(() => setInFront(true))
  useDidHide(() => setInFront(false))
  return useQuery({
    queryKey: homeKey,
    queryFn: () => cloud.call('session.home', {}),
    enabled: inFront && !leadingOn,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.waiting.some((order) => order.state === 'confirming') ? ASK_AGAIN_MS : false,
  })
}

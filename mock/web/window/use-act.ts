import { useCallback } from 'react'
import type { WindowBill } from '@/contract/hall'
import { callHall } from '../common/cloud-client'
import { useAct as useActs } from '../common/use-act'

export type Act = { action: 'issueBill'; decisionIds: string[] } | { action: 'withdrawBill'; billId: string }

/** Issues and withdraws bills in the name of one window. */
export function useAct(windowId: string) {
  const send = useCallback(
    async ({ action, ...input }: Act, key: string) =>
      (await callHall(windowId, action, input as never, key)) as WindowBill,
    [windowId],
  )
  return useActs(send)
}

import { useEffect, useState } from 'react'
import type { ReceiptOfBill } from '@/contract/hall'
import { callHall } from './cloud-client'

const ASK_AGAIN_MS = 2_000

export interface ReceiptState {
  receipt: ReceiptOfBill | null
  failed: boolean
}

const NONE: ReceiptState = { receipt: null, failed: false }

/** The receipt of a bill that was just paid, asked for until it is issued; forgotten with the bill. */
export function useReceipt(windowId: string, billId: string | null): ReceiptState {
  const [state, setState] = useState(NONE)
  useEffect(() => {
    setState(NONE)
    if (billId === null) return
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const next = await callHall(windowId, 'receiptOfBill', { billId }).then(
        ({ receipt }) => ({ receipt, failed: false }),
        () => ({ receipt: null, failed: true }),
      )
      if (over) return
      setState(next)
      if (!next.receipt) timer = setTimeout(() => void ask(), ASK_AGAIN_MS)
    }
    void ask()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [windowId, billId])
  return state
}

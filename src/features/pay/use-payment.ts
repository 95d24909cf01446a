import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Fen } from '@/domain/money'
import { asCloudFailure, type CloudFailure } from '@/platform/cloud/cloud-failure'
import { replacePage, routes } from '@/platform/navigation'
import { type PaymentRequest, pay } from './payment'

/** What the citizen has to know after an attempt that led back to the bill. */
export type PaymentNotice =
  | { kind: 'cancelled' | 'failed' }
  | { kind: 'price-changed'; before: Fen; now: Fen }
  | { kind: 'failure'; failure: CloudFailure }

interface Payment {
  paying: boolean
  notice: PaymentNotice | null
  /** Touched twice it still pays once. */
  start: (means?: 'card') => Promise<void>
}

/**
 * @param request what is to be paid, at the price that stands on the screen
 * @param refresh asks for the bill or decision again; resolves with today's total. @throws CloudFailure
 */
export function usePayment(request: PaymentRequest, refresh: () => Promise<Fen>): Payment {
  const queries = useQueryClient()
  const busy = useRef(false)
  const [paying, setPaying] = useState(false)
  const [notice, setNotice] = useState<PaymentNotice | null>(null)

  const attempt = async (means?: 'card'): Promise<PaymentNotice | null> => {
    const end = await pay(queries, means ? { ...request, means } : request)
    switch (end.kind) {
      case 'order':
        await replacePage(routes.order(end.orderNo))
        return null
      case 'cancelled':
      case 'failed':
        return { kind: end.kind }
      case 'failure':
        return end
      case 'price-changed':
        return { kind: 'price-changed', before: request.expectedTotalFen, now: await refresh() }
      case 'not-payable':
        await refresh()
        return null
    }
  }

  const start = async (means?: 'card') => {
    if (busy.current) return
    busy.current = true
    setNotice(null)
    setPaying(true)
    setNotice(await attempt(means).catch((error) => ({ kind: 'failure', failure: asCloudFailure(error) }) as const))
    setPaying(false)
    busy.current = false
  }
  return { paying, notice, start }
}

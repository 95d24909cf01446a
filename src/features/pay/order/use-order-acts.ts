import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorWords } from '@/locales/zh-cn/errors'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { tell } from '@/platform/contact'
import { goHome, openPage, replacePage, routes } from '@/platform/navigation'
import { forgetBill } from '../api/open-bill'
import { scanAgain } from '../parts/acts'
import { begunPayment, giveUp } from '../payment'
import type { OrderAct } from './order-screens'

/** What the buttons of the result page do; the running one is `busy`. */
export function useOrderActs(orderNo: string, askNow: () => Promise<unknown>) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState<OrderAct | null>(null)

  /** Back to what was to be paid where this session knows it, else to the scanner. */
  const backToTarget = async () => {
    const payment = begunPayment(orderNo)
    if (!payment) return scanAgain()
    if (payment.target.kind === 'bill') forgetBill(queries, payment.target.token)
    await replacePage(payment.page)
  }

  const acts: Record<OrderAct, () => Promise<unknown>> = {
    done: goHome,
    leave: goHome,
    'ask-now': askNow,
    'go-on': backToTarget,
    'try-again': backToTarget,
    'give-up': () => giveUp(queries, orderNo),
    'type-number': () => openPage(routes.lookUp),
  }

  const perform = async (act: OrderAct) => {
    setBusy(act)
    await acts[act]().catch((error) => tell(errorWords[asCloudFailure(error).code].title))
    setBusy(null)
  }
  return { busy, perform }
}

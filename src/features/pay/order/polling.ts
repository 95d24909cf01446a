import type { OrderView } from '@/contract/payment-orders'

type State = OrderView['state']

/** How often an order is asked for, by state: so many times quickly, then slowly, then only at a touch. */
interface Plan {
  quickSeconds: number
  quickTimes: number
  slowSeconds: number
  slowTimes: number
}

const NEVER: Plan = { quickSeconds: 0, quickTimes: 0, slowSeconds: 0, slowTimes: 0 }
const REGISTERING: Plan = { quickSeconds: 3, quickTimes: 20, slowSeconds: 15, slowTimes: 40 }

export const POLL_PLANS: Record<State, Plan> = {
  waiting: { quickSeconds: 10, quickTimes: 60, slowSeconds: 0, slowTimes: 0 },
  confirming: { quickSeconds: 10, quickTimes: 60, slowSeconds: 30, slowTimes: 60 },
  paid: REGISTERING,
  matched: REGISTERING,
  recorded: NEVER,
  'not-charged': NEVER,
  refunding: { quickSeconds: 5, quickTimes: 12, slowSeconds: 30, slowTimes: 20 },
  refunded: NEVER,
  'refund-delayed': NEVER,
}

const FIRST_TRY_AGAIN_MS = 10_000

/**
 * Milliseconds until the next question; false = the answer is final or it was asked often enough.
 * @param order null while nothing has been answered yet
 * @param asked how often it was asked so far
 */
export function pollDelay(order: OrderView | null, asked: number): number | false {
  if (!order) return asked > 0 && asked < 30 ? FIRST_TRY_AGAIN_MS : false
  const plan = order.state === 'recorded' && !order.receipt ? REGISTERING : POLL_PLANS[order.state]
  if (asked < plan.quickTimes) return plan.quickSeconds * 1000
  if (asked < plan.quickTimes + plan.slowTimes) return plan.slowSeconds * 1000
  return false
}

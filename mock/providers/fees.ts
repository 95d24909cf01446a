import type { Channel } from '@/contract/fields'

/** What the simulated providers take for a payment, in 1/10000 of it: both sides' contract says the same. */
export const simulatedFees: Record<Channel, number> = { wechat: 20, alipay: 20, nontax: 10, card: 35 }

import { addSeconds, type Instant } from '@/domain/dates'
import { fen } from '@/domain/money'

/** One order of 200.00 and what is given back of it, as both wallets are asked for them. */
export const sampleTrades = (clock: { now(): Instant }) => ({
  order: (orderNo = 'ORDER_0001', changes = {}) => ({
    orderNo,
    openId: 'open-1',
    description: '交通罚款 闯红灯',
    totalFen: fen(20000),
    expiresAt: addSeconds(clock.now(), 900),
    ...changes,
  }),
  refundOf: (refundNo = 'REFUND_0001', refundFen = 20000, orderNo = 'ORDER_0001') => ({
    orderNo,
    refundNo,
    refundFen: fen(refundFen),
    totalFen: fen(20000),
    reason: '重复缴款退回',
  }),
})

import * as v from 'valibot'

/** What an operator can let go wrong in the outside world. Plain JSON; how often each fault strikes is part of it. */
const times = v.union([v.pipe(v.number(), v.safeInteger(), v.minValue(1)), v.literal('until-reset')])
export type Times = v.InferOutput<typeof times>

const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(7 * 86400))

export const providerOperations = ['prepay', 'query', 'close', 'refund', 'queryRefund'] as const
export type ProviderOperation = (typeof providerOperations)[number]

export const forgeries = ['bad-signature', 'sign-test', 'wrong-key'] as const
export type Forgery = (typeof forgeries)[number]

const notificationFault = v.variant('mode', [
  v.strictObject({ mode: v.literal('on-time') }),
  v.strictObject({ mode: v.literal('late'), seconds, times }),
  /** The send happens and arrives nowhere; the wallet goes on by its schedule. */
  v.strictObject({ mode: v.literal('lost'), times }),
  v.strictObject({
    mode: v.literal('doubled'),
    copies: v.pipe(v.number(), v.safeInteger(), v.minValue(2), v.maxValue(20)),
    times,
  }),
  /** Each waits its own random while, so that they overtake one another. */
  v.strictObject({ mode: v.literal('reordered'), withinSeconds: seconds, times }),
  /** A message with a wrong signature comes first, the true one at the next try. */
  v.strictObject({ mode: v.literal('forged'), how: v.picklist(forgeries), times }),
])
export type NotificationFault = v.InferOutput<typeof notificationFault>

const callFault = v.variant('mode', [
  v.strictObject({ mode: v.literal('normal') }),
  v.strictObject({ mode: v.literal('time-out-before'), times }),
  v.strictObject({ mode: v.literal('time-out-after'), times }),
  /** HTTP 500; nothing was done. */
  v.strictObject({ mode: v.literal('server-error'), times }),
])
export type CallFault = v.InferOutput<typeof callFault>

const refundFault = v.variant('mode', [
  v.strictObject({ mode: v.literal('normal') }),
  v.strictObject({ mode: v.picklist(['abnormal', 'closed', 'not-enough']), times }),
])
export type RefundFault = v.InferOutput<typeof refundFault>

const latePaymentFault = v.variant('mode', [
  v.strictObject({ mode: v.literal('refused') }),
  /** The wallet takes the money although the trade was closed. */
  v.strictObject({ mode: v.literal('accepted'), times }),
])
export type LatePaymentFault = v.InferOutput<typeof latePaymentFault>

export const faultSettingsSchema = v.strictObject({
  notifications: notificationFault,
  calls: v.strictObject({
    prepay: callFault,
    query: callFault,
    close: callFault,
    refund: callFault,
    queryRefund: callFault,
  }),
  refunds: refundFault,
  latePayments: latePaymentFault,
  treasury: v.picklist(['normal', 'frozen']),
  police: v.picklist(['normal', 'frozen', 'slow']),
})
export type FaultSettings = v.InferOutput<typeof faultSettingsSchema>

export const noFaults: FaultSettings = {
  notifications: { mode: 'on-time' },
  calls: {
    prepay: { mode: 'normal' },
    query: { mode: 'normal' },
    close: { mode: 'normal' },
    refund: { mode: 'normal' },
    queryRefund: { mode: 'normal' },
  },
  refunds: { mode: 'normal' },
  latePayments: { mode: 'refused' },
  treasury: 'normal',
  police: 'normal',
}

/** The settings in force. A `take…` answers the fault for one event and counts it down; at its end it resets itself. */
export interface Faults {
  read(): FaultSettings
  replace(settings: FaultSettings): void
  takeCall(operation: ProviderOperation): CallFault
  takeNotification(): NotificationFault
  takeRefund(): RefundFault
  takeLatePayment(): LatePaymentFault
}

export function createFaults(initial: FaultSettings = noFaults): Faults {
  let settings = initial
  return {
    read: () => settings,
    replace: (next) => {
      settings = next
    },
    takeCall(operation) {
      const fault = settings.calls[operation]
      const next = afterOneMore(fault, noFaults.calls[operation])
      settings = { ...settings, calls: { ...settings.calls, [operation]: next } }
      return fault
    },
    takeNotification() {
      const fault = settings.notifications
      settings = { ...settings, notifications: afterOneMore(fault, noFaults.notifications) }
      return fault
    },
    takeRefund() {
      const fault = settings.refunds
      settings = { ...settings, refunds: afterOneMore(fault, noFaults.refunds) }
      return fault
    },
    takeLatePayment() {
      const fault = settings.latePayments
      settings = { ...settings, latePayments: afterOneMore(fault, noFaults.latePayments) }
      return fault
    },
  }
}

function afterOneMore<Fault extends { mode: string; times?: Times }>(fault: Fault, calm: Fault): Fault {
  if (fault.times === undefined || fault.times === 'until-reset') return fault
  return fault.times === 1 ? calm : { ...fault, times: fault.times - 1 }
}

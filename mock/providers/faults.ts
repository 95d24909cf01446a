import * as v from 'valibot'
import { type Times, times } from './fault-times'
import {
  type BankFault,
  bankFault,
  type FaceCheckFault,
  type FiscalReceiptFault,
  faceCheckFault,
  fiscalReceiptFault,
  type InsurersFault,
  insurersFault,
  type MessageFault,
  messageFault,
  type PhotoReviewFault,
  type PoliceCallFault,
  photoReviewFault,
  policeCallFault,
  type QueueFault,
  queueFault,
  type TreasuryMoneyFault,
  treasuryMoneyFault,
} from './office-faults'

const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(7 * 86400))

export const providerOperations = ['prepay', 'query', 'close', 'refund', 'queryRefund', 'payByCode', 'reverse'] as const
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

/** `too-late`: the channel takes this payment back no more, as it says of one that is too old. */
export const refundFaults = ['abnormal', 'closed', 'not-enough', 'too-late'] as const
const refundFault = v.variant('mode', [
  v.strictObject({ mode: v.literal('normal') }),
  v.strictObject({ mode: v.picklist(refundFaults), times }),
])
export type RefundFault = v.InferOutput<typeof refundFault>

const latePaymentFault = v.variant('mode', [
  v.strictObject({ mode: v.literal('refused') }),
  /** The wallet takes the money although the trade was closed. */
  v.strictObject({ mode: v.literal('accepted'), times }),
])
export type LatePaymentFault = v.InferOutput<typeof latePaymentFault>

/** The bill that is handed out is spoiled; the next one that is asked for is good. */
export const deliveryBillFaults = ['not-yet', 'cut', 'doubled', 'other-day', 'wrong-sum'] as const
/** The channel has booked something else than what happened; its bill of the day stays like that. */
export const bookingBillFaults = [
  'row-lost',
  'extra-row',
  'wrong-amount',
  'wrong-fee',
  'next-day',
  'refund-alone',
] as const
const billFault = v.variant('mode', [
  v.strictObject({ mode: v.literal('normal') }),
  v.strictObject({ mode: v.picklist([...deliveryBillFaults, ...bookingBillFaults]), times }),
])
export type BillFault = v.InferOutput<typeof billFault>

/** What an operator can let go wrong in the outside world. Plain JSON; how often each fault strikes is part of it. */
export const faultSettingsSchema = v.strictObject({
  notifications: notificationFault,
  calls: v.strictObject({
    prepay: callFault,
    query: callFault,
    close: callFault,
    refund: callFault,
    queryRefund: callFault,
    payByCode: callFault,
    reverse: callFault,
  }),
  refunds: refundFault,
  latePayments: latePaymentFault,
  /** The channels' daily bills. */
  bills: billFault,
  treasury: v.picklist(['normal', 'frozen']),
  /** How the police platform records payments. */
  police: v.picklist(['normal', 'frozen', 'slow']),
  /** How it answers when we ask for records, vehicles and licences, and take down what we did. */
  policeRegister: policeCallFault,
  /** Seconds until its feed shows a change. */
  policeLag: seconds,
  faceCheck: faceCheckFault,
  messages: messageFault,
  queues: queueFault,
  insurers: insurersFault,
  fiscalReceipts: fiscalReceiptFault,
  photoReview: photoReviewFault,
  bank: bankFault,
  treasuryMoney: treasuryMoneyFault,
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
    payByCode: { mode: 'normal' },
    reverse: { mode: 'normal' },
  },
  refunds: { mode: 'normal' },
  latePayments: { mode: 'refused' },
  bills: { mode: 'normal' },
  treasury: 'normal',
  police: 'normal',
  policeRegister: { mode: 'normal' },
  policeLag: 60,
  faceCheck: { mode: 'normal' },
  messages: { mode: 'normal' },
  queues: { mode: 'normal' },
  insurers: { mode: 'normal' },
  fiscalReceipts: { mode: 'normal' },
  photoReview: { mode: 'normal' },
  bank: { mode: 'normal' },
  treasuryMoney: { mode: 'normal' },
}

/** The settings in force. A `take…` answers the fault for one event and counts it down; at its end it resets itself. */
export interface Faults {
  read(): FaultSettings
  replace(settings: FaultSettings): void
  takeCall(operation: ProviderOperation): CallFault
  takeNotification(): NotificationFault
  takeRefund(): RefundFault
  takeLatePayment(): LatePaymentFault
  takeBill(): BillFault
  takePoliceCall(kind: 'read' | 'write'): PoliceCallFault
  takeFaceCheck(): FaceCheckFault
  takeMessage(): MessageFault
  takeQueues(): QueueFault
  takeInsurers(): InsurersFault
  takeFiscalReceipts(): FiscalReceiptFault
  takePhotoReview(): PhotoReviewFault
  takeBank(at: 'call' | 'credit' | 'batch'): BankFault
  takeTreasuryMoney(at: 'sweep' | 'return'): TreasuryMoneyFault
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
    takeNotification: () => take('notifications'),
    takeRefund: () => take('refunds'),
    takeLatePayment: () => take('latePayments'),
    takeBill: () => take('bills'),
    takePoliceCall(kind) {
      if (kind === 'read' && settings.policeRegister.mode === 'time-out-after') return noFaults.policeRegister
      return take('policeRegister')
    },
    takeFaceCheck: () => take('faceCheck'),
    takeMessage: () => take('messages'),
    takeQueues: () => take('queues'),
    takeInsurers: () => take('insurers'),
    takeFiscalReceipts: () => take('fiscalReceipts'),
    takePhotoReview: () => take('photoReview'),
    takeBank: (at) => (strikesAt(settings.bank.mode) === at ? take('bank') : noFaults.bank),
    takeTreasuryMoney: (at) =>
      settings.treasuryMoney.mode.startsWith(at) ? take('treasuryMoney') : noFaults.treasuryMoney,
  }

  function take<Name extends Countable>(name: Name): FaultSettings[Name] {
    const fault = settings[name]
    settings = { ...settings, [name]: afterOneMore<Counted>(fault, noFaults[name]) }
    return fault
  }
}

const strikesAt = (mode: BankFault['mode']) =>
  mode === 'batch-refused' ? 'batch' : mode.startsWith('credit') ? 'credit' : 'call'

type Countable =
  | 'notifications'
  | 'refunds'
  | 'latePayments'
  | 'bills'
  | 'policeRegister'
  | 'faceCheck'
  | 'messages'
  | 'queues'
  | 'insurers'
  | 'fiscalReceipts'
  | 'photoReview'
  | 'bank'
  | 'treasuryMoney'
type Counted = { mode: string; times?: Times }

function afterOneMore<Fault extends Counted>(fault: Fault, calm: Fault): Fault {
  if (fault.times === undefined || fault.times === 'until-reset') return fault
  return fault.times === 1 ? calm : { ...fault, times: fault.times - 1 }
}

/** The body of `/mock/faults`: what goes wrong in the outside world and on the way to the cloud. */
export interface FaultSettings {
  notifications: Fault
  calls: Record<Operation, Fault>
  refunds: Fault
  latePayments: Fault
  bills: Fault
  treasury: string
  police: string
  policeRegister: Fault
  /** Seconds. */
  policeLag: number
  faceCheck: Fault
  messages: Fault
  queues: Fault
  insurers: Fault
  fiscalReceipts: Fault
  photoReview: Fault
  bank: Fault
  treasuryMoney: Fault
  network: Fault
}

export type Operation = 'prepay' | 'query' | 'close' | 'refund' | 'queryRefund' | 'payByCode' | 'reverse'

/** `times`: how often it still strikes; the host counts it down and resets it at its end. */
export interface Fault {
  mode: string
  times?: number | 'until-reset'
  [detail: string]: unknown
}

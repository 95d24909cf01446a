import * as v from 'valibot'
import { times } from './fault-times'

/** What can go wrong at those who are no channel: police, insurers, halls, message service, bank, treasury, receipts' platform. */

export const policeCallFault = v.variant('mode', [
  v.strictObject({ mode: v.literal('normal') }),
  /** An answer that takes longer than we wait for it comes too late; what was asked has happened all the same. */
  v.strictObject({
    mode: v.literal('slow'),
    milliseconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60_000)),
    times,
  }),
  v.strictObject({ mode: v.literal('not-answering'), times }),
  /** A write arrives and its answer is lost; reads go well. */
  v.strictObject({ mode: v.literal('time-out-after'), times }),
])
export type PoliceCallFault = v.InferOutput<typeof policeCallFault>

export const faceCheckFault = v.variant('mode', [
  v.strictObject({ mode: v.literal('normal') }),
  /** How the next check ends, whatever the camera sees; under `time-out` it never does. */
  v.strictObject({ mode: v.picklist(['no-match', 'not-live', 'light', 'service', 'time-out']), times }),
])
export type FaceCheckFault = v.InferOutput<typeof faceCheckFault>

export const messageFault = v.variant('mode', [
  v.strictObject({ mode: v.literal('normal') }),
  /** Taken by the service, and never on the phone. */
  v.strictObject({ mode: v.literal('lost'), times }),
])
export type MessageFault = v.InferOutput<typeof messageFault>

export const queueFault = v.variant('mode', [
  v.strictObject({ mode: v.literal('normal') }),
  /** No ticket machine tells, or every other one does not. */
  v.strictObject({ mode: v.picklist(['not-answering', 'some-unknown']), times }),
])
export type QueueFault = v.InferOutput<typeof queueFault>

export const insurersFault = v.variant('mode', [
  v.strictObject({ mode: v.literal('normal') }),
  v.strictObject({
    mode: v.literal('slow'),
    milliseconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60_000)),
    times,
  }),
  v.strictObject({ mode: v.picklist(['not-answering', 'knows-none']), times }),
])
export type InsurersFault = v.InferOutput<typeof insurersFault>

export const bankFault = v.variant('mode', [
  v.strictObject({ mode: v.literal('normal') }),
  v.strictObject({
    mode: v.picklist([
      'not-answering',
      /** The next channel's credit: hours late, days late, or one yuan short and put right on the day after. */
      'credit-late',
      'credit-missing',
      'credit-wrong',
      /** The next batch is not carried out. */
      'batch-refused',
    ]),
    times,
  }),
])
export type BankFault = v.InferOutput<typeof bankFault>

export const treasuryMoneyFault = v.variant('mode', [
  v.strictObject({ mode: v.literal('normal') }),
  /** The next swept batch is sent back, or its receipt is one yuan short for a day; the next return is refused. */
  v.strictObject({ mode: v.picklist(['sweep-refused', 'sweep-other-sum', 'return-refused']), times }),
])
export type TreasuryMoneyFault = v.InferOutput<typeof treasuryMoneyFault>

export const fiscalReceiptFault = v.variant('mode', [
  v.strictObject({ mode: v.literal('normal') }),
  v.strictObject({ mode: v.literal('not-answering'), times }),
  /** Issued, and the answer never comes. */
  v.strictObject({ mode: v.literal('answer-lost'), times }),
  /** An answer that takes longer than we wait for it comes too late; what was asked has happened all the same. */
  v.strictObject({
    mode: v.literal('slow'),
    milliseconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60_000)),
    times,
  }),
])
export type FiscalReceiptFault = v.InferOutput<typeof fiscalReceiptFault>

export const photoReviewFault = v.variant('mode', [
  v.strictObject({ mode: v.literal('normal') }),
  /** How the officer finds the next own photo for a licence, whatever it shows. */
  v.strictObject({ mode: v.picklist(['good', 'not-the-person', 'unclear', 'not-white', 'covered']), times }),
])
export type PhotoReviewFault = v.InferOutput<typeof photoReviewFault>

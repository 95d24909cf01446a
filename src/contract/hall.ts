import * as v from 'valibot'
import { mutates, reads } from './envelope'
import { authorityField, channelField, dateField, fenField, idField, instantField, walletField } from './fields'

/** The window's half: an officer's browser calls these; identity is the window that the officer is signed in to. */

const collectable = v.object({
  decisionId: idField,
  number: v.string(),
  procedure: v.picklist(['simple', 'general']),
  act: v.string(),
  payerMasked: v.string(),
  plateMasked: v.nullable(v.string()),
  servedOn: dateField,
  dueOn: dateField,
  fineFen: fenField,
  surchargeFen: fenField,
  lateDays: v.number(),
  /** The surcharge stands still (行政处罚法 art. 73): why. */
  held: v.optional(v.nullable(v.picklist(['reconsideration', 'lawsuit']))),
  /** Null when this window can collect it; otherwise why not. */
  refusal: v.nullable(
    v.picklist([
      'paid',
      'being-paid-elsewhere',
      'withdrawn',
      'not-in-service',
      'enforced-by-court',
      'on-open-bill',
      'other-authority',
    ]),
  ),
})
export type CollectableDecision = v.InferOutput<typeof collectable>

export const windowBillStates = ['open', 'paying', 'confirming', 'paid', 'expired', 'withdrawing', 'withdrawn'] as const

const windowBill = v.object({
  billId: idField,
  state: v.picklist(windowBillStates),
  /** The link in the code; only while it can be scanned. */
  link: v.nullable(v.string()),
  payerMasked: v.string(),
  decisionNumbers: v.array(v.string()),
  fineFen: fenField,
  surchargeFen: fenField,
  lateDecisions: v.number(),
  maxLateDays: v.number(),
  totalFen: fenField,
  issuedAt: instantField,
  expiresAt: instantField,
  closedAt: v.nullable(instantField),
  /** Of the order under way, or of the one that paid. */
  channel: v.nullable(channelField),
  orderNo: v.nullable(v.string()),
  /** The rest of a paid bill's trail: when the treasury and the police confirmed it. */
  matchedAt: v.optional(v.nullable(instantField)),
  recordedAt: v.optional(v.nullable(instantField)),
  /** While `confirming`: when the wallet was last asked and when it will be asked next. */
  askedAt: v.nullable(instantField),
  askNextAt: v.nullable(instantField),
  /** The order under way, or the one that paid, came by the code on the payer's phone. */
  byCode: v.optional(v.boolean()),
  /** While `open`: the wallet whose code was scanned last without success; nothing of it is charged. */
  codeFailed: v.optional(v.nullable(walletField)),
})
export type WindowBill = v.InferOutput<typeof windowBill>

const windowView = v.object({
  windowId: idField,
  windowName: v.string(),
  hallName: v.string(),
  authority: authorityField,
})
export type WindowView = v.InferOutput<typeof windowView>

const receiptOfBill = v.object({
  code: v.string(),
  number: v.string(),
  checkCode: v.string(),
  issuedAt: instantField,
  totalFen: fenField,
  /** For a code that a phone takes along: opens the public check of this receipt. */
  link: v.string(),
})
export type ReceiptOfBill = v.InferOutput<typeof receiptOfBill>

export const hall = {
  /** All windows, for the workbench and for choosing one's window. */
  listWindows: reads(v.strictObject({}), v.object({ windows: v.array(windowView) })),

  /** Self-service kiosks. */
  listKiosks: reads(v.strictObject({}), v.object({ windows: v.array(windowView) })),

  /** By decision number, plate or driving licence number; says what it recognised. */
  findDecisions: reads(
    v.strictObject({ query: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)) }),
    v.object({
      recognised: v.picklist(['decision-number', 'plate', 'licence-number', 'surveillance-record', 'nothing']),
      decisions: v.array(collectable),
    }),
  ),

  /** Puts one code for the chosen decisions (1 to 10, of one person) on the window's second screen. */
  issueBill: mutates(
    v.strictObject({ decisionIds: v.pipe(v.array(idField), v.minLength(1), v.maxLength(10)) }),
    windowBill,
  ),

  /** Only before payment; `withdrawing` until the wallet confirmed that nothing can be charged any more. */
  withdrawBill: mutates(v.strictObject({ billId: idField }), windowBill),

  /**
   * The officer scanned or typed the code of the payer's wallet. The payer may still have to type a password, and the
   * wallet may not know yet: the bill tells how it ends. NOT_PAYABLE while somebody pays the bill on a phone.
   */
  payByCode: mutates(
    v.strictObject({ billId: idField, payCode: v.pipe(v.string(), v.regex(/^\d{16,24}$/)) }),
    v.object({
      state: v.picklist(['paid', 'waiting', 'refused', 'unsure']),
      /** Why the wallet refused: the code itself, too little money, or the account may not. */
      because: v.nullable(v.picklist(['code', 'money', 'account'])),
      bill: windowBill,
    }),
  ),

  /**
   * The receipt of a bill that this window put up, for ten minutes after it was paid; null until it is issued.
   * NOT_FOUND for anybody else's bill, one that is not paid, and later.
   */
  receiptOfBill: reads(v.strictObject({ billId: idField }), v.object({ receipt: v.nullable(receiptOfBill) })),

  /** The window, its bills of today (newest first) and the one for the visitor's screen. */
  watch: reads(
    v.strictObject({}),
    v.object({ window: windowView, now: instantField, current: v.nullable(windowBill), bills: v.array(windowBill) }),
  ),
}
export type WindowSnapshot = v.InferOutput<typeof hall.watch.output>

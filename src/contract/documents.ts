import * as v from 'valibot'
import {
  certificateView,
  checkEntry,
  decisionSummary,
  documentList,
  minuteCode,
  openedDocument,
  standView,
} from './document-views'
import { mutates, reads } from './envelope'
import { idField, instantField } from './fields'

/** Electronic documents (电子证照): the holder's own, showing them, applying for them, and who has checked them. */

const fileLink = v.object({ url: v.string(), fileName: v.string(), expiresAt: instantField })

/** All of them: NOT_VERIFIED below tier `face`, NOT_FOUND for what is somebody else's as for what never was. */
export const documents = {
  list: reads(v.strictObject({}), documentList),

  /** One card in the hand. NOT_FOUND also for a document that is not shown (locked, stopped). */
  open: reads(v.strictObject({ documentId: idField }), openedDocument),

  /** Fresh codes and stand of a card that is open. */
  renew: reads(
    v.strictObject({ documentId: idField }),
    v.object({
      ...standView.entries,
      codes: v.array(minuteCode),
      checks: openedDocument.entries.checks,
      now: instantField,
    }),
  ),

  /**
   * The electronic form: with the photo that the police hold at once, with an own photo (a stored upload) after a
   * review within one working day. Refused by POLICE_UNAVAILABLE when the police platform does not answer.
   */
  apply: mutates(
    v.variant('kind', [
      v.strictObject({
        kind: v.literal('driving-licence'),
        photo: v.variant('source', [
          v.strictObject({ source: v.literal('stored') }),
          v.strictObject({ source: v.literal('own'), uploadId: idField }),
        ]),
      }),
      v.strictObject({ kind: v.literal('vehicle-licence'), vehicleId: idField }),
    ]),
    documentList,
  ),

  /** The caller's own decisions, newest first, 20 a page; `before` is the `next` of the page before. */
  decisions: reads(
    v.strictObject({ before: v.optional(v.pipe(v.string(), v.maxLength(80))) }),
    v.object({ decisions: v.array(decisionSummary), next: v.nullable(v.string()) }),
  ),

  /** Credit certificates (驾驶人信用证明), newest first. */
  certificates: reads(v.strictObject({}), v.object({ certificates: v.array(certificateView) })),

  /** Issues one as of now, valid for thirty days. POLICE_UNAVAILABLE when the police platform does not answer. */
  issueCertificate: mutates(
    v.strictObject({ purpose: v.picklist(['employment', 'ride-hailing', 'insurance', 'other']) }),
    certificateView,
  ),

  /** The holder takes one back: whoever checks it from now on is told. */
  withdrawCertificate: mutates(v.strictObject({ certificateId: idField }), certificateView),

  certificateFile: reads(v.strictObject({ certificateId: idField, format: v.picklist(['pdf', 'png']) }), fileLink),

  /** Who has checked the caller's documents, newest first, the last thirty. */
  checks: reads(v.strictObject({}), v.object({ thisWeek: v.number(), checks: v.array(checkEntry) })),
}

import * as v from 'valibot'
import { mutates, reads } from './envelope'
import { dateField, idField, instantField } from './fields'
import { plateKindField, recordRow } from './records'

/** Objections (异议) to surveillance records (处理程序规定 art. 5, 22). */

/** What the citizen says was wrong; the first is read out first. */
export const objectionGrounds = [
  'not-my-vehicle',
  'plate-misread',
  'yielding-to-emergency',
  'rescue-or-emergency',
  'signals-contradict',
  'photo-unclear',
  'vehicle-stolen',
  'punished-already',
  'other',
] as const
export type ObjectionGround = (typeof objectionGrounds)[number]

/** The law's list of proven errors (处理程序规定 art. 22), and why an objection does not hold. */
export const foundedReasons = [
  'emergency-vehicle',
  'stolen-or-cloned-plate',
  'rescue-or-emergency',
  'punished-on-scene',
  'contradictory-signals',
  'image-unclear',
  'wrong-plate',
  'other-error',
] as const
export const unfoundedReasons = ['facts-clear', 'no-evidence', 'sign-was-clear', 'not-an-emergency'] as const
export type FoundedReason = (typeof foundedReasons)[number]
export type UnfoundedReason = (typeof unfoundedReasons)[number]

export const objectionStates = ['submitted', 'under-review', 'founded', 'unfounded', 'taken-back'] as const

const objectionView = v.object({
  objectionId: idField,
  recordId: idField,
  record: recordRow,
  plate: v.string(),
  plateKind: plateKindField,
  state: v.picklist(objectionStates),
  ground: v.picklist(objectionGrounds),
  words: v.string(),
  /** Links to the caller's own photos, for a short time; none in a list. */
  photos: v.array(v.string()),
  submittedAt: instantField,
  /** Last day for the answer: five working days. */
  dueOn: dateField,
  workingDaysLeft: v.number(),
  answeredAt: v.nullable(instantField),
  reason: v.nullable(v.picklist([...foundedReasons, ...unfoundedReasons])),
  /** The officer's reply as it was sent. */
  reply: v.nullable(v.string()),
  /** Last day on which the record is deleted, once founded; and when it was. */
  deleteBy: v.nullable(dateField),
  deletedAt: v.nullable(instantField),
})
export type ObjectionView = v.InferOutput<typeof objectionView>

export const MOST_PHOTOS = 9
export const MOST_PHOTO_BYTES = 5 * 1024 * 1024
export const MOST_WORDS = 500

export const objections = {
  /** The record is on hold at once. `objected`: there is one already. NOT_FOUND for others' records. */
  object: mutates(
    v.strictObject({
      recordId: idField,
      ground: v.picklist(objectionGrounds),
      words: v.pipe(v.string(), v.trim(), v.maxLength(MOST_WORDS)),
      /** Ids of stored uploads, in order. */
      photoIds: v.pipe(v.array(idField), v.maxLength(MOST_PHOTOS)),
      /** Another phone for questions; optional. */
      phone: v.optional(v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/))),
    }),
    v.variant('kind', [
      v.object({ kind: v.literal('submitted'), objection: objectionView }),
      v.object({
        kind: v.literal('cannot'),
        because: v.picklist(['open-already', 'answered-already', 'decided', 'closed']),
        objectionId: v.nullable(idField),
      }),
    ]),
  ),
  get: reads(v.strictObject({ objectionId: idField }), objectionView),
  /** The caller's, newest first. */
  list: reads(v.strictObject({}), v.object({ objections: v.array(objectionView) })),
  /** Only while `submitted`; the record's clock goes on where it stood. */
  takeBack: mutates(v.strictObject({ objectionId: idField }), objectionView),
}

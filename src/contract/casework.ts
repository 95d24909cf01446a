import * as v from 'valibot'
import { mutates, reads } from './envelope'
import { dateField, fenField, idField, instantField } from './fields'
import { foundedReasons, objectionGrounds, objectionStates, unfoundedReasons } from './objections'

/** The officers' half of objections. Identity is the case officer who is signed in; `reviewer` is the second person. */

const officerView = v.object({
  officerId: idField,
  nameMasked: v.string(),
  badgeMasked: v.string(),
  role: v.picklist(['handler', 'reviewer']),
  unit: v.string(),
  regionCode: v.string(),
})
export type OfficerView = v.InferOutput<typeof officerView>

const queued = v.object({
  objectionId: idField,
  personMasked: v.string(),
  act: v.string(),
  ground: v.picklist(objectionGrounds),
  state: v.picklist(objectionStates),
  submittedAt: instantField,
  dueOn: dateField,
  /** 0 = today is the last day; negative = late. */
  workingDaysLeft: v.number(),
})
export type QueuedObjection = v.InferOutput<typeof queued>

/** One day of the strip that shows the term: working days count, others are hatched. */
const termDay = v.object({
  on: dateField,
  kind: v.picklist(['submitted', 'working', 'off']),
  /** 1 to 5 for working days. */
  number: v.nullable(v.number()),
  today: v.boolean(),
  last: v.boolean(),
})

const proposal = v.object({
  outcome: v.picklist(['founded', 'unfounded']),
  reason: v.picklist([...foundedReasons, ...unfoundedReasons]),
  reply: v.string(),
  byMasked: v.string(),
  byMe: v.boolean(),
  at: instantField,
})

const caseView = v.object({
  ...queued.entries,
  recordNumber: v.string(),
  code: v.string(),
  fineFen: v.nullable(fenField),
  points: v.number(),
  plateMasked: v.string(),
  plateKind: v.string(),
  happenedAt: instantField,
  place: v.string(),
  device: v.string(),
  photos: v.array(v.object({ url: v.string(), caption: v.string() })),
  words: v.string(),
  evidence: v.array(v.string()),
  faceCheckedAt: v.nullable(instantField),
  days: v.array(termDay),
  deleteBy: dateField,
  proposal: v.nullable(proposal),
  /** What the reviewer wrote when sending it back. */
  sentBack: v.nullable(v.string()),
  decidedAt: v.nullable(instantField),
  reply: v.nullable(v.string()),
})
export type CaseView = v.InferOutput<typeof caseView>

export const casework = {
  /** All case officers, to choose whom to play; without a sign-in. */
  officers: reads(v.strictObject({}), v.object({ officers: v.array(officerView) })),

  /** Objections of the officer's region that wait, by deadline; reviewers see those that are proposed first. */
  queue: reads(
    v.strictObject({}),
    v.object({ officer: officerView, now: instantField, waiting: v.array(queued), answered: v.array(queued) }),
  ),

  openCase: reads(v.strictObject({ objectionId: idField }), caseView),

  /** The handler's outcome. Founded needs a reason of the law's list; the reply goes to the citizen as it stands. */
  propose: mutates(
    v.strictObject({
      objectionId: idField,
      outcome: v.picklist(['founded', 'unfounded']),
      reason: v.picklist([...foundedReasons, ...unfoundedReasons]),
      reply: v.pipe(v.string(), v.trim(), v.minLength(10), v.maxLength(1000)),
    }),
    caseView,
  ),

  /**
   * Another officer agrees (the outcome takes effect) or sends it back. FORBIDDEN for the one who proposed, and when
   * another proposal has taken the place of the one that was read.
   */
  review: mutates(
    v.strictObject({
      objectionId: idField,
      /** Of the proposal as it was read: `proposal.at`. */
      proposedAt: instantField,
      agree: v.boolean(),
      note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300))),
    }),
    caseView,
  ),
}

import type { DocumentReason, DocumentWayOut, ReasonView, StandView } from '@/contract/document-views'
import type { ChinaDate } from '@/domain/dates'

export type Deferral = NonNullable<StandView['deferred']>['what']
export type Note = StandView['notes'][number]

/** What one letter of the police's register means for showing a document. */
export type LetterMeaning =
  | { means: 'normal' }
  | { means: 'note'; note: Note }
  | { means: 'deferred'; what: Deferral }
  | { means: 'not-usable'; reason: DocumentReason }
  | { means: 'not-shown'; reason: DocumentReason }

/** How a document stands: shown, green or red, or not shown at all, with all that keeps it from it. */
export type Standing = ({ shown: true } & StandView) | { shown: false; reasons: ReasonView[] }

/** The weightiest first, and the way out of each. */
const weights: readonly (readonly [DocumentReason, DocumentWayOut])[] = [
  ['locked', 'counter'],
  ['stopped', 'counter'],
  ['revoked', 'counter'],
  ['cancelled', 'counter'],
  ['stolen', 'counter'],
  ['suspected', 'counter'],
  ['seized', 'counter'],
  ['sealed', 'counter'],
  ['detained', 'counter'],
  ['suspended', 'counter'],
  ['points-full', 'study'],
  ['unknown-state', 'hotline'],
  ['transferred', 'counter'],
  ['not-renewed', 'renew'],
  ['not-inspected', 'inspect'],
  ['insurance-over', 'insure'],
  ['not-reviewed', 'review'],
  ['medical-overdue', 'counter'],
  ['deferral-over', 'counter'],
]

const weightOf = (code: DocumentReason) => weights.findIndex(([known]) => known === code)

/** A reason with its usual way out. @param since the first day on which it counts */
export function because(code: DocumentReason, since: ChinaDate | null = null, wayOut?: DocumentWayOut): ReasonView {
  return { code, wayOut: wayOut ?? weights[weightOf(code)]?.[1] ?? 'hotline', since }
}

/** What the letters alone say; the strictest of them wins and every reason is kept. */
export function readLetters(letters: Readonly<Record<string, LetterMeaning>>, states: string) {
  const meanings = [...states].map(
    (letter): LetterMeaning => letters[letter] ?? { means: 'not-usable', reason: 'unknown-state' },
  )
  const nothing = states === '' ? [because('unknown-state')] : []
  return {
    hidden: meanings.flatMap((one) => (one.means === 'not-shown' ? [because(one.reason)] : [])),
    blocked: [...nothing, ...meanings.flatMap((one) => (one.means === 'not-usable' ? [because(one.reason)] : []))],
    notes: unique(meanings.flatMap((one) => (one.means === 'note' ? [one.note] : []))),
    deferred: unique(meanings.flatMap((one) => (one.means === 'deferred' ? [one.what] : []))),
  }
}

/** Puts a standing together; a reason that is known twice keeps the day since when. */
export function standingOf(read: {
  hidden: readonly ReasonView[]
  blocked: readonly ReasonView[]
  notes: readonly Note[]
  deferred: StandView['deferred']
}): Standing {
  const blocked = byWeight(read.blocked)
  if (read.hidden.length > 0) return { shown: false, reasons: [...byWeight(read.hidden), ...blocked] }
  return {
    shown: true,
    stand: blocked.length > 0 ? 'not-usable' : 'usable',
    reasons: blocked,
    notes: [...read.notes],
    deferred: read.deferred,
  }
}

function byWeight(reasons: readonly ReasonView[]): ReasonView[] {
  const byCode = new Map<string, ReasonView>()
  for (const reason of reasons) {
    const key = `${reason.code} ${reason.wayOut}`
    if (!byCode.get(key)?.since) byCode.set(key, reason)
  }
  return [...byCode.values()].sort((one, other) => weightOf(one.code) - weightOf(other.code))
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]

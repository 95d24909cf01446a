import type { CaseView } from '@/contract/casework'
import { foundedReasons, unfoundedReasons } from '@/contract/objections'
import { suggestedReply } from './replies'
import type { Reason } from './use-casework'
import { words } from './words'

export type Outcome = 'founded' | 'unfounded'

/** What an officer has filled in and not sent. */
export interface Draft {
  outcome: Outcome | null
  reason: Reason | null
  reply: string
}

/** The closed list of the law for this outcome; nothing else can be chosen. */
export const reasonsOf = (outcome: Outcome): readonly Reason[] =>
  outcome === 'founded' ? foundedReasons : unfoundedReasons

/** Where the officer begins: empty, or what a reviewer sent back. */
export function firstDraft({ proposal }: CaseView): Draft {
  if (!proposal) return { outcome: null, reason: null, reply: '' }
  return { outcome: proposal.outcome, reason: proposal.reason, reply: proposal.reply }
}

/** A reason belongs to one outcome, so that the other outcome starts without; what the officer wrote is kept. */
export function withOutcome(view: CaseView, draft: Draft, outcome: Outcome): Draft {
  if (outcome === draft.outcome) return draft
  return { outcome, reason: null, reply: isOwnText(view, draft) ? draft.reply : '' }
}

/** The suggested reply comes with the reason, unless the officer has written something. */
export function withReason(view: CaseView, draft: Draft, reason: Reason): Draft {
  return { ...draft, reason, reply: isOwnText(view, draft) ? draft.reply : suggestedReply(view, reason) }
}

export function isOwnText(view: CaseView, { reason, reply }: Draft): boolean {
  return reply.trim() !== '' && !(reason !== null && reply === suggestedReply(view, reason))
}

/** Why this draft cannot be sent yet; null = it can. */
export function problemOf({ outcome, reason, reply }: Draft): string | null {
  const { problems, least, most } = words.propose
  if (outcome === null) return problems.outcome
  if (reason === null) return problems.reason
  if (reply.trim().length < least) return problems.short
  return reply.trim().length > most ? problems.long : null
}

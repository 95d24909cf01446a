import type { ActView } from '@/contract/finance-views'
import { actOf, needsOf, words } from './act-words'

/** What somebody has filled in and not sent. */
export interface Draft {
  act: string | null
  /** Decision number, region code or a transfer's number, for acts that need one. */
  named: string
  note: string
  /** Why a proposal goes back; null while it does not. */
  backBecause: string | null
}

export const emptyDraft: Draft = { act: null, named: '', note: '', backBecause: null }

/** The recommended one is chosen until somebody chooses. */
export function chosenAct(draft: Draft, acts: readonly ActView[]): string | null {
  if (draft.act && acts.some(({ act, allowed }) => allowed && act === draft.act)) return draft.act
  return acts.find(({ allowed, recommended }) => allowed && recommended)?.act ?? null
}

/** Why it cannot be proposed as it stands. */
export function problemOf(draft: Draft, act: string | null): string | null {
  if (!act) return words.pick
  const needs = needsOf(act)
  return !needs || forms[needs].test(numberIn(draft.named)) ? null : words.named[needs].problem
}

const forms = {
  'decision-number': /^\d{16}$/,
  'region-code': /^\d{6}$/,
  'transfer-number': /^[0-9A-Za-z-]{6,32}$/,
} as const

/** The act as it is sent: with what was named. */
export function proposedAct(draft: Draft, act: string): string {
  return needsOf(act) ? `${actOf(act).act}:${numberIn(draft.named)}` : act
}

/** People write long numbers in groups. */
const numberIn = (text: string) => text.replace(/\s/g, '')

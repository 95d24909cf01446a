import { provinces } from '@/domain/provinces'

export const entryKinds = ['number', 'licence', 'plate'] as const
export type EntryKind = (typeof entryKinds)[number]

export interface Entry {
  kind: EntryKind
  text: string
}

/** Characters that a number of the kind can have. */
export const MOST: Readonly<Record<EntryKind, number>> = { number: 16, licence: 18, plate: 8 }

const PROVINCES = provinces.map(({ plate }) => plate)
const DIGITS = [...'1234567890']
/** Plates have no I and no O (GA 36-2018). */
const LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ']

/** The keys for the next character. */
export function keysFor({ kind, text }: Entry): readonly string[] {
  if (kind === 'number') return DIGITS
  if (kind === 'licence') return [...DIGITS, 'X']
  if (text.length === 0) return PROVINCES
  if (text.length === 1) return LETTERS
  return [...DIGITS, ...LETTERS]
}

/** In groups, as the paper has them. */
export function shownEntry({ kind, text }: Entry): string {
  if (kind === 'plate') return text.length > 2 ? `${text.slice(0, 2)}·${text.slice(2)}` : text
  const first = kind === 'number' ? [6, 10] : [6, 14]
  return [text.slice(0, first[0]), text.slice(first[0], first[1]), text.slice(first[1])].filter(Boolean).join(' ')
}

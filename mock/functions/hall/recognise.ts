import { readDecisionNumber } from '@/domain/decision-number'

export type Recognised =
  | { kind: 'decision-number' | 'surveillance-record'; digits: string }
  | { kind: 'plate' | 'licence-number'; text: string }
  | { kind: 'nothing' }

/** GA 36-2018: province, letter, five or six further characters, the last of which may be a word such as 学 or 警. */
const PLATE = /^[\u4e00-\u9fa5][A-Z][A-Z0-9]{4,5}[A-Z0-9\u4e00-\u9fa5]$/

/** A driving licence bears the number of the identity card: 17 digits and a check character. */
const LICENCE = /^\d{17}[\dX]$/

/** Says what an officer typed into the one field: spaces, dashes, small and full-width letters do not matter. */
export function recognise(query: string): Recognised {
  const text = query
    .normalize('NFKC')
    .replace(/[\s·•.—–-]/g, '')
    .toUpperCase()
  if (LICENCE.test(text)) return { kind: 'licence-number', text }
  if (PLATE.test(text)) return { kind: 'plate', text }
  const number = readDecisionNumber(query)
  if (number.kind === 'decision' || number.kind === 'surveillance-record')
    return { kind: number.kind === 'decision' ? 'decision-number' : number.kind, digits: number.digits }
  return { kind: 'nothing' }
}

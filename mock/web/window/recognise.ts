import { readDecisionNumber } from '@/domain/decision-number'

export type Recognised =
  | 'decision-number'
  | 'plate'
  | 'licence-number'
  | 'surveillance-record'
  | 'other-document'
  | 'incomplete'
  | 'nothing'

/** GA 36: province, office letter, five characters, or six for new energy; 学 警 港 澳 挂 may end it. */
const PLATE = /^[一-龥][A-Z][0-9A-Z]{4}[0-9A-Z学警港澳挂][0-9A-Z]?$/
/** A driving licence carries its holder's ID number (GB 11643). */
const LICENCE = /^\d{17}[\dX]$/

/** Spaces, dashes, small and full-width letters do not matter. */
const plainText = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s·•.—–-]/g, '')
    .toUpperCase()

/** What the typed text looks like; null for nothing typed. Whether it exists only the cloud knows. */
export function recognise(text: string): Recognised | null {
  const plain = plainText(text)
  if (plain === '') return null
  if (PLATE.test(plain)) return 'plate'
  if (LICENCE.test(plain)) return 'licence-number'
  const reading = readDecisionNumber(text)
  if (reading.kind === 'decision') return 'decision-number'
  if (reading.kind === 'surveillance-record') return 'surveillance-record'
  if (reading.kind === 'other-document') return 'other-document'
  return reading.reason === 'too-short' || /^[一-龥][A-Z]?[0-9A-Z]*$/.test(plain) ? 'incomplete' : 'nothing'
}

/** "990102199001014017" → "990***********4017": a licence number stays readable only while it is typed. */
export function masked(text: string): string {
  const plain = plainText(text)
  return LICENCE.test(plain) ? `${plain.slice(0, 3)}${'*'.repeat(11)}${plain.slice(-4)}` : text
}

/**
 * Number of a penalty decision (决定书编号): district of the issuing unit (6) + kind of document (1)
 * + running number (8) + check digit (1). The police store 15 digits and the check digit apart; paper and
 * payment use 16. The check digit's algorithm differs between provinces, so nobody but the police platform
 * can compute it: a 15-digit number is accepted and completed by look-up.
 */
export type DecisionNumberReading =
  | { kind: 'decision'; digits: string }
  /** 电子监控记录编号, often mistaken for a decision number: handled elsewhere, never payable by number. */
  | { kind: 'surveillance-record'; digits: string }
  /** 行政强制措施凭证 (3) or 违法行为处理通知书 (6): no fine has been decided yet. */
  | { kind: 'other-document'; digits: string; document: 'compulsory-measure' | 'handling-notice' }
  | { kind: 'unreadable'; reason: 'empty' | 'not-digits' | 'too-short' | 'too-long'; length: number }

/** The label that stands before the number on paper and comes along when people copy it. */
const LABEL = /^(决定书)?(编号|号码)[:：]?/
const SEPARATORS = /[\s\u00ad\u00b7\u200b-\u200f\u2010-\u2015\u2060\u2212\u3000\-－_＿.．]/g

/** Spaces, dashes, full-width digits and the printed label, as people paste them, are dropped or made plain. */
export function normaliseNumber(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(SEPARATORS, '')
    .replace(LABEL, '')
}

/** Says what a typed or scanned number is. Whether such a decision exists only the cloud knows. */
export function readDecisionNumber(text: string): DecisionNumberReading {
  const digits = normaliseNumber(text)
  if (digits === '') return { kind: 'unreadable', reason: 'empty', length: 0 }
  if (!/^\d+$/.test(digits)) return { kind: 'unreadable', reason: 'not-digits', length: digits.length }
  if (digits.length < 15) return { kind: 'unreadable', reason: 'too-short', length: digits.length }
  if (digits.length > 16) return { kind: 'unreadable', reason: 'too-long', length: digits.length }
  // Records may also continue with 100, but so may a simple decision (kind 1, running number 00…): the cloud tells those apart.
  if (digits.length === 16 && /^\d{6}7[09]/.test(digits)) return { kind: 'surveillance-record', digits }
  const document = digits.charAt(6)
  if (document === '3') return { kind: 'other-document', digits, document: 'compulsory-measure' }
  if (document === '6') return { kind: 'other-document', digits, document: 'handling-notice' }
  return { kind: 'decision', digits }
}

/** "9901021260048375" → "990102 1260048375", the grouping in which decisions are printed. */
export function formatDecisionNumber(digits: string): string {
  return digits.length <= 6 ? digits : `${digits.slice(0, 6)} ${digits.slice(6)}`
}

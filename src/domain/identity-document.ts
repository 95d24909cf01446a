import { type ChinaDate, chinaDate, startOfChinaDate } from './dates'
import { plainNumber } from './plain-text'

/** Papers that say who one is; the contract's kinds. */
export type IdentityDocumentKind =
  | 'resident-id'
  | 'temporary-resident-id'
  | 'hongkong-macau-id'
  | 'hongkong-macau-residence-permit'
  | 'taiwan-travel-permit'
  | 'travel-document'
  | 'chinese-passport'
  | 'foreign-passport'
  | 'diplomat-id'

export type DocumentReading =
  /** `bornOn` only where the number tells it. */
  | { kind: 'number'; number: string; bornOn: ChinaDate | null }
  | { kind: 'wrong'; problem: 'empty' | 'malformed' | 'check-digit' | 'impossible-date' }

/** Numbers of papers that carry neither birth date nor a public check digit. */
const SHAPES: Partial<Record<IdentityDocumentKind, RegExp>> = {
  // 8 digits since 2015; before, 10 digits and the count of issues in brackets.
  'taiwan-travel-permit': /^(\d{8}|\d{10}([A-Z]|\d{2})?)$/,
  'travel-document': /^([A-Z]\d{7,8}|[A-Z]{2}\d{7})$/,
  'chinese-passport': /^(E\d{8}|E[A-HJ-NP-Z]\d{7}|[GDSP]\d{8}|[DSP]E\d{7}|1[45]\d{7})$/,
  // Nine places at most in the machine-readable zone (ICAO 9303).
  'foreign-passport': /^(?=.*\d)[A-Z0-9]{5,9}$/,
  'diplomat-id': /^(?=.*\d)[A-Z0-9]{4,20}$/,
}

/**
 * Reads the number of an identity document as it was typed; spaces, dashes, brackets and lower case are dropped.
 * @param today a birth date after it cannot be
 */
export function readDocument(kind: IdentityDocumentKind, text: string, today: ChinaDate): DocumentReading {
  const number = plainNumber(text).replace(/[()]/g, '')
  if (number === '') return { kind: 'wrong', problem: 'empty' }
  if (kind === 'resident-id' || kind === 'temporary-resident-id') return readGb11643(number, /^[1-9]/, today)
  // 81 Hong Kong, 82 Macau; the permit is numbered like a resident's ID.
  if (kind === 'hongkong-macau-residence-permit') return readGb11643(number, /^8[12]0000/, today)
  if (kind === 'hongkong-macau-id') return readHongKongOrMacau(number)
  const shape = SHAPES[kind]
  return shape?.test(number) ? { kind: 'number', number, bornOn: null } : { kind: 'wrong', problem: 'malformed' }
}

/** A resident ID number: shape, birth date and check digit (GB 11643); a small x counts. */
export function checkResidentId(text: string, today: ChinaDate): DocumentReading {
  return readDocument('resident-id', text, today)
}

/** Whole years on `day` of somebody born on `bornOn`; who was born on 29 February has the birthday on 1 March. */
export function ageOn(bornOn: ChinaDate, day: ChinaDate): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** 档案编号 of a driving licence: twelve digits, no check digit known. Null when it is not. */
export function readFileNumber(text: string): string | null {
  const number = plainNumber(text)
  return /^\d{12}$/.test(number) ? number : null
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The 18th place of a resident ID number by the first 17 (GB 11643, ISO 7064 MOD 11-2). */
export function residentCheckDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(first17.charAt(place)), 0)
  return '10X98765432'.charAt(sum % 11)
}

function readGb11643(number: string, region: RegExp, today: ChinaDate): DocumentReading {
  if (!/^\d{17}[\dX]$/.test(number) || !region.test(number)) return { kind: 'wrong', problem: 'malformed' }
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDate(bornOn) || bornOn > today || bornOn < '1900-01-01') return { kind: 'wrong', problem: 'impossible-date' }
  if (residentCheckDigit(number) !== number.charAt(17)) return { kind: 'wrong', problem: 'check-digit' }
  return { kind: 'number', number, bornOn }
}

function isDate(date: string): boolean {
  const begins = new Date(`${date}T00:00:00.000+08:00`)
  return !Number.isNaN(begins.getTime()) && chinaDate(startOfChinaDate(date)) === date
}

/** Hong Kong: one or two letters, six digits, check digit. Macau: 1, 5 or 7, six digits, a check digit by no public rule. */
function readHongKongOrMacau(number: string): DocumentReading {
  if (/^[157]\d{7}$/.test(number)) return { kind: 'number', number, bornOn: null }
  if (!/^[A-Z]{1,2}\d{6}[0-9A]$/.test(number)) return { kind: 'wrong', problem: 'malformed' }
  // A missing first letter counts as a space, 36; letters from A = 10; the check digit A is 10.
  const values = [...number.padStart(9, ' ')].map((sign) => (sign === ' ' ? 36 : Number.parseInt(sign, 36)))
  const sum = values.reduce((total, value, place) => total + value * (9 - place), 0)
  return sum % 11 === 0 ? { kind: 'number', number, bornOn: null } : { kind: 'wrong', problem: 'check-digit' }
}

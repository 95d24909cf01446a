import { readDecisionNumber } from './decision-number'
import { type Fen, parseYuan } from './money'
import { halfWidth, plainNumber } from './plain-text'

/** What somebody types from a paper to know whether it is genuine. */
export type TypedNumbers =
  | { by: 'receipt'; code: string; number: string; checkCode: string; amountFen: Fen }
  | { by: 'decision'; number: string }
  | { by: 'certificate'; number: string; checkCode: string }
export type CheckedPaperKind = TypedNumbers['by']

/** What is asked of each paper, in the order of the paper. */
export const numberFields = {
  receipt: ['code', 'number', 'checkCode', 'amount'],
  decision: ['number'],
  certificate: ['number', 'checkCode'],
} as const satisfies Record<CheckedPaperKind, readonly string[]>
export type NumberField = (typeof numberFields)[CheckedPaperKind][number]

/** Why a text cannot be what stands on the paper. */
export type NumberFault =
  | { problem: 'empty' | 'not-digits' | 'not-characters' | 'not-a-sum' }
  | { problem: 'length'; wanted: number; typed: number }

export type NumberFaults = Partial<Record<NumberField, NumberFault>>
export type NumbersReading = { numbers: TypedNumbers; faults: null } | { numbers: null; faults: NumberFaults }

/** Lengths as they are printed. */
const RECEIPT_CODE = 8
const RECEIPT_NUMBER = 10
const CHECK_CODE = 6
const DECISION_NUMBER = 16
const CERTIFICATE_NUMBER = 16

type Part<Value> = { value: Value } | { fault: NumberFault }

/** Reads what was typed for one paper: spaces, dashes, case and full width do not count. */
export function readTypedNumbers(paper: CheckedPaperKind, texts: Partial<Record<NumberField, string>>): NumbersReading {
  const { code = '', number = '', checkCode = '', amount = '' } = texts
  switch (paper) {
    case 'receipt': {
      const parts = {
        code: digits(code, RECEIPT_CODE),
        number: digits(number, RECEIPT_NUMBER),
        checkCode: characters(checkCode, CHECK_CODE),
        amount: sum(amount),
      }
      return joined(parts, ({ amount: amountFen, ...others }) => ({ by: 'receipt', ...others, amountFen }))
    }
    case 'decision':
      return joined({ number: decisionNumber(number) }, (values) => ({ by: 'decision', ...values }))
    case 'certificate': {
      const parts = { number: digits(number, CERTIFICATE_NUMBER), checkCode: characters(checkCode, CHECK_CODE) }
      return joined(parts, (values) => ({ by: 'certificate', ...values }))
    }
  }
}

function joined<Values extends Partial<Record<NumberField, unknown>>>(
  parts: { [Field in keyof Values]: Part<Values[Field]> },
  make: (values: Values) => TypedNumbers,
): NumbersReading {
  const faults: NumberFaults = {}
  const values: Partial<Values> = {}
  for (const field of Object.keys(parts) as (keyof Values & NumberField)[]) {
    const part = parts[field]
    if ('fault' in part) faults[field] = part.fault
    else values[field] = part.value
  }
  if (Object.keys(faults).length > 0) return { numbers: null, faults }
  return { numbers: make(values as Values), faults: null }
}

function digits(text: string, length: number): Part<string> {
  return ofLength(plainNumber(text), /^\d+$/, 'not-digits', length)
}

function characters(text: string, length: number): Part<string> {
  return ofLength(plainNumber(text), /^[0-9A-Z]+$/, 'not-characters', length)
}

function ofLength(
  plain: string,
  pattern: RegExp,
  problem: 'not-digits' | 'not-characters',
  length: number,
): Part<string> {
  if (plain === '') return { fault: { problem: 'empty' } }
  if (!pattern.test(plain)) return { fault: { problem } }
  if (plain.length !== length) return { fault: { problem: 'length', wanted: length, typed: plain.length } }
  return { value: plain }
}

/** The printed label that is copied along with the number is dropped, too. */
function decisionNumber(text: string): Part<string> {
  const reading = readDecisionNumber(text)
  return digits(reading.kind === 'unreadable' ? text : reading.digits, DECISION_NUMBER)
}

/** `¥1,309.00`, `1309 元` and `１３０９` are the same sum. */
function sum(text: string): Part<Fen> {
  const plain = halfWidth(text).replace(/[\s,¥￥元]/g, '')
  if (plain === '') return { fault: { problem: 'empty' } }
  try {
    return { value: parseYuan(plain) }
  } catch {
    return { fault: { problem: 'not-a-sum' } }
  }
}

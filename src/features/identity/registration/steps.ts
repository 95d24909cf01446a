import type { DocumentKind, PersonGroup, RegistrationField } from '@/contract/identity'
import { systemClock } from '@/domain/clock'
import { chinaDate } from '@/domain/dates'
import { checkResidentId } from '@/domain/identity-document'
import { plainNumber } from '@/domain/plain-text'
import { registrationWords as words } from '@/locales/zh-cn/registration'
import type { Draft } from './draft'

export const steps = ['who', 'paper', 'name', 'documentNumber', 'phone', 'phoneCode', 'consent'] as const
export type Step = (typeof steps)[number]

/** Only a paper that the hosts' face checks can compare with is registered here; all others are seen at a counter. */
const PAPERS: Partial<Record<PersonGroup, readonly DocumentKind[]>> = {
  'mainland-local': ['resident-id', 'temporary-resident-id'],
  'mainland-elsewhere': ['resident-id', 'temporary-resident-id'],
}

/** The papers to choose from; none = this group goes to a counter. */
export const papersOf = (group: PersonGroup): readonly DocumentKind[] => PAPERS[group] ?? []

export const atCounterOnly = (paper: DocumentKind): boolean => paper !== 'resident-id'

export const before = (step: Step): Step | null => steps[steps.indexOf(step) - 1] ?? null
export const after = (step: Step): Step => steps[steps.indexOf(step) + 1] ?? step

/** What is wrong with the answer to a step, in words for top and field; null = go on. */
export function faultOf(step: Step, answers: Draft): string | null {
  switch (step) {
    case 'name':
      return fault('name', answers.name.trim(), /^[^\d<>{}@#$%&*]{1,60}$/)
    case 'documentNumber':
      return faultOfNumber(answers.documentNumber)
    case 'phone':
      return fault('phone', plainNumber(answers.phone), /^1[3-9]\d{9}$/)
    case 'phoneCode':
      return fault('phoneCode', plainNumber(answers.phoneCode), /^\d{6}$/)
    default:
      return null
  }
}

function fault(field: RegistrationField, text: string, shape: RegExp): string | null {
  if (text === '') return words.errors.empty[field]
  return shape.test(text) ? null : words.errors.malformed[field]
}

function faultOfNumber(text: string): string | null {
  const reading = checkResidentId(text, chinaDate(systemClock.now()))
  if (reading.kind === 'number') return null
  if (reading.problem === 'empty') return words.errors.empty.documentNumber
  return reading.problem === 'impossible-date'
    ? words.problems['impossible-date']
    : words.errors.malformed.documentNumber
}

import type { InputOf } from '@/contract/envelope'
import type { identity, WrongRegistration } from '@/contract/identity'
import { type ChinaDate, chinaDate } from '@/domain/dates'
import { ageOn, readDocument } from '@/domain/identity-document'
import { halfWidth, plainNumber } from '@/domain/plain-text'
import { tryPhoneCode } from '../../store/phone-codes'
import type { Environment } from '../environment'
import { CODE_TRIES } from './limits'
import { hashPhoneCode } from './phone-code'

type Input = InputOf<typeof identity.register>

/** What was typed, in the one form in which it is kept. */
export interface Registration {
  name: string
  documentNumber: string
  phone: string
}

/**
 * Below it nobody is punished (行政处罚法 art. 30), and the data of a child needs the parents' consent
 * (个人信息保护法 art. 31).
 */
const YOUNGEST = 14

/** Every field that is wrong by its form alone, each once; the code is checked only where it has the form of one. */
export async function readRegistration(
  { database, sealing, clock }: Environment,
  input: Input,
): Promise<{ typed: Registration; wrong: WrongRegistration[] }> {
  const now = clock.now()
  const name = halfWidth(input.name)
    .replace(/\s/g, '')
    .replace(/[•・‧∙]/g, '·')
  const phone = plainNumber(input.phone)
  const code = plainNumber(input.phoneCode)
  const document = readDocument(input.documentKind, input.documentNumber, chinaDate(now))
  const phoneProblem = problemOfPhone(phone)
  const wrong: (WrongRegistration | null)[] = [
    problem('name', problemOfName(name)),
    problem('documentNumber', problemOfDocument(document, chinaDate(now))),
    problem('phone', phoneProblem),
  ]
  const codeProblem = problemOfCode(code)
  if (phoneProblem || codeProblem) wrong.push(problem('phoneCode', codeProblem))
  else {
    const guess = { phoneIndex: sealing.index(phone), codeHash: hashPhoneCode(sealing, phone, code), now }
    const outcome = await tryPhoneCode(database, { ...guess, mostTries: CODE_TRIES })
    if (outcome !== 'fits') wrong.push(problem('phoneCode', outcome === 'wrong' ? 'wrong-code' : 'code-expired'))
  }
  const documentNumber = document.kind === 'number' ? document.number : ''
  return { typed: { name, documentNumber, phone }, wrong: wrong.filter((field) => field !== null) }
}

type Problem = WrongRegistration['problem'] | null

const problem = (field: WrongRegistration['field'], found: Problem): WrongRegistration | null =>
  found && { field, problem: found }

function problemOfName(name: string): Problem {
  if (name === '') return 'empty'
  return /^\p{Script=Han}[\p{Script=Han}·]{0,28}\p{Script=Han}$/u.test(name) ? null : 'malformed'
}

function problemOfDocument(document: ReturnType<typeof readDocument>, today: ChinaDate): Problem {
  if (document.kind === 'wrong') return document.problem === 'check-digit' ? 'malformed' : document.problem
  return document.bornOn !== null && ageOn(document.bornOn, today) < YOUNGEST ? 'too-young' : null
}

function problemOfPhone(phone: string): Problem {
  if (phone === '') return 'empty'
  return /^1[3-9]\d{9}$/.test(phone) ? null : 'malformed'
}

function problemOfCode(code: string): Problem {
  if (code === '') return 'empty'
  return /^\d{6}$/.test(code) ? null : 'malformed'
}

import type { QueryClient } from '@tanstack/react-query'
import type { DecisionView } from '@/contract/payment-bills'
import { readDecisionNumber } from '@/domain/decision-number'
import { payWords } from '@/locales/zh-cn/pay'
import { asCloudFailure, type CloudFailure } from '@/platform/cloud/cloud-failure'
import { lookUp } from '../api/look-up'

const words = payWords.lookUp

export type OtherKind = keyof typeof words.otherKinds

/** What came of an answer to 决定书的编号是多少. */
export type LookUpResult =
  /** The text cannot be a number: said at the top and at the field in the same words. */
  | { kind: 'wrong'; message: string }
  /** A number of another paper: told what it is and where to go. */
  | { kind: 'other-paper'; paper: OtherKind }
  | { kind: 'found'; digits: string; decisions: DecisionView[] }
  | { kind: 'none' }
  | { kind: 'too-many' }
  | { kind: 'failure'; failure: CloudFailure }

/** Checks the text by itself, then asks the cloud. Never rejects. */
export async function findDecision(queries: QueryClient, text: string): Promise<LookUpResult> {
  const reading = readDecisionNumber(text)
  switch (reading.kind) {
    case 'unreadable':
      return { kind: 'wrong', message: wrongWords(reading.reason, reading.length) }
    case 'surveillance-record':
      return { kind: 'other-paper', paper: 'surveillance-record' }
    case 'other-document':
      return { kind: 'other-paper', paper: reading.document }
    case 'decision':
      return askCloud(queries, reading.digits)
  }
}

async function askCloud(queries: QueryClient, digits: string): Promise<LookUpResult> {
  try {
    const answer = await lookUp(queries, digits)
    if (answer.kind === 'found') return { kind: 'found', digits, decisions: answer.decisions }
    return answer.kind === 'none' ? answer : { kind: 'other-paper', paper: 'surveillance-record' }
  } catch (error) {
    const failure = asCloudFailure(error)
    return failure.code === 'TOO_MANY_TRIES' ? { kind: 'too-many' } : { kind: 'failure', failure }
  }
}

function wrongWords(reason: keyof typeof words.errors, length: number): string {
  const error = words.errors[reason]
  return typeof error === 'string' ? error : error(length)
}

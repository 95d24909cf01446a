import type { Verdict } from '@/contract/checks'
import type { TypedNumbers } from '@/domain/checked-numbers'
import { readDocumentLink } from '@/domain/document-link'
import { readScannedCode } from '@/domain/scanned-code'
import { CallFailure, callChecks } from '../common/cloud-client'

export type Question = TypedNumbers | { by: 'code'; token: string }

/** @throws CallFailure */
export function ask(question: Question, idempotencyKey: string): Promise<Verdict> {
  switch (question.by) {
    case 'code':
      return callChecks(null, 'checkCode', { token: question.token }, idempotencyKey)
    case 'receipt': {
      const { by: _by, ...input } = question
      return callChecks(null, 'checkReceipt', input, idempotencyKey)
    }
    case 'decision':
      return callChecks(null, 'checkDecision', { number: question.number }, idempotencyKey)
    case 'certificate':
      return callChecks(
        null,
        'checkCertificate',
        { number: question.number, checkCode: question.checkCode },
        idempotencyKey,
      )
  }
}

export type FailureName = 'offline' | 'too-many' | 'trouble'

export function failureOf(error: unknown): FailureName {
  const code = error instanceof CallFailure ? error.code : 'INTERNAL'
  return code === 'OFFLINE' ? 'offline' : code === 'TOO_MANY_TRIES' ? 'too-many' : 'trouble'
}

/** What a pasted or scanned text is to somebody who checks documents. */
export type PastedCode =
  | { kind: 'document'; token: string }
  | { kind: 'payment'; path: string }
  | { kind: 'empty' }
  | { kind: 'foreign' }

/** @param origin of our links */
export function readPasted(text: string, origin: string): PastedCode {
  const token = readDocumentLink(text, [origin])
  if (token !== null) return { kind: 'document', token }
  const code = readScannedCode(text, [origin])
  if (code.kind === 'empty') return { kind: 'empty' }
  return code.kind === 'payment-code' ? { kind: 'payment', path: `/f/${code.token}` } : { kind: 'foreign' }
}

/** The token of `/d/{token}`; null on `/check`. */
export function tokenOfPath(path: string): string | null {
  return readDocumentLink(`${location.origin}${path}`, [location.origin])
}

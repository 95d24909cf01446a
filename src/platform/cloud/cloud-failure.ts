import type { ErrorCode } from '@/contract/envelope'

/** Failures that only the caller can see, beside those that a cloud function answers. */
export type ClientErrorCode = 'OFFLINE' | 'TIMED_OUT' | 'BAD_ANSWER'
export type FailureCode = ErrorCode | ClientErrorCode

/** The one way in which `cloud.call` fails. Words for the citizen: `failureWords(failure)` in src/locales. */
export class CloudFailure extends Error {
  override readonly name = 'CloudFailure'

  constructor(
    readonly code: FailureCode,
    readonly details: {
      /** For developers; never shown. */
      message: string
      retryable: boolean
      /** Empty when the call never reached the cloud. */
      traceId: string
      /** Dotted path of the input field that is wrong. */
      field?: string
    },
  ) {
    super(`${code}: ${details.message}`)
  }

  /** The short number that a citizen can tell the hotline, e.g. `7F3K20`; null when there is none. */
  get reportNumber(): string | null {
    const id = this.details.traceId.replace(/[^0-9a-z]/gi, '')
    return id === '' ? null : id.slice(-6).toUpperCase()
  }
}

/** Any thrown thing as the failure that screens know. */
export function asCloudFailure(error: unknown): CloudFailure {
  if (error instanceof CloudFailure) return error
  return new CloudFailure('BAD_ANSWER', { message: String(error), retryable: false, traceId: '' })
}

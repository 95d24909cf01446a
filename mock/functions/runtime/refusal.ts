import type { ErrorCode } from '@/contract/envelope'

/** Refusals after which the very same call may succeed without anybody changing anything. */
const RETRYABLE: readonly ErrorCode[] = ['PROVIDER_UNAVAILABLE', 'POLICE_UNAVAILABLE', 'INTERNAL']

/**
 * A refusal that the contract knows. Thrown anywhere below an action, it becomes the error envelope.
 * The message is for developers: it names what is wrong and never holds a personal datum.
 */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly field: string | undefined
  readonly retryable: boolean

  constructor(
    readonly code: ErrorCode,
    message: string,
    options: { field?: string; retryable?: boolean } = {},
  ) {
    super(message)
    this.field = options.field
    this.retryable = options.retryable ?? RETRYABLE.includes(code)
  }
}

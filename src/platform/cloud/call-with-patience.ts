import { asCloudFailure, CloudFailure } from './cloud-failure'

const TIME_OUT_MS = 8_000
/** Waits before the second and the third attempt. */
const PAUSES_MS = [400, 1_200]

/**
 * Tries a call at most three times. Only failures that say they are worth repeating are repeated, and only where
 * `repeatable`: a read, or a mutation whose idempotency key makes the repetition harmless.
 */
export async function callWithPatience<T>(attempt: () => Promise<T>, repeatable: boolean): Promise<T> {
  for (let tried = 0; ; tried++) {
    try {
      return await withinTime(attempt())
    } catch (error) {
      const failure = asCloudFailure(error)
      const pause = PAUSES_MS[tried]
      if (!repeatable || !failure.details.retryable || pause === undefined) throw failure
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

function withinTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new CloudFailure('TIMED_OUT', { message: `no answer in ${TIME_OUT_MS} ms`, retryable: true, traceId: '' }))
    }, TIME_OUT_MS)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

import { randomUUID } from 'node:crypto'
import type { Answer } from '@/contract/envelope'
import type { Context, Environment } from '../environment'
import { type Cloud, fromSomeonesApp } from './cloud'

type Main = (event: unknown, context: Context) => Promise<Answer<unknown>>

/**
 * `exports.main` of a function behind a timer, whose action is always `run`. A cloud lets every user of its
 * mini-program call every function by name: whoever is known to it is nobody's timer.
 */
export function onTimer(cloud: Cloud, main: Main, environment: () => Environment) {
  return async (): Promise<Answer<unknown>> => {
    const traceId = randomUUID()
    if (fromSomeonesApp(cloud))
      return { ok: false, error: { code: 'FORBIDDEN', message: 'for the timer alone', retryable: false, traceId } }
    const answer = await main(
      { action: 'run', input: {} },
      { identity: { kind: 'timer' }, traceId, environment: environment() },
    )
    // A run that failed is to be seen in the cloud's own list of failures.
    if (!answer.ok) throw new Error(`${answer.error.code} ${answer.error.traceId}`)
    return answer
  }
}

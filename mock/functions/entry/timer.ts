import { randomUUID } from 'node:crypto'
import type { Answer } from '@/contract/envelope'
import type { Context, Environment } from '../environment'

/** `exports.main` of `housekeeping` behind a timer; every few seconds is often enough. */
export function onTimer(
  main: (event: unknown, context: Context) => Promise<Answer<unknown>>,
  environment: () => Environment,
) {
  return (): Promise<Answer<unknown>> =>
    main(
      { action: 'run', input: {} },
      { identity: { kind: 'timer' }, traceId: randomUUID(), environment: environment() },
    )
}

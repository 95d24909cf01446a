import { HostFailure } from '../device/host-failure'
import type { RunningApp } from '../running-app'

/** One call of a host function by the app. */
export interface HostCall {
  name: string
  options: unknown
}

type Options = Record<string, unknown>
type Answer = Record<string, unknown> | undefined
type Act = (options: Options) => Answer | Promise<Answer>

interface Callbacks {
  success?: (answer: unknown) => void
  fail?: (failure: unknown) => void
  complete?: (either: unknown) => void
}

/** How a host words its answers. */
export interface ApiShape {
  success(name: string, answer: Record<string, unknown>): Record<string, unknown>
  failure(name: string, failure: HostFailure): Record<string, unknown>
}

/**
 * Turns plain functions into host functions: callbacks or a promise, never before the caller has gone on,
 * data copied through the bridge, every call written down.
 */
export function hostFunctions(app: RunningApp, shape: ApiShape, acts: Record<string, Act>) {
  return Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, hostFunction(app, shape, name, act)]))
}

function hostFunction(app: RunningApp, shape: ApiShape, name: string, act: Act) {
  return (given: Options & Callbacks = {}) => {
    const { success, fail, complete, ...options } = given
    app.record(name, options)
    const outcome = perform(act, options).then(
      (answer) => app.toInside(shape.success(name, answer)),
      (error: unknown) => Promise.reject(app.toInside(shape.failure(name, asFailure(error, app)))),
    )
    if (!success && !fail && !complete) return outcome
    const tell = (callback: ((value: unknown) => void) | undefined) => (value: unknown) => {
      app.run(() => callback?.(value))
      app.run(() => complete?.(value))
    }
    outcome.then(tell(success), tell(fail))
    return { abort: () => {}, onProgressUpdate: () => {} }
  }
}

async function perform(act: Act, options: Options): Promise<Record<string, unknown>> {
  await Promise.resolve()
  return (await act(options)) ?? {}
}

/** Refusals belong to the host; anything else is a fault of this harness or of what the app passed. */
function asFailure(error: unknown, app: RunningApp): HostFailure {
  if (error instanceof HostFailure) return error
  app.faults.add(error)
  return new HostFailure(String(error))
}

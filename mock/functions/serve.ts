import * as v from 'valibot'
import type { Answer, CloudError, Operation } from '@/contract/envelope'
import { idempotencyKeyField } from '@/contract/fields'
import { InsurersUnavailable } from '../providers/insurers/insurers'
import { ProviderError } from '../providers/payment-channel'
import { PoliceRefused, PoliceUnavailable } from '../providers/police-platform/register'
import type { Context } from './environment'
import type { Action } from './runtime/action'
import { placeOf } from './runtime/fault-place'
import { callerOf, hashInput, once, type Tools } from './runtime/idempotency'
import { Refusal } from './runtime/refusal'

type Operations = Record<string, Operation>
// biome-ignore lint/suspicious/noExplicitAny: actions of one function have callers of different kinds
type Actions<Ops extends Operations> = { [Name in keyof Ops]: Action<Ops[Name], any> }

const eventSchema = v.object({
  action: v.string(),
  input: v.unknown(),
  idempotencyKey: v.optional(idempotencyKeyField),
})

/**
 * Makes the `main(event, context)` of a cloud function. It always answers with the envelope of the contract: input
 * that does not parse is BAD_INPUT naming the field, a caller of the wrong kind is turned away before anything is
 * read, a mutating action happens once per idempotency key, and what nobody foresaw is INTERNAL with the trace id.
 */
export function serve<Ops extends Operations>(name: string, operations: Ops, actions: Actions<Ops>) {
  return async function main(event: unknown, context: Context): Promise<Answer<unknown>> {
    let actionName = 'unknown'
    try {
      const parsed = parse(eventSchema, event, '')
      if (!Object.keys(operations).includes(parsed.action))
        throw new Refusal('UNKNOWN_ACTION', `${name} has no such action`, { field: 'action' })
      actionName = parsed.action
      const operation = operations[actionName] as Operation
      const action = actions[actionName] as Action<Operation>
      checkCaller(action, context)
      const input = parse(operation.input, parsed.input, 'input')
      const run = (tools: Tools) => answerOf(() => action.handle(input, { ...context, ...tools }), context)
      if (!operation.mutating) return await run(notKeyed)
      const key = parsed.idempotencyKey
      if (!key)
        throw new Refusal('BAD_INPUT', 'a changing action needs an idempotency key', { field: 'idempotencyKey' })
      const keyed = { caller: callerOf(context.identity), key, action: `${name}.${actionName}` }
      return await once(context.environment, { ...keyed, inputHash: hashInput(parsed.input) }, run)
    } catch (error) {
      return refused(error, `${name}.${actionName}`, context)
    }
  }
}

const notKeyed: Tools = {
  subject: null,
  reference: '',
  claim: () => Promise.reject(new Error('only a changing action can claim what it makes')),
}

function parse<Schema extends v.GenericSchema>(schema: Schema, value: unknown, at: string): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true })
  if (result.success) return result.output
  const issue = result.issues[0]
  const path = [at, v.getDotPath(issue) ?? ''].filter((part) => part !== '').join('.')
  // `issue.message` may repeat what was received; name the expectation only.
  throw new Refusal('BAD_INPUT', `${path || 'event'} must be ${issue.expected ?? issue.type}`, {
    field: path || 'event',
  })
}

function checkCaller(action: Action<Operation>, context: Context): void {
  if (action.callers.includes(context.identity.kind)) return
  if (context.identity.kind === 'anonymous') throw new Refusal('UNAUTHENTICATED', 'sign in with the wallet first')
  throw new Refusal('FORBIDDEN', `a ${context.identity.kind} may not call this`)
}

/** Foreseen refusals become answers here, so that they can be kept; anything else goes up. */
async function answerOf(handle: () => Promise<unknown>, context: Context): Promise<Answer<unknown>> {
  try {
    return { ok: true, data: await handle() }
  } catch (error) {
    const refusal = asRefusal(error)
    if (!(refusal instanceof Refusal)) throw error
    return { ok: false, error: envelope(refusal, context) }
  }
}

/** Offices that do not answer are foreseen, too. */
function asRefusal(error: unknown): unknown {
  if (error instanceof ProviderError)
    return new Refusal('PROVIDER_UNAVAILABLE', `no answer as expected: ${error.kind} ${error.code}`)
  if (error instanceof InsurersUnavailable)
    return new Refusal('PROVIDER_UNAVAILABLE', 'the insurers did not answer: nothing was changed')
  if (error instanceof PoliceUnavailable)
    return new Refusal('POLICE_UNAVAILABLE', 'the police platform did not answer: nothing was changed')
  if (error instanceof PoliceRefused)
    return new Refusal('NOT_FOUND', `the police platform refused what was asked of it: ${error.code}`)
  return error
}

function envelope(refusal: Refusal, context: Context): CloudError {
  const { code, message, field, retryable } = refusal
  return { code, message, ...(field ? { field } : {}), retryable, traceId: context.traceId }
}

function refused(error: unknown, event: string, context: Context): Answer<never> {
  if (error instanceof Refusal) return { ok: false, error: envelope(error, context) }
  context.environment.log({ level: 'error', event, traceId: context.traceId, detail: placeOf(error) })
  const hidden = new Refusal('INTERNAL', 'an unexpected fault; quote the trace id')
  return { ok: false, error: envelope(hidden, context) }
}

import * as v from 'valibot'

/** Every way in which a cloud function refuses. Each has words for the citizen in `src/locales`. */
export const errorCodes = [
  'BAD_INPUT',
  'UNKNOWN_ACTION',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  /** Belongs to a person, and we do not know yet (by face or at a window) who the caller is. */
  'NOT_VERIFIED',
  'NOT_FOUND',
  'TOO_MANY_TRIES',
  'IDEMPOTENCY_CONFLICT',
  /** The total that the caller saw is not today's total; nothing was ordered. */
  'PRICE_CHANGED',
  /** Paid, withdrawn, expired or on hold in the meantime; open it again to see which. */
  'NOT_PAYABLE',
  /** The wallet or the host's face check did not answer. */
  'PROVIDER_UNAVAILABLE',
  /** The police's platform did not answer; nothing was decided. */
  'POLICE_UNAVAILABLE',
  'INTERNAL',
] as const

export type ErrorCode = (typeof errorCodes)[number]

export const cloudErrorSchema = v.object({
  code: v.picklist(errorCodes),
  /** For developers and logs; never shown to a citizen, never holds a personal datum. */
  message: v.string(),
  /** Dotted path of the input field that is wrong. */
  field: v.optional(v.string()),
  retryable: v.boolean(),
  traceId: v.string(),
})
export type CloudError = v.InferOutput<typeof cloudErrorSchema>

export type Answer<Data> = { ok: true; data: Data } | { ok: false; error: CloudError }

/** What travels to a cloud function; identity is never part of it. */
export interface CloudEvent {
  action: string
  input: unknown
  /** Made and stored by the caller before the first send of a mutating action. */
  idempotencyKey?: string
}

type AnySchema = v.GenericSchema<unknown, unknown>

/** One action of a cloud function. Inputs refuse unknown fields; answers ignore them, so that old apps survive new fields. */
export interface Operation<Input extends AnySchema = AnySchema, Output extends AnySchema = AnySchema> {
  input: Input
  output: Output
  /** A mutating action requires an idempotency key. */
  mutating: boolean
}

export function reads<Input extends AnySchema, Output extends AnySchema>(input: Input, output: Output) {
  return { input, output, mutating: false } satisfies Operation<Input, Output>
}

export function mutates<Input extends AnySchema, Output extends AnySchema>(input: Input, output: Output) {
  return { input, output, mutating: true } satisfies Operation<Input, Output>
}

export type InputOf<Op extends Operation> = v.InferInput<Op['input']>
export type OutputOf<Op extends Operation> = v.InferOutput<Op['output']>

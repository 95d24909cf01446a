import { checks } from '@/contract/checks'
import { documents } from '@/contract/documents'
import type { InputOf, Operation, OutputOf } from '@/contract/envelope'
import { guides } from '@/contract/guides'
import { identity } from '@/contract/identity'
import { objections } from '@/contract/objections'
import { payments } from '@/contract/payments'
import { refunds } from '@/contract/refunds'
import { session } from '@/contract/session'
import { vehicles } from '@/contract/vehicles'
import { violations } from '@/contract/violations'
import { callWithPatience } from './call-with-patience'
import { readAnswer } from './read-answer'
import { send } from './send'

/** The cloud functions of which the mini-program is a caller; `hall` and `casework` belong to the officers' screens. */
const operations = { session, payments, identity, vehicles, violations, objections, documents, checks, guides, refunds }
type Operations = typeof operations

export type OperationName = {
  [Fn in keyof Operations]: `${Fn}.${Extract<keyof Operations[Fn], string>}`
}[keyof Operations]

type OperationOf<Name extends OperationName> = Name extends `${infer Fn extends keyof Operations}.${infer Action}`
  ? Action extends keyof Operations[Fn]
    ? Operations[Fn][Action] extends Operation
      ? Operations[Fn][Action]
      : never
    : never
  : never

export type CloudInput<Name extends OperationName> = InputOf<OperationOf<Name>>
export type CloudOutput<Name extends OperationName> = OutputOf<OperationOf<Name>>

export interface CallOptions {
  /** Required by mutating actions: made by `newIdempotencyKey` and stored before the first send. */
  idempotencyKey?: string
}

export const cloud = {
  /**
   * Calls one action of a cloud function, e.g. `cloud.call('payments.openBill', { token })`.
   * A call has 8 s; reads and keyed mutations are repeated up to twice where the failure is worth repeating.
   * @throws CloudFailure and nothing else
   */
  call<Name extends OperationName>(
    name: Name,
    input: CloudInput<Name>,
    options: CallOptions = {},
  ): Promise<CloudOutput<Name>> {
    const [fn, action] = name.split('.') as [string, string]
    const operation = (operations as Record<string, Record<string, Operation>>)[fn]?.[action] as Operation
    const repeatable = !operation.mutating || options.idempotencyKey !== undefined
    return callWithPatience(
      () =>
        send(fn, { action, input, idempotencyKey: options.idempotencyKey }).then((reply) =>
          readAnswer(reply, operation.output),
        ),
      repeatable,
    ) as Promise<CloudOutput<Name>>
  },
}

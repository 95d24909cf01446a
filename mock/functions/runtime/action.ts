import type { Transaction } from 'kysely'
import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import type { Operation } from '@/contract/envelope'
import type { Tables } from '../../store/tables'
import type { Context, Identity } from '../environment'

export type CallerKind = Identity['kind']

/** One call as an action sees it: its input is parsed and its caller is of a kind that may call it. */
export interface Call<Kind extends CallerKind = CallerKind> extends Context {
  identity: Extract<Identity, { kind: Kind }>
  /** What an earlier, unfinished run of this same call has made; to be continued instead of made anew. */
  subject: string | null
  /** The same for every run of this call and for no other: what offices outside are asked under. Empty for reads. */
  reference: string
  /**
   * Ties what is being made to the call, in the transaction that makes it. When another run of the same call was
   * faster, the transaction is given up and the call runs again with that run's `subject`.
   */
  claim(transaction: Transaction<Tables>, subject: string): Promise<void>
}

export interface Action<Op extends Operation, Kind extends CallerKind = CallerKind> {
  callers: readonly Kind[]
  handle(input: InferOutput<Op['input']>, call: Call<Kind>): Promise<Wire<Op['output']>>
}

/** What travels: the answer before the client's parser has branded its amounts. */
type Wire<Schema extends GenericSchema> = InferInput<Schema>

/** Ties a handler to its operation of the contract and to those who may call it. */
export function action<Op extends Operation, Kind extends CallerKind>(
  _operation: Op,
  callers: readonly Kind[],
  handle: Action<Op, Kind>['handle'],
): Action<Op, Kind> {
  return { callers, handle }
}

import { createHash } from 'node:crypto'
import type { Answer } from '@/contract/envelope'
import type { Environment, Identity } from '../environment'
import type { Call } from './action'
import { Refusal } from './refusal'

/** The call whose effects happen once: who, under which key, what exactly. */
export interface KeyedCall {
  caller: string
  key: string
  action: string
  inputHash: string
}

/** Who an idempotency key and a limit of tries belong to. */
export function callerOf(identity: Identity): string {
  switch (identity.kind) {
    case 'citizen':
      return `${identity.wallet}:${identity.appId}:${identity.openId}`
    case 'officer':
      return `window:${identity.windowId}`
    case 'case-officer':
      return `case-officer:${identity.officerId}`
    case 'accountant':
      return `accountant:${identity.accountantId}`
    case 'provider':
      return `provider:${identity.channel}`
    case 'anonymous':
      return identity.from === undefined ? 'anonymous' : `anonymous:${identity.from}`
    default:
      return identity.kind
  }
}

export function hashInput(input: unknown): string {
  return createHash('sha256').update(canonicalJson(input)).digest('base64url')
}

/** Keys sorted, so that the order in which a client wrote them does not make another input. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, member]) => member !== undefined)
  return `{${entries
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`)
    .join(',')}}`
}

class FasterRun extends Error {
  override name = 'FasterRun'
}

/** What an action gets to happen once. */
export type Tools = Pick<Call, 'subject' | 'claim' | 'reference'>

type Start = { answer: Answer<unknown> } | { subject: string | null }

/**
 * Runs `work` once per key. A repeat gets the first answer; a repeat while the first still runs, or after it broke
 * off, runs with the `subject` that the first has claimed. Answers that a retry may better are not kept.
 */
export async function once(
  environment: Environment,
  call: KeyedCall,
  work: (tools: Tools) => Promise<Answer<unknown>>,
): Promise<Answer<unknown>> {
  let start = await begin(environment, call)
  for (let runs = 0; ; runs++) {
    if ('answer' in start) return start.answer
    try {
      const answer = await work({ subject: start.subject, claim: claimFor(call), reference: referenceOf(call) })
      if (answer.ok || !answer.error.retryable) await keep(environment, call, answer)
      return answer
    } catch (error) {
      if (!(error instanceof FasterRun) || runs > 1) throw error
      start = await resume(environment, call)
    }
  }
}

const referenceOf = ({ caller, key, action }: KeyedCall) => hashInput([caller, key, action])

async function begin(environment: Environment, call: KeyedCall): Promise<Start> {
  const fresh = await environment.database
    .insertInto('idempotency')
    .values({
      caller: call.caller,
      key: call.key,
      action: call.action,
      input_hash: call.inputHash,
      answer: null,
      subject: null,
      created_at: environment.clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  return fresh ? { subject: null } : resume(environment, call)
}

async function resume(environment: Environment, call: KeyedCall): Promise<Start> {
  const row = await environment.database
    .selectFrom('idempotency')
    .select(['action', 'input_hash', 'answer', 'subject'])
    .where('caller', '=', call.caller)
    .where('key', '=', call.key)
    .executeTakeFirstOrThrow()
  if (row.action !== call.action || row.input_hash !== call.inputHash)
    throw new Refusal('IDEMPOTENCY_CONFLICT', 'this key was used with another input: make a new key for a new act')
  if (row.answer === null) return { subject: row.subject }
  return { answer: JSON.parse(environment.sealing.open(row.answer as string)) as Answer<unknown> }
}

function claimFor(call: KeyedCall): Call['claim'] {
  return async (transaction, subject) => {
    const claimed = await transaction
      .updateTable('idempotency')
      .set({ subject })
      .where('caller', '=', call.caller)
      .where('key', '=', call.key)
      .where('subject', 'is', null)
      .returning('key')
      .executeTakeFirst()
    if (!claimed) throw new FasterRun()
  }
}

/** Sealed: an answer may show the caller's own name and numbers in full. */
async function keep(environment: Environment, call: KeyedCall, answer: Answer<unknown>): Promise<void> {
  const sealed = environment.sealing.seal(JSON.stringify(answer))
  await environment.database
    .updateTable('idempotency')
    .set({ answer: JSON.stringify(sealed) })
    .where('caller', '=', call.caller)
    .where('key', '=', call.key)
    .where('answer', 'is', null)
    .execute()
}

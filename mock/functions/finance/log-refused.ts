import * as v from 'valibot'
import type { ErrorCode } from '@/contract/envelope'
import { finance } from '@/contract/finance'
import type { Context } from '../environment'
import { logAct } from './log'

/** Ids and numbers only: what was typed freely is not logged. */
const numberField = v.optional(v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/))), null))
const eventSchema = v.object({
  action: v.string(),
  input: v.object({
    subjectId: numberField,
    proposalId: numberField,
    differenceId: numberField,
    orderNo: numberField,
    batchNo: numberField,
  }),
})

/** A sign-in logs its own refusals: here nobody knows whose it would have been. */
export async function logRefused(event: unknown, context: Context, outcome: ErrorCode): Promise<void> {
  const { identity, environment, traceId } = context
  const parsed = v.safeParse(eventSchema, event)
  const act = parsed.success && Object.keys(finance).includes(parsed.output.action) ? parsed.output.action : 'unknown'
  if (identity.kind !== 'accountant' || act === 'signIn') return
  const numbers = parsed.success ? Object.values(parsed.output.input) : []
  const subject = numbers.find((number) => typeof number === 'string') ?? null
  const entry = { accountantId: identity.accountantId, act, subject, outcome }
  await logAct(context, environment.database, entry).catch(() =>
    environment.log({ level: 'error', event: 'desk.log', traceId, detail: { act, outcome } }),
  )
}

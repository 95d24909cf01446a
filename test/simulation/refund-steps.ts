import type { OutputOf } from '@/contract/envelope'
import type { refunds } from '@/contract/refunds'
import { actsFor, carryOut } from '../../mock/functions/refunds/acts'
import { inTransaction } from '../../mock/functions/runtime/in-transaction'
import { StoreConflict } from '../../mock/store/errors'
import type { World } from './world'

type Options = OutputOf<typeof refunds.options>

/** A payer asks for the money of one decision back, for a reason that the books may or may not bear. */
export async function askBack(world: World): Promise<string> {
  const visitor = world.chance.oneOf(world.visitors)
  if (visitor.orders.length === 0) return 'nothing to ask back'
  const orderNo = world.chance.oneOf(visitor.orders)
  const seen = await world.call('refunds', visitor.identity, { action: 'options', input: { orderNo } })
  if (!seen.ok) return `asks back: ${seen.error.code}`
  const option = world.chance.oneOf((seen.data as Options).options)
  const { reason, amountFen } = world.chance.oneOf(option.reasons)
  const input = { orderNo, decisionId: option.decisionId, reason, words: '又交过一次', expectedFen: amountFen }
  const idempotencyKey = Buffer.from(world.chance.bytes(16)).toString('hex')
  const answer = await world.call('refunds', visitor.identity, { action: 'ask', input, idempotencyKey })
  return `asks ${amountFen} of ${orderNo} back: ${answer.ok ? (answer.data as { kind: string }).kind : answer.error.code}`
}

/** Two accountants end a request one way or the other. */
export async function decideRequest(world: World): Promise<string> {
  const asked = await world.database
    .selectFrom('refund_request')
    .select(['region_code', 'id'])
    .where('state', '=', 'asked')
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  if (asked.length === 0) return 'no request to decide'
  const { region_code, id } = world.chance.oneOf(asked)
  const subject = { region_code, subject_kind: 'refund-request' as const, subject_id: id }
  const allowed = (await actsFor(world.database, subject)).filter((each) => each.allowed)
  if (allowed.length === 0) return 'nothing may be done about a request'
  const { act } = world.chance.oneOf(allowed)
  try {
    await inTransaction(world.environment, (transaction) => carryOut(world.environment, transaction, subject, act))
    return `two accountants: ${act}`
  } catch (error) {
    if (error instanceof StoreConflict) return `too late to ${act}`
    throw error
  }
}

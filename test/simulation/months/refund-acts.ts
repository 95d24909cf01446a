import type { OutputOf } from '@/contract/envelope'
import type { refunds } from '@/contract/refunds'
import { type Month, newKey } from './month'

/** Any payer, for any reason, before the sweep or after it; the books may bear it or not. */
export async function asksBack(month: Month): Promise<string> {
  const held = [...month.payers.keys()]
  if (held.length === 0) return 'nothing to ask back'
  const orderNo = month.chance.oneOf(held)
  const payer = payerOf(month, orderNo)
  const seen = await month.call('refunds', payer, { action: 'options', input: { orderNo } })
  if (!seen.ok) return `asks ${orderNo} back: ${seen.error.code}`
  const [option] = (seen.data as OutputOf<typeof refunds.options>).options
  if (!option) return `nothing of ${orderNo} can be asked back`
  const good = option.reasons.filter(({ because }) => because === null)
  const { reason, amountFen } = month.chance.oneOf(month.chance.happens(85) && good.length > 0 ? good : option.reasons)
  const input = { orderNo, decisionId: option.decisionId, reason, words: '窗口又交过一次', expectedFen: amountFen }
  const event = { action: 'ask', input, idempotencyKey: newKey(month) }
  const answer = await month.call('refunds', payer, event)
  const said = answer.ok ? (answer.data as OutputOf<typeof refunds.ask>).kind : answer.error.code
  return `asks ${amountFen} of ${orderNo} back (${reason}): ${said}`
}

export async function takesRequestBack(month: Month): Promise<string> {
  const asked = await month.database
    .selectFrom('refund_request')
    .select(['id', 'order_no'])
    .where('state', '=', 'asked')
    .orderBy('id')
    .execute()
  if (asked.length === 0) return 'no request to take back'
  const { id, order_no } = month.chance.oneOf(asked)
  const event = { action: 'takeBack', input: { requestId: id }, idempotencyKey: newKey(month) }
  const answer = await month.call('refunds', payerOf(month, order_no), event)
  return `takes the request for ${order_no} back: ${answer.ok ? 'ok' : answer.error.code}`
}

function payerOf({ payers }: Month, orderNo: string) {
  const payer = payers.get(orderNo)
  if (!payer) throw new Error(`nobody has ordered ${orderNo}`)
  return payer
}

import type { Transaction } from 'kysely'
import type { InputOf, OutputOf } from '@/contract/envelope'
import { refunds } from '@/contract/refunds'
import { lockDecisions } from '../../store/decisions'
import { newId } from '../../store/ids'
import type { OrderPage } from '../../store/order-pages'
import { refundItemsOf } from '../../store/refund-pages'
import { insertRefundRequest } from '../../store/refund-requests'
import type { Tables } from '../../store/tables'
import { ownOrder } from '../payments/own-order'
import { action, type Call } from '../runtime/action'
import { callerOf } from '../runtime/idempotency'
import { inTransaction } from '../runtime/in-transaction'
import { limitTries } from '../runtime/limit-tries'
import { Refusal } from '../runtime/refusal'
import { factsOf, optionOf } from './facts'
import { ownRequest } from './own-request'

type Input = InputOf<typeof refunds.ask>
type Asked = OutputOf<typeof refunds.ask>
type Cannot = Extract<Asked, { kind: 'cannot' }>

/** Our choice: more than anybody has payments to ask back on one day. */
const requestsPerDay = { act: 'ask-refund', perDay: 20 }

/**
 * Asks one decision's money of one of the caller's own orders back. From then on it is not swept: whoever is first, the
 * request or the sweep, holds the decision.
 */
export const ask = action(refunds.ask, ['citizen'], async (input, call): Promise<Asked> => {
  if (call.subject) return asked(call, call.subject)
  const page = await ownOrder(call, input.orderNo)
  await limitTries(call.environment, callerOf(call.identity), requestsPerDay)
  const outcome = await inTransaction(call.environment, (transaction) => insert(call, transaction, page, input))
  return typeof outcome === 'string' ? asked(call, outcome) : outcome
})

const asked = async (call: Call<'citizen'>, id: string): Promise<Asked> => ({
  kind: 'asked',
  refund: await ownRequest(call, id),
})

/** The id of the new request, or why there can be none. */
async function insert(
  call: Call<'citizen'>,
  transaction: Transaction<Tables>,
  page: OrderPage,
  input: Input,
): Promise<string | Cannot> {
  const { clock, randomBytes, sealing } = call.environment
  await lockDecisions(transaction, page.region_code, [input.decisionId])
  const item = (await refundItemsOf(transaction, page)).find(({ id }) => id === input.decisionId)
  if (!item) throw new Refusal('NOT_FOUND', 'not a decision of this order', { field: 'input.decisionId' })
  const now = clock.now()
  const option = optionOf(await factsOf(transaction, page, item), item, now)
  if (option.cannot) return { kind: 'cannot', because: option.cannot }
  const chosen = option.reasons.find(({ reason }) => reason === input.reason)
  if (!chosen) throw new Error(`no such reason: ${input.reason}`)
  if (chosen.because) return { kind: 'cannot', because: chosen.because }
  if (chosen.amountFen !== input.expectedFen) return { kind: 'cannot', because: 'other-sum' }
  if (chosen.wordsNeeded && input.words === '')
    throw new Refusal('BAD_INPUT', 'say what happened', { field: 'input.words' })
  const id = newId(now, randomBytes)
  await insertRefundRequest(transaction, {
    region_code: page.region_code,
    id,
    order_no: page.order_no,
    decision_id: item.id,
    wallet: page.wallet,
    app_id: page.app_id,
    open_id: page.open_id,
    reason: input.reason,
    note_sealed: input.words === '' ? null : sealing.seal(input.words),
    amount_fen: chosen.amountFen,
    state: 'asked',
    route: null,
    refused_because: null,
    part: null,
    asked_at: now,
    decided_at: null,
    done_at: null,
  })
  await call.claim(transaction, id)
  return id
}

import type { Transaction } from 'kysely'
import { formatDecisionNumber } from '@/domain/decision-number'
import { formatYuan } from '@/domain/money'
import type { MessageTemplate } from '../../providers/messenger/messenger'
import { findPersonOfAccount } from '../../store/accounts'
import { findByIds } from '../../store/decisions'
import type { RefundRequestRow } from '../../store/refund-requests'
import type { Tables } from '../../store/tables'
import type { Environment } from '../environment'
import { tellPerson } from '../runtime/tell-person'

const TEMPLATES: Partial<Record<RefundRequestRow['state'], MessageTemplate>> = {
  granted: 'refund-granted',
  refused: 'refund-refused',
  done: 'refund-arrived',
}

/**
 * Tells who asked for a refund what became of it, where we know whose phone it is: paying needs no sign-in.
 * @param byHand it was transferred to their bank account and not given back by the channel
 */
export async function tellAsker(
  environment: Pick<Environment, 'sealing' | 'clock'>,
  transaction: Transaction<Tables>,
  request: RefundRequestRow,
  byHand = false,
): Promise<void> {
  const template = request.state === 'done' && byHand ? 'refund-transferred' : TEMPLATES[request.state]
  const person = await findPersonOfAccount(transaction, { appId: request.app_id, openId: request.open_id })
  const [decision] = await findByIds(transaction, [request.decision_id])
  if (!template || !person || !decision) return
  await tellPerson(environment, transaction, person.id, {
    reference: `refund-${request.state}:${request.id}`,
    template,
    values: [formatYuan(request.amount_fen), formatDecisionNumber(`${decision.number15}${decision.check_digit}`)],
  })
}

import type { RefundView } from '@/contract/refunds'
import { selectRequested } from '../../store/refund-pages'
import type { Call } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { requestedView } from './refund-view'

/** One of the caller's own requests. @throws Refusal NOT_FOUND for anybody else's, as for one that never was */
export async function ownRequest({ environment, identity }: Call<'citizen'>, id: string): Promise<RefundView> {
  const row = await selectRequested(environment.database, identity).where('request.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('NOT_FOUND', 'you have asked for no such refund', { field: 'input.requestId' })
  return requestedView(environment, row)
}

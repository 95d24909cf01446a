import { finance } from '@/contract/finance'
import { batchByNumber, differenceByNumber, ordersByNumber } from '../../store/desk/search'
import { action } from '../runtime/action'
import { logAct } from './log'

/** Whatever number somebody holds in the hand; what belongs to another authority is not found. Looking is logged. */
export const search = action(finance.search, ['accountant'], async ({ text }, call) => {
  const { environment, identity } = call
  const { database } = environment
  const { accountantId, regionCode: scope } = identity
  const found = await ordersByNumber(database, text, scope)
  const batch = found.length > 0 ? null : await batchByNumber(database, text, scope)
  const difference = found.length > 0 || batch ? null : await differenceByNumber(database, text, scope)
  await logAct(call, database, { accountantId, act: 'search', subject: found[0]?.order_no ?? null, outcome: 'done' })
  return {
    recognised: found[0]?.kind ?? kindOf(text, batch, difference),
    orders: found.map(({ order_no, channel, total_fen, payers, paid_at }) => ({
      orderNo: order_no,
      channel,
      amountFen: total_fen,
      payerMasked: payers.join('、'),
      paidAt: paid_at,
    })),
    differenceId: difference?.id ?? null,
    batchNo: batch?.batch_no ?? null,
  }
})

function kindOf(text: string, batch: { batch_no: string } | null, difference: object | null) {
  if (batch) return batch.batch_no === text ? ('batch' as const) : ('voucher' as const)
  return difference ? ('difference' as const) : ('nothing' as const)
}

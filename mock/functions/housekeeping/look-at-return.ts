import { ProviderError } from '../../providers/payment-channel'
import type { ReturnStatus } from '../../providers/registers'
import { book } from '../../store/ledger'
import { findRefundByNumber } from '../../store/refund-numbers'
import { moveRefund } from '../../store/refunds'
import { moveReturnOrder, type ReturnOrderRow, sweptIn } from '../../store/return-orders'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'
import { nextReturnLook } from '../settling/schedule'

/** An approved return order goes to the treasury, once it has the batch; when it has paid, the refund goes its way. */
export async function lookAtReturn(environment: Environment, order: ReturnOrderRow, traceId: string): Promise<void> {
  try {
    await (order.state === 'approved' ? submit(environment, order) : ask(environment, order))
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    environment.log({
      level: 'warn',
      event: 'housekeeping.return-waits',
      traceId,
      detail: { returnNo: order.return_no, code: error.code },
    })
    await lookLater(environment, order)
  }
}

async function submit(environment: Environment, order: ReturnOrderRow): Promise<void> {
  const batch = await sweptIn(environment.database, { region_code: order.region_code, id: order.decision_id })
  if (batch?.batch_no !== order.batch_no) return neverSwept(environment, order)
  if (batch.state !== 'received') return lookLater(environment, order)
  await environment.treasury.requestReturn({
    returnNo: order.return_no,
    regionCode: order.region_code,
    itemCode: order.item_code,
    batchNo: order.batch_no,
    amountFen: order.amount_fen,
  })
  const now = environment.clock.now()
  await moveReturnOrder(environment.database, order, {
    state: 'submitted',
    tries: 0,
    next_look_at: nextReturnLook(0, now),
  })
}

/** The batch was refused after all: the money is still at the bank and goes back without the treasury. */
function neverSwept(environment: Environment, order: ReturnOrderRow): Promise<void> {
  return inTransaction(environment, async (transaction) => {
    await moveReturnOrder(transaction, order, { state: 'refused', refused_because: 'never-swept', next_look_at: null })
    const refund = await findRefundByNumber(transaction, order.refund_no)
    if (refund?.state === 'waiting')
      await moveRefund(transaction, refund, 'ready', { next_look_at: environment.clock.now() })
  })
}

async function ask(environment: Environment, order: ReturnOrderRow): Promise<void> {
  const stand = await environment.treasury.returnStatus(order.return_no)
  switch (stand.state) {
    case 'returned':
      return returned(environment, order, stand)
    case 'refused':
      return moveReturnOrder(environment.database, order, {
        state: 'refused',
        refused_because: stand.because,
        next_look_at: null,
      })
    case 'unknown':
      // It never got it: the same order again.
      return moveReturnOrder(environment.database, order, { state: 'approved', next_look_at: environment.clock.now() })
    case 'pending':
      return lookLater(environment, order)
  }
}

/** The money is back at the collecting bank: the wallet is told in the next round. */
function returned(
  environment: Environment,
  order: ReturnOrderRow,
  { voucherNo, at }: Extract<ReturnStatus, { state: 'returned' }>,
): Promise<void> {
  return inTransaction(environment, async (transaction) => {
    const { region_code, return_no, channel, item_code: item, amount_fen: amountFen } = order
    await moveReturnOrder(transaction, order, {
      state: 'returned',
      voucher_no: voucherNo,
      returned_at: at,
      next_look_at: null,
    })
    const now = environment.clock.now()
    const refund = await findRefundByNumber(transaction, order.refund_no)
    if (!refund) throw new Error(`return order ${return_no} has no refund`)
    await moveRefund(transaction, refund, 'ready', { next_look_at: now })
    await book(transaction, {
      region_code,
      business_key: `return:${return_no}`,
      kind: 'return',
      at: now,
      rows: [
        { account: 'collection', channel, side: 'debit', amountFen },
        { account: 'treasury', item, side: 'credit', amountFen },
      ],
    })
  })
}

function lookLater({ database, clock }: Environment, order: ReturnOrderRow): Promise<void> {
  const tries = order.tries + 1
  return moveReturnOrder(database, order, { tries, next_look_at: nextReturnLook(order.tries, clock.now()) })
}

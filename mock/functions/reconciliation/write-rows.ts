import type { BillRow } from '../../providers/bills/bill'
import type { PaymentChannel } from '../../providers/payment-channel'
import { UNKNOWN_REGION } from '../../rules/accounts'
import { classify } from '../../rules/reconciliation/classify'
import { holdLoading } from '../../store/bill-loading'
import { insertBillRows, type NewBillRow } from '../../store/bill-rows'
import { ordersOfBill, refundsOfBill } from '../../store/billed-orders'
import type { BillDay } from '../../store/channel-bills'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'

/** A bill on its way into the tables. */
export interface Loading {
  bill: BillDay
  by: string
  channel: PaymentChannel
  /** Districts that we serve. */
  regions: ReadonlySet<string>
  /** So far. */
  matched: number
}

/**
 * Writes rows with the class that they have against our books now. A row is written once: its class comes with it.
 * @throws StoreConflict when somebody else has begun to load the same day
 */
export async function writeRows(environment: Environment, loading: Loading, rows: readonly BillRow[]): Promise<void> {
  const { bill, by } = loading
  const classified = await inTransaction(environment, async (transaction) => {
    await holdLoading(transaction, bill, by)
    const orderNos = rows.map(({ orderNo }) => orderNo)
    const refundNos = rows.flatMap(({ refundNo }) => refundNo ?? [])
    const orders = await ordersOfBill(transaction, bill, orderNos)
    const refunds = await refundsOfBill(transaction, bill, refundNos)
    const written = rows.map((row) => {
      const order = orders.get(row.orderNo) ?? null
      const refund = row.refundNo === null ? null : (refunds.get(row.refundNo) ?? null)
      const region = order?.regionCode ?? regionOf(row, loading.regions)
      return toStore(
        row,
        region,
        classify(row, { order, refund, regionKnown: region !== null }, loading.channel.feeBasisPoints),
      )
    })
    await insertBillRows(transaction, bill, written)
    return written
  })
  loading.matched += classified.filter((row) => row.class === 'matched').length
}

/** What the file tells, or the number: ours hold the district behind their first letter (see newOrderNumber). */
function regionOf({ regionCode, orderNo }: BillRow, regions: ReadonlySet<string>): string | null {
  const told = regionCode ?? /^J(\d{6})/.exec(orderNo)?.[1]
  return told !== undefined && regions.has(told) ? told : null
}

function toStore(row: BillRow, region: string | null, itsClass: NewBillRow['class']): NewBillRow {
  return {
    line: row.line,
    kind: row.kind,
    at: row.at,
    order_no: row.orderNo,
    trade_no: row.tradeNo,
    refund_no: row.refundNo,
    amount_fen: row.amountFen,
    fee_e5: row.feeE5,
    status: row.status,
    region_code: region ?? UNKNOWN_REGION,
    class: itsClass,
    raw: row.raw,
  }
}

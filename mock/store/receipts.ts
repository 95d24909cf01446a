import { chinaDate, type Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { Executor } from './database'
import { StoreConflict } from './errors'
import type { OrderKey } from './orders'
import type { Tables } from './tables'

type ReceiptRow = Tables['receipt']
type NewReceipt = OrderKey & { total_fen: Fen; issued_at: Instant; checkCode: string }

/** Class 06 and kind 01 in the scheme of the Ministry of Finance: general receipt of non-tax revenue. */
const CLASS_AND_KIND = '0601'

/** 票据代码: supervising region (2) + class (2) + kind (2) + year (2), e.g. `14060126`. */
function receiptCode(regionCode: string, at: Instant): string {
  return `${regionCode.slice(0, 2)}${CLASS_AND_KIND}${chinaDate(at).slice(2, 4)}`
}

/**
 * Issues the fiscal e-receipt of an order, or gives the one it has: an order never has two. Numbers run without gaps per
 * code, so the counter's row is held until the transaction ends: make this the transaction's last step.
 * @param checkCode 6 hex digits
 * @throws StoreConflict when another transaction issued it meanwhile; roll back, so that the number is free again
 */
export async function issueReceipt(
  executor: Executor,
  { region_code, order_no, total_fen, issued_at, checkCode }: NewReceipt,
): Promise<ReceiptRow> {
  const existing = await findReceipt(executor, { region_code, order_no })
  if (existing) return existing
  const code = receiptCode(region_code, issued_at)
  const number = String(await takeNumber(executor, code)).padStart(10, '0')
  const issued = await executor
    .insertInto('receipt')
    .values({ region_code, order_no, code, number, check_code: checkCode, total_fen, issued_at })
    .onConflict((conflict) => conflict.columns(['region_code', 'order_no']).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!issued) throw new StoreConflict(`order ${order_no} got its receipt from somebody else`)
  return issued
}

async function takeNumber(executor: Executor, code: string): Promise<number> {
  const { next_number } = await executor
    .insertInto('receipt_counter')
    .values({ code, next_number: 2 })
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((set) => ({ next_number: set('receipt_counter.next_number', '+', 1) })),
    )
    .returning('next_number')
    .executeTakeFirstOrThrow()
  return next_number - 1
}

async function findReceipt(executor: Executor, key: OrderKey): Promise<ReceiptRow | null> {
  const row = await executor
    .selectFrom('receipt')
    .selectAll()
    .where('region_code', '=', key.region_code)
    .where('order_no', '=', key.order_no)
    .executeTakeFirst()
  return row ?? null
}

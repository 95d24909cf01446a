import type { AccountKey } from './accounts'
import type { Executor } from './database'

/** Decisions on a person, wherever they were made. */
export async function countOwnDecisions(executor: Executor, licenceIndex: string): Promise<number> {
  const { count } = await executor
    .selectFrom('decision')
    .select((each) => each.fn.countAll<number>().as('count'))
    .where('licence_index', '=', licenceIndex)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Fiscal e-receipts of the account's orders. */
export async function countReceipts(executor: Executor, { appId, openId }: AccountKey): Promise<number> {
  const { count } = await executor
    .selectFrom('receipt')
    .innerJoin('pay_order', (join) =>
      join
        .onRef('pay_order.region_code', '=', 'receipt.region_code')
        .onRef('pay_order.order_no', '=', 'receipt.order_no'),
    )
    .select((each) => each.fn.countAll<number>().as('count'))
    .where('pay_order.app_id', '=', appId)
    .where('pay_order.open_id', '=', openId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

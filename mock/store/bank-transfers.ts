import { type Expression, type SqlBool, sql, type Transaction } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { Executor } from './database'
import { StoreConflict } from './errors'
import type { BankLineTable, Tables } from './tables'

/** A line of the bank's statement by which money left the collection account by hand. */
export type Transfer = BankLineTable & { bill_date: null }

/** Of a row of `bank_line`: a transfer that is in our books as nothing yet. */
export const isNobodys: Expression<SqlBool> = sql<boolean>`bank_line.bill_date is null
  and not exists (select from refund where refund.transfer_no = bank_line.reference)
  and not exists (select from difference where difference.subject_key = 'transfer:' || bank_line.reference
    and difference.level = 2 and difference.state = 'resolved' and difference.resolved_by = 'persons')`

/** Numbers of the transfers of this sum, in fen, out of the channel's money that no refund has named; oldest first. */
export async function freeTransfers(
  executor: Executor,
  { channel, amountFen }: { channel: Channel; amountFen: number },
): Promise<string[]> {
  const rows = await executor
    .selectFrom('bank_line')
    .select('reference')
    .where('channel', '=', channel)
    .where('amount_fen', '=', -amountFen)
    .where(isNobodys)
    .orderBy('credited_at')
    .orderBy('reference')
    .execute()
  return rows.map(({ reference }) => reference)
}

/** Transfers that no refund has named and nobody has explained, oldest first. */
export function unnamedTransfers(executor: Executor): Promise<Transfer[]> {
  return executor
    .selectFrom('bank_line')
    .selectAll()
    .where(isNobodys)
    .orderBy('credited_at')
    .orderBy('reference')
    .execute() as Promise<Transfer[]>
}

/**
 * Holds the line for this transaction: of two that would explain it the second one sees what the first has done.
 * @throws StoreConflict when it is no transfer, or belongs to something already
 */
export async function takeTransfer(transaction: Transaction<Tables>, reference: string): Promise<Transfer> {
  const lines = () => transaction.selectFrom('bank_line').selectAll('bank_line').where('reference', '=', reference)
  await lines().forUpdate().execute()
  const line = await lines().where(isNobodys).executeTakeFirst()
  if (!line) throw new StoreConflict(`transfer ${reference} belongs to something already`)
  return line as Transfer
}

/** Whether a refund waits for a transfer out of the collection account, because its channel will never deliver it. */
export async function waitsForTransfer(executor: Executor): Promise<boolean> {
  const found = await executor
    .selectFrom('refund')
    .select('refund_no')
    .where('state', '=', 'abnormal')
    .where('trouble', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

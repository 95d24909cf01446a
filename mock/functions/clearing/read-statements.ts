import { readStatement, StatementRefused } from '../../providers/bank/statement'
import { ProviderError } from '../../providers/payment-channel'
import { keepStatement, statementDaysToRead } from '../../store/bank-statements'
import type { Environment } from '../environment'

/** Takes in what the bank's statements have new; a day whose statement cannot be had or read is read next time. */
export async function readStatements(environment: Environment, traceId: string): Promise<number> {
  const { bank, clock, database } = environment
  let read = 0
  for (const day of await statementDaysToRead(database, clock.now())) {
    try {
      const readAt = clock.now()
      const lines = readStatement(await bank.statement(day), { account: bank.account, day })
      await keepStatement(
        database,
        day,
        readAt,
        lines.map(({ reference, at, channel, merchantId, billDate, amountFen }) => ({
          reference,
          channel,
          merchant_id: merchantId,
          bill_date: billDate,
          amount_fen: amountFen,
          credited_at: at,
        })),
      )
      read += lines.length
    } catch (error) {
      if (!(error instanceof ProviderError || error instanceof StatementRefused)) throw error
      const detail = { day, reason: error instanceof ProviderError ? error.code : error.message }
      environment.log({ level: 'warn', event: 'clearing.statement-waits', traceId, detail })
      // Days are kept in their order, so that the last one that was read tells how far the reading is.
      return read
    }
  }
  return read
}

import type { Kysely } from 'kysely'
import { fen } from '@/domain/money'
import { type Booking, book } from '../../mock/store/ledger'
import type { Tables } from '../../mock/store/tables'
import { NOW, REGION } from './store-rows'

export const ITEM = '103050101'

/** A payment of 309.00 of which `back` fen go back. */
export const paymentOf = (orderNo: string, back = 0): Booking => ({
  region_code: REGION,
  business_key: `payment:${orderNo}`,
  kind: 'payment',
  at: NOW,
  rows: [
    { account: 'payer-clearing', channel: 'wechat', side: 'debit', amountFen: fen(30_900) },
    { account: 'fine-receivable', item: ITEM, side: 'credit', amountFen: fen(30_900 - back) },
    { account: 'refund-payable', side: 'credit', amountFen: fen(back) },
  ],
})

export const bookAlone = (database: Kysely<Tables>, booking: Booking) =>
  database.transaction().execute((transaction) => book(transaction, booking))

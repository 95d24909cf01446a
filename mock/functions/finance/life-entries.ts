import type { FenLifeView } from '@/contract/finance-fen-life'
import { chinaDate, formatInstant } from '@/domain/dates'
import { type Fen, fen, formatYuan } from '@/domain/money'
import { canonicalText, linkHash } from '../../store/ledger-chain'
import type { LedgerEntry, LedgerPosting } from '../../store/ledger-pages'
import type { LifeFacts } from './life-facts'

const E5_PER_FEN = 1000
const SHOWN_DIGITS = 6

/** Every posting shown is the link that its place in the chain says. */
export function chainHolds(postings: readonly LedgerPosting[]): boolean {
  return postings.every((posting) => {
    const hash = linkHash(posting.previous_hash, posting.seq, canonicalText(posting, posting.entries))
    return Buffer.from(hash).equals(Buffer.from(posting.hash))
  })
}

/** What was booked; of postings that move many orders' money, this order's part. */
export function entryViews(facts: LifeFacts): FenLifeView['entries'] {
  return facts.postings.map((posting) => {
    const own = ownPart(facts, posting)
    const side = (name: 'debit_fen' | 'credit_fen') =>
      posting.entries
        .filter((entry) => entry[name] > 0)
        .map((entry) => ({ ...place(facts, entry), amountFen: own ?? (entry[name] as Fen) }))
    return {
      at: posting.at,
      kind: posting.kind,
      businessKey: posting.business_key,
      debits: side('debit_fen'),
      credits: side('credit_fen'),
      hash: Buffer.from(posting.hash).toString('hex').slice(0, SHOWN_DIGITS),
    }
  })
}

const place = ({ order }: LifeFacts, { account, channel, item }: LedgerEntry) => ({
  account,
  channel,
  unitName: order.authority_name,
  item,
})

/** Null: the posting is about this order alone. */
function ownPart({ order, batches, billed, refunds }: LifeFacts, { kind, business_key }: LedgerPosting): Fen | null {
  const batchNo = business_key.slice(business_key.indexOf(':') + 1)
  switch (kind) {
    case 'settlement': {
      const before = refunds.filter(
        ({ done_at }) => done_at !== null && order.paid_at && chinaDate(done_at) === chinaDate(order.paid_at),
      )
      return fen(order.total_fen - before.reduce((sum, { amount_fen }) => sum + amount_fen, 0))
    }
    case 'fee':
      return fen(Math.round(Math.abs(billed?.fee_e5 ?? 0) / E5_PER_FEN))
    case 'sweep':
    case 'sweep-received':
    case 'sweep-refused':
      return batches.find(({ batch_no }) => batch_no === batchNo)?.own_fen ?? null
    default:
      return null
  }
}

const TIME = 'YYYY-MM-DD HH:mm:ss'

/** The bill's own line, and what of it was compared with our books. */
export function billView({ order, billed }: LifeFacts, feeBasisPoints: number): FenLifeView['bill'] {
  if (!billed) return null
  const fee = fen(Math.round(Math.abs(billed.fee_e5) / E5_PER_FEN))
  const feeDue = fen(Math.round((billed.amount_fen * feeBasisPoints) / 10_000))
  const row = (field: string, ours: string | null, theirs: string) => ({ field, ours, theirs, agrees: ours === theirs })
  return {
    day: billed.bill_date,
    line: billed.line,
    raw: billed.raw,
    compared: [
      row('orderNo', order.order_no, billed.order_no),
      row('tradeNo', order.trade_no, billed.trade_no),
      row('amount', formatYuan(order.total_fen), formatYuan(billed.amount_fen)),
      row('status', order.trade_no === null ? null : 'success', billed.status),
      row('at', order.paid_at && formatInstant(order.paid_at, TIME), formatInstant(billed.at, TIME)),
      row('fee', formatYuan(feeDue), formatYuan(fee)),
    ],
  }
}

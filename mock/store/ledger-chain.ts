import { createHash } from 'node:crypto'
import type { Instant } from '@/domain/dates'
import type { LedgerEntryTable, LedgerPostingTable } from './tables'

/** A region's postings are spread over so many chains. */
export const LANES = 8

/** What stands before the first posting of a lane. */
export const GENESIS: Uint8Array = new Uint8Array(32)

/** The same business always belongs to the same lane. */
export function laneOf(businessKey: string): number {
  return (createHash('sha256').update(businessKey).digest()[0] as number) % LANES
}

type PostingContent = Pick<LedgerPostingTable, 'region_code' | 'lane' | 'business_key' | 'kind'> & { at: Instant }
type EntryContent = Pick<LedgerEntryTable, 'account' | 'channel' | 'item' | 'debit_fen' | 'credit_fen'>

/**
 * All that is booked as one text, without its number in the lane, which is known only when it is written:
 * `["140105",3,"payment:J140…","payment","2026-11-20T02:30:00.000Z",[["payer-clearing","wechat",null,20000,0],…]]`.
 * It is part of every hash that was ever written: never change it.
 */
export function canonicalText(posting: PostingContent, entries: readonly EntryContent[]): string {
  const { region_code, lane, business_key, kind, at } = posting
  const rows = entries.map(({ account, channel, item, debit_fen, credit_fen }) => [
    account,
    channel,
    item,
    debit_fen,
    credit_fen,
  ])
  return JSON.stringify([region_code, lane, business_key, kind, new Date(at).toISOString(), rows])
}

/** SHA-256 of the previous hash, the number in the lane, a line feed and the canonical text; ledger.ts does it in SQL. */
export function linkHash(previous: Uint8Array, seq: number, text: string): Uint8Array {
  return createHash('sha256').update(previous).update(`${seq}\n${text}`).digest()
}

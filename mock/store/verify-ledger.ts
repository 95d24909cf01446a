import type { Kysely } from 'kysely'
import type { Account } from '../rules/accounts'
import { canonicalText, GENESIS, laneOf, linkHash } from './ledger-chain'
import { countEntries, type LedgerPlace, type LedgerPosting, readHeads, readPostings, strayEntry } from './ledger-pages'
import type { LedgerHeadTable, Tables } from './tables'

/** The first thing that is wrong. */
export interface LedgerFault extends LedgerPlace {
  /** Null where no posting stands. */
  business_key: string | null
  wrong: string
}

export interface LedgerProof {
  postings: number
  entries: number
  chains: number
  /** Debits minus credits per account in fen, over all regions; together 0. */
  balances: Map<Account, bigint>
  fault: LedgerFault | null
}

/**
 * Reads the whole ledger as it was at one moment and proves that every posting balances, that each chain is whole from
 * its first posting to its head, and that all accounts together come to 0. Stops at the first fault.
 * @param onProgress postings so far, after every ten thousand
 */
export function verifyLedger(
  database: Kysely<Tables>,
  onProgress: (postings: number) => void = () => {},
): Promise<LedgerProof> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const proof: LedgerProof = { postings: 0, entries: 0, chains: 0, balances: new Map(), fault: null }
      const heads = new Map((await readHeads(transaction)).map((head) => [chainOf(head), head]))
      let before: LedgerPosting | null = null
      for await (const posting of readPostings(transaction)) {
        const previous: LedgerPosting | null = before && chainOf(before) === chainOf(posting) ? before : null
        proof.fault = (!previous && before && endFault(before, heads)) || linkFault(posting, previous)
        if (proof.fault) return proof
        if (!previous) proof.chains += 1
        count(proof, posting)
        if (proof.postings % 10_000 === 0) onProgress(proof.postings)
        before = posting
      }
      proof.fault = (before && endFault(before, heads)) ?? lostChain(heads)
      if (!proof.fault && (await countEntries(transaction)) !== proof.entries)
        proof.fault = strayFault(await strayEntry(transaction))
      return proof
    })
}

const chainOf = ({ region_code, lane }: Pick<LedgerPlace, 'region_code' | 'lane'>) => `${region_code} ${lane}`

const faultAt = ({ region_code, lane, seq }: LedgerPlace, business_key: string | null, wrong: string): LedgerFault => ({
  region_code,
  lane,
  seq,
  business_key,
  wrong,
})

function linkFault(posting: LedgerPosting, previous: LedgerPosting | null): LedgerFault | null {
  const due = (previous?.seq ?? 0) + 1
  if (posting.seq !== due)
    return faultAt({ ...posting, seq: due }, null, `the posting is missing: ${posting.seq} comes next`)
  const wrong = (words: string) => faultAt(posting, posting.business_key, words)
  const { business_key, kind, lane, entries } = posting
  if (entries.length === 0) return wrong('it has no entries')
  const debits = sum(entries.map((entry) => entry.debit_fen))
  const credits = sum(entries.map((entry) => entry.credit_fen))
  if (debits !== credits) return wrong(`debits ${debits} and credits ${credits} differ`)
  if (!business_key.startsWith(`${kind}:`)) return wrong(`its kind is ${kind}`)
  if (laneOf(business_key) !== lane) return wrong(`it belongs to lane ${laneOf(business_key)}`)
  if (!same(posting.previous_hash, previous?.hash ?? GENESIS))
    return wrong('it does not follow the posting before it: one of them was exchanged')
  if (!same(posting.hash, linkHash(posting.previous_hash, posting.seq, canonicalText(posting, entries))))
    return wrong('its content is not what was booked: the hash does not fit')
  return null
}

/** @param heads those of chains that have been read are taken out */
function endFault(last: LedgerPosting, heads: Map<string, LedgerHeadTable>): LedgerFault | null {
  const head = heads.get(chainOf(last))
  heads.delete(chainOf(last))
  if (!head) return faultAt(last, last.business_key, 'its chain has no head')
  if (head.seq > last.seq)
    return faultAt({ ...last, seq: last.seq + 1 }, null, `the posting is missing: the head is at ${head.seq}`)
  if (head.seq < last.seq) return faultAt(last, last.business_key, `the head is still at ${head.seq}`)
  if (!same(head.hash, last.hash) || !same(head.previous_hash, last.previous_hash))
    return faultAt(last, last.business_key, 'the head has another hash')
  return null
}

function lostChain(heads: Map<string, LedgerHeadTable>): LedgerFault | null {
  for (const head of heads.values())
    return faultAt({ ...head, seq: 1 }, null, `the posting is missing: the head is at ${head.seq}`)
  return null
}

const strayFault = (place: LedgerPlace | null): LedgerFault | null =>
  place && faultAt(place, null, 'an entry without a posting')

function count(proof: LedgerProof, { entries }: LedgerPosting): void {
  proof.postings += 1
  proof.entries += entries.length
  for (const { account, debit_fen, credit_fen } of entries)
    proof.balances.set(account, (proof.balances.get(account) ?? 0n) + BigInt(debit_fen - credit_fen))
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

const same = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0

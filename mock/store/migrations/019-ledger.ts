import { type Kysely, sql } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { PostingKind } from '../../rules/accounts'
import { canonicalText, GENESIS, laneOf, linkHash } from '../ledger-chain'
import type { LedgerEntryTable, LedgerHeadTable, LedgerPostingTable } from '../tables/ledger'
import { all, notNegative, oneOf } from './columns'

const keptByChannel = ['payer-clearing', 'collection', 'fee-payable']
const keptByItem = ['fine-receivable', 'treasury']
const keptAsOne = ['sweep-in-transit', 'suspense', 'fee-expense', 'refund-payable']

const kinds = [
  'payment',
  'withdrawal',
  'refund-granted',
  'refund',
  'settlement',
  'fee',
  'sweep',
  'sweep-received',
  'sweep-refused',
  'suspense',
  'suspense-refund',
  'explained',
  'correction',
  'return',
]

/** Postings with entries, chained by their hashes and refused any change; what was booked before is carried over. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table ledger_entry rename to former_entry`.execute(database)
  await sql`alter table former_entry drop constraint ledger_entry_key`.execute(database)
  await sql`alter table former_entry drop constraint ledger_entry_once`.execute(database)
  await createPostings(database)
  await createEntries(database)
  await carryOver(database)
  await sql`drop table former_entry`.execute(database)
  await refuseChanges(database)
}

async function createPostings(database: Kysely<unknown>) {
  const hashes = sql<boolean>`octet_length(hash) = 32 and octet_length(previous_hash) = 32`
  await database.schema
    .createTable('ledger_posting')
    .addColumn('region_code', 'text', (column) => column.notNull())
    .addColumn('lane', 'smallint', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('business_key', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('previous_hash', 'bytea', (column) => column.notNull())
    .addColumn('hash', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_posting_key', ['region_code', 'lane', 'seq'])
    // The same business booked twice is refused by the table itself.
    .addUniqueConstraint('ledger_posting_once', ['region_code', 'business_key'])
    .addCheckConstraint('ledger_posting_place', sql`lane >= 0 and seq > 0`)
    .addCheckConstraint(
      'ledger_posting_kind',
      all(oneOf('kind', kinds), sql<boolean>`starts_with(business_key, kind || ':')`),
    )
    .addCheckConstraint('ledger_posting_hashes', hashes)
    .execute()
  await database.schema
    .createIndex('ledger_posting_by_time')
    .on('ledger_posting')
    .columns(['region_code', 'at'])
    .execute()

  await database.schema
    .createTable('ledger_head')
    .addColumn('region_code', 'text', (column) => column.notNull())
    .addColumn('lane', 'smallint', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('previous_hash', 'bytea', (column) => column.notNull())
    .addColumn('hash', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_head_key', ['region_code', 'lane'])
    .addCheckConstraint('ledger_head_hashes', hashes)
    .execute()
}

async function createEntries(database: Kysely<unknown>) {
  await database.schema
    .createTable('ledger_entry')
    .addColumn('region_code', 'text', (column) => column.notNull())
    .addColumn('lane', 'smallint', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('line', 'smallint', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('channel', 'text')
    .addColumn('item', 'text')
    .addColumn('debit_fen', 'bigint', (column) => column.notNull())
    .addColumn('credit_fen', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_entry_key', ['region_code', 'lane', 'seq', 'line'])
    .addForeignKeyConstraint('ledger_entry_posting', ['region_code', 'lane', 'seq'], 'ledger_posting', [
      'region_code',
      'lane',
      'seq',
    ])
    .addCheckConstraint('ledger_entry_amounts', notNegative('line', 'debit_fen', 'credit_fen'))
    .addCheckConstraint('ledger_entry_one_side', sql`(debit_fen = 0) <> (credit_fen = 0)`)
    .addCheckConstraint('ledger_entry_account', oneOf('account', [...keptByChannel, ...keptByItem, ...keptAsOne]))
    .addCheckConstraint(
      'ledger_entry_kept_by',
      sql`(${oneOf('account', keptByChannel)}) = (channel is not null)
        and (${oneOf('account', keptByItem)}) = (item is not null)`,
    )
    .addCheckConstraint('ledger_entry_channel', oneOf('channel', ['wechat', 'alipay', 'nontax', 'card']))
    .execute()
}

/**
 * Statement by statement, whoever it is: `emptyTables` alone says that it empties everything. This guards against slips and
 * against our own code; whoever owns the tables can remove it, and is found by the chain.
 */
async function refuseChanges(database: Kysely<unknown>) {
  await sql`create function refuse_ledger_change() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'UPDATE' and current_setting('ledger.emptying', true) = 'everything' then return null; end if;
      raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
    end $$`.execute(database)
  for (const table of ['ledger_posting', 'ledger_entry'])
    await sql`create trigger append_only before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_ledger_change()`.execute(database)
  await sql`create trigger kept before delete or truncate on ledger_head
    for each statement execute function refuse_ledger_change()`.execute(database)
}

interface FormerPosting {
  region_code: string
  business_key: string
  at: string
  item: string
  channel: Channel | null
  entries: { account: string; debit_fen: number; credit_fen: number }[]
}

const PAGE = 1_000

async function carryOver(database: Kysely<unknown>) {
  await sql`create index on former_entry (at, region_code, business_key)`.execute(database)
  const heads = new Map<string, LedgerHeadTable>()
  let last: Pick<FormerPosting, 'at' | 'region_code' | 'business_key'> = {
    at: '-infinity',
    region_code: '',
    business_key: '',
  }
  for (;;) {
    const page = await formerPage(database, last)
    const chained = page.map((posting) => chain(posting, heads))
    if (chained.length > 0) await write(database, chained)
    if (page.length < PAGE) break
    last = page[page.length - 1] as FormerPosting
  }
  if (heads.size > 0)
    await (database as Kysely<{ ledger_head: LedgerHeadTable }>)
      .insertInto('ledger_head')
      .values([...heads.values()])
      .execute()
}

/** Wallet and number of the order tell the channel; until now there was one income item per authority. */
async function formerPage(database: Kysely<unknown>, last: Pick<FormerPosting, 'at' | 'region_code' | 'business_key'>) {
  const { rows } = await sql<FormerPosting>`
    select former.region_code, former.business_key, former.at, coalesce(authority.item_code, '103050101') as item,
      pay_order.wallet as channel,
      json_agg(json_build_object('account', account, 'debit_fen', debit_fen, 'credit_fen', credit_fen) order by id) as entries
    from former_entry former
      left join authority on authority.region_code = former.region_code
      left join pay_order on pay_order.region_code = former.region_code
        and pay_order.order_no = split_part(former.business_key, ':', 2)
    where (former.at, former.region_code, former.business_key)
      > (${last.at}::timestamptz, ${last.region_code}, ${last.business_key})
    group by former.at, former.region_code, former.business_key, authority.item_code, pay_order.wallet
    order by former.at, former.region_code, former.business_key limit ${PAGE}`.execute(database)
  return rows
}

interface Chained {
  posting: LedgerPostingTable
  entries: LedgerEntryTable[]
}

function chain(former: FormerPosting, heads: Map<string, LedgerHeadTable>): Chained {
  const { region_code, business_key, at } = former
  const lane = laneOf(business_key)
  const head = heads.get(`${region_code} ${lane}`)
  const seq = (head?.seq ?? 0) + 1
  const place = { region_code, lane, seq }
  const header = { ...place, business_key, kind: business_key.split(':')[0] as PostingKind, at }
  const entries = former.entries.map((entry, line) => {
    const account = entry.account === 'wallet-collection' ? 'payer-clearing' : entry.account
    return {
      ...place,
      ...entry,
      line,
      account,
      channel: account === 'payer-clearing' ? former.channel : null,
      item: account === 'fine-receivable' ? former.item : null,
    } as LedgerEntryTable
  })
  const previous_hash = head?.hash ?? GENESIS
  const hash = linkHash(previous_hash, seq, canonicalText(header, entries))
  heads.set(`${region_code} ${lane}`, { ...place, previous_hash, hash })
  return { posting: { ...header, previous_hash, hash }, entries }
}

async function write(database: Kysely<unknown>, chained: readonly Chained[]) {
  const typed = database as Kysely<{ ledger_posting: LedgerPostingTable; ledger_entry: LedgerEntryTable }>
  await typed
    .insertInto('ledger_posting')
    .values(chained.map(({ posting }) => posting))
    .execute()
  await typed
    .insertInto('ledger_entry')
    .values(chained.flatMap(({ entries }) => entries))
    .execute()
}

import { type Kysely, sql } from 'kysely'

/**
 * What was paid out of the collection account by hand is on the bank's statement like everything else, and a refund that
 * was paid so names its line: each line once. Whoever was paid by hand, from whichever account, is not told to look for the
 * money where it came from.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table bank_line alter column bill_date drop not null`.execute(database)
  await database.schema
    .alterTable('bank_line')
    .addCheckConstraint('bank_line_transfer', sql`bill_date is not null or amount_fen < 0`)
    .execute()
  await sql`create index bank_line_by_hand on bank_line (channel, amount_fen) where bill_date is null`.execute(database)

  await database.schema
    .alterTable('refund')
    .addColumn('transfer_no', 'text')
    .addColumn('by_hand', 'boolean', (column) => column.notNull().defaultTo(false))
    .execute()
  await sql`update refund set by_hand = true where exists (
    select from proposal where proposal.subject_kind = 'refund' and proposal.subject_id = refund.refund_no
      and proposal.state = 'approved' and proposal.act like 'paid-by-hand:%')`.execute(database)
  await sql`update refund set transfer_no = (
    select split_part(proposal.act, ':', 2) from proposal
    where proposal.subject_kind = 'refund' and proposal.subject_id = refund.refund_no and proposal.state = 'approved'
      and proposal.act like 'paid-by-hand:%'
    order by decided_at desc limit 1) where by_transfer`.execute(database)
  await database.schema.alterTable('refund').dropColumn('by_transfer').execute()
  await sql`create unique index refund_by_transfer on refund (transfer_no) where transfer_no is not null`.execute(
    database,
  )
  // Those that two persons are to look at, whenever the money's timer runs.
  await sql`create index refund_refused_for_good on refund (state) where state = 'abnormal' and trouble is not null`.execute(
    database,
  )
}

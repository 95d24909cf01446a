import { type Kysely, sql } from 'kysely'
import { all, oneOf, required } from './columns'

/** Refunds on a citizen's request, and the orders by which the treasury gives back what was swept. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await widenRefunds(database)
  await createRequests(database)
  await createReturnOrders(database)
}

/** Several refunds of one decision: each knows whose money it is, whether it waits for the treasury, and what is wrong. */
async function widenRefunds(database: Kysely<unknown>): Promise<void> {
  const alter = () => database.schema.alterTable('refund')
  await alter()
    .addColumn('decision_id', 'uuid')
    .addColumn('trouble', 'text')
    .addColumn('rescue_asked_at', 'timestamptz')
    .addColumn('by_transfer', 'boolean', (column) => column.notNull().defaultTo(false))
    .execute()
  await sql`update refund set decision_id = part::uuid where part <> 'surplus'`.execute(database)
  await alter().dropConstraint('refund_part').execute()
  await alter().dropConstraint('refund_reason').execute()
  await alter().dropConstraint('refund_state').execute()
  await alter().addCheckConstraint('refund_part', sql`(part = 'surplus') = (decision_id is null)`).execute()
  await alter()
    .addCheckConstraint('refund_reason', oneOf('reason', ['paid-twice', 'paid-late', 'withdrawn', 'granted']))
    .execute()
  await alter()
    .addCheckConstraint('refund_of_decision', sql`decision_id is null or reason in ('withdrawn', 'granted')`)
    .execute()
  await alter()
    .addCheckConstraint('refund_state', oneOf('state', ['waiting', 'ready', 'submitted', 'done', 'abnormal']))
    .execute()
  await alter()
    .addForeignKeyConstraint('refund_item', ['region_code', 'order_no', 'decision_id'], 'order_item', [
      'region_code',
      'order_no',
      'decision_id',
    ])
    .execute()
  await sql`create index refund_by_decision on refund (region_code, decision_id) where decision_id is not null`.execute(
    database,
  )
}

async function createRequests(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('refund_request')
    .addColumn('region_code', 'text', required)
    .addColumn('id', 'uuid', required)
    .addColumn('order_no', 'text', required)
    .addColumn('decision_id', 'uuid', required)
    .addColumn('wallet', 'text', required)
    .addColumn('app_id', 'text', required)
    .addColumn('open_id', 'text', required)
    .addColumn('reason', 'text', required)
    .addColumn('note_sealed', 'text')
    .addColumn('amount_fen', 'bigint', required)
    .addColumn('state', 'text', required)
    .addColumn('route', 'text')
    .addColumn('refused_because', 'text')
    .addColumn('part', 'text')
    .addColumn('asked_at', 'timestamptz', required)
    .addColumn('decided_at', 'timestamptz')
    .addColumn('done_at', 'timestamptz')
    .addPrimaryKeyConstraint('refund_request_key', ['region_code', 'id'])
    .addForeignKeyConstraint('refund_request_item', ['region_code', 'order_no', 'decision_id'], 'order_item', [
      'region_code',
      'order_no',
      'decision_id',
    ])
    .addCheckConstraint('refund_request_amount', sql`amount_fen > 0`)
    .addCheckConstraint(
      'refund_request_reason',
      oneOf('reason', ['paid-elsewhere', 'decision-revoked', 'wrong-decision', 'overpaid', 'other']),
    )
    .addCheckConstraint('refund_request_state', oneOf('state', ['asked', 'granted', 'refused', 'taken-back', 'done']))
    .addCheckConstraint(
      'refund_request_answer',
      all(
        sql<boolean>`(state in ('granted', 'done')) = (part is not null)`,
        sql<boolean>`(part is null) = (route is null)`,
        sql<boolean>`(state = 'refused') = (refused_because is not null)`,
        sql<boolean>`(state = 'asked') = (decided_at is null)`,
        sql<boolean>`(state = 'done') = (done_at is not null)`,
      ),
    )
    .execute()
  await sql`create unique index refund_request_alive on refund_request (region_code, order_no, decision_id)
    where state in ('asked', 'granted')`.execute(database)
  await database.schema
    .createIndex('refund_request_by_payer')
    .on('refund_request')
    .columns(['app_id', 'open_id', 'asked_at'])
    .execute()
}

async function createReturnOrders(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('return_order')
    .addColumn('region_code', 'text', required)
    .addColumn('return_no', 'text', required)
    .addColumn('order_no', 'text', required)
    .addColumn('decision_id', 'uuid', required)
    .addColumn('refund_no', 'text', required)
    .addColumn('part', 'text', required)
    .addColumn('channel', 'text', required)
    .addColumn('item_code', 'text', required)
    .addColumn('batch_no', 'text', required)
    .addColumn('amount_fen', 'bigint', required)
    .addColumn('state', 'text', required)
    .addColumn('refused_because', 'text')
    .addColumn('voucher_no', 'text')
    .addColumn('asked_at', 'timestamptz', required)
    .addColumn('approved_at', 'timestamptz')
    .addColumn('returned_at', 'timestamptz')
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_look_at', 'timestamptz')
    .addPrimaryKeyConstraint('return_order_key', ['region_code', 'return_no'])
    .addCheckConstraint('return_order_amount', sql`amount_fen > 0`)
    .addCheckConstraint('return_order_state', oneOf('state', ['asked', 'approved', 'submitted', 'returned', 'refused']))
    .addForeignKeyConstraint('return_order_refund', ['region_code', 'order_no', 'part'], 'refund', [
      'region_code',
      'order_no',
      'part',
    ])
    .addCheckConstraint(
      'return_order_steps',
      all(
        sql<boolean>`(state = 'returned') = (voucher_no is not null)`,
        sql<boolean>`(state = 'returned') = (returned_at is not null)`,
        sql<boolean>`(state = 'refused') = (refused_because is not null)`,
        sql<boolean>`state not in ('approved', 'submitted', 'returned') or approved_at is not null`,
      ),
    )
    .execute()
  await sql`create unique index return_order_alive on return_order (region_code, order_no, part)
    where state <> 'refused'`.execute(database)
  await sql`create index return_order_by_next_look on return_order (next_look_at)
    where next_look_at is not null`.execute(database)
}

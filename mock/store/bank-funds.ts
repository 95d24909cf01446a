import { sql, type Transaction } from 'kysely'
import type { ChinaDate } from '@/domain/dates'
import type { BatchRefusal } from '../providers/bank/bank'
import type { BankFunds, FoundShort } from '../rules/clearing/fitting'
import { isNobodys } from './bank-transfers'
import type { Executor } from './database'
import type { SweepGroup } from './sweep-candidates'
import type { Tables } from './tables'

/** As the bank says it. */
const SHORT: BatchRefusal = 'not-enough-money'

/** Batches are made one after the other, by however many hosts: what one takes the next no longer finds. */
export async function lockBankFunds(transaction: Transaction<Tables>): Promise<void> {
  await sql`insert into finance_timer (task) values ('clearing') on conflict do nothing`.execute(transaction)
  await sql`select from finance_timer where task = 'clearing' for update`.execute(transaction)
}

/**
 * 汇缴户 of the ledger, less what is in a batch that was not handed in yet, what a batch refused today will ask for again,
 * and what the bank's statement has as transferred away and the books as nothing yet; whose that was nobody knows.
 */
export async function bankFunds(executor: Executor, group: SweepGroup, today: ChinaDate): Promise<BankFunds> {
  const { region_code, channel } = group
  const { rows } = await sql<BankFunds>`
    select coalesce(sum(fen) filter (where region_code = ${region_code} and channel = ${channel}), 0)::bigint as "channelFen",
      coalesce(sum(fen) filter (where region_code = ${region_code}), 0)::bigint as "authorityFen",
      coalesce(sum(fen), 0)::bigint as "accountFen"
    from (
      select region_code, channel, debit_fen - credit_fen as fen from ledger_entry where account = 'collection'
      union all
      select region_code, channel, -net_fen from sweep_batch
        where state = 'ready' or (state = 'refused' and sweep_date = ${today})
      union all
      select null, null, amount_fen from bank_line where ${isNobodys}
    ) money`.execute(executor)
  return rows[0] as BankFunds
}

/** Null = the bank had what the group's last batch of an earlier day asked for. */
export async function foundShort(executor: Executor, group: SweepGroup, today: ChinaDate): Promise<FoundShort | null> {
  const ofGroup = sql`from sweep_batch where region_code = ${group.region_code} and channel = ${group.channel}
    and item_code = ${group.item_code}`
  const { rows } = await sql<FoundShort & { because: string | null }>`
    select refused_because as because, net_fen as "refusedFen",
      (select coalesce(sum(net_fen), 0)::bigint ${ofGroup} and sweep_date = ${today}) as "todayFen"
    ${ofGroup} and sweep_date < ${today}
    order by sweep_date desc, created_at desc, batch_no desc limit 1`.execute(executor)
  const [last] = rows
  return last?.because === SHORT ? { refusedFen: last.refusedFen, todayFen: last.todayFen } : null
}

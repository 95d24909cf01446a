import { addMonths, type ChinaDate, formatDate, startOfChinaDate } from '@/domain/dates'
import type { Account } from '../../../rules/accounts'
import type { Executor } from '../../../store/database'
import type { Scope } from '../../../store/desk/scope'
import { type Balance, balancesOf, type ChannelMonth, channelMonths } from '../../../store/desk/statement'

export interface Statement {
  unit: string
  /** Twelve digits; null for all authorities together. */
  unitCode: string | null
  /** 2026年11月 */
  month: string
  channels: ChannelMonth[]
  totals: Record<'paid' | 'refunded' | 'fee' | 'settled' | 'swept', number>
  balances: Balance[]
  balanceTotals: Record<'opening' | 'debit' | 'credit' | 'closing', number>
  /** Whoever had it made stands on the line of their role; the other line is signed by hand. */
  madeBy: { clerk: string; checker: string }
  /** Debits equal credits, and every balance follows from the one before. */
  agrees: boolean
}

/**
 * A month's statement from the ledger.
 * @param firstDay of the month
 */
export async function readStatement(
  executor: Executor,
  firstDay: ChinaDate,
  of: { scope: Scope; unit: string; unitCode: string | null; madeBy: Statement['madeBy'] },
): Promise<Statement> {
  const span = { from: startOfChinaDate(firstDay), until: startOfChinaDate(addMonths(firstDay, 1)), scope: of.scope }
  const channels = await channelMonths(executor, span)
  const balances = inOrder(await balancesOf(executor, span))
  const total = <Row>(rows: readonly Row[], of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  const totals = {
    paid: total(channels, (row) => row.paid_fen),
    refunded: total(channels, (row) => row.refunded_fen),
    fee: total(channels, (row) => row.fee_fen),
    settled: total(channels, (row) => row.settled_fen),
    swept: total(channels, (row) => row.swept_fen),
  }
  const balanceTotals = {
    opening: total(balances, (row) => row.opening_fen),
    debit: total(balances, (row) => row.debit_fen),
    credit: total(balances, (row) => row.credit_fen),
    closing: total(balances, (row) => row.closing_fen),
  }
  return {
    unit: of.unit,
    unitCode: of.unitCode,
    madeBy: of.madeBy,
    month: formatDate(firstDay, 'YYYY年M月'),
    channels,
    totals,
    balances,
    balanceTotals,
    agrees: agrees(balances, balanceTotals),
  }
}

/** The way of the money: from the channel to the treasury, then what is owed and what it cost. */
const order: readonly Account[] = [
  'payer-clearing',
  'collection',
  'sweep-in-transit',
  'treasury',
  'suspense',
  'fine-receivable',
  'refund-payable',
  'fee-expense',
  'fee-payable',
]
const inOrder = (balances: readonly Balance[]) =>
  [...balances].sort((one, other) => order.indexOf(one.account) - order.indexOf(other.account))

function agrees(
  balances: readonly Balance[],
  { opening, debit, credit, closing }: Statement['balanceTotals'],
): boolean {
  const follows = balances.every((row) => row.opening_fen + row.debit_fen - row.credit_fen === row.closing_fen)
  return follows && debit === credit && opening === 0 && closing === 0
}

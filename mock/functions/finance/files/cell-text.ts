import { formatInstant } from '@/domain/dates'
import { fen, formatYuan } from '@/domain/money'
import type { Cell, SheetColumn } from './sheet'

/** Two decimals, no grouping; a negative sum has a minus: money that went back. */
export const yuanText = (amount: number): string => (amount < 0 ? '-' : '') + formatYuan(fen(Math.abs(amount)))

/** For paper, which no program reads: thousands in groups. */
export const printedYuan = (amount: number): string => yuanText(amount).replace(/\B(?=(\d{3})+\.)/g, ',')

export const printedText = (cell: Cell, column: SheetColumn): string =>
  column.kind === 'fen' && typeof cell === 'number' ? printedYuan(cell) : cellText(cell, column)

/** As it is read by people and by other programs alike. */
export function cellText(cell: Cell, { kind }: SheetColumn): string {
  if (cell === null) return ''
  if (kind === 'fen' && typeof cell === 'number') return yuanText(cell)
  if (kind === 'time' && typeof cell === 'string') return formatInstant(cell, 'YYYY-MM-DD HH:mm:ss')
  return String(cell)
}

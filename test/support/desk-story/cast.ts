import type { AccountantView } from '@/contract/finance-views'
import { type Fen, fen } from '@/domain/money'

/**
 * The story of the pictures: 安澜市, Friday 20 November 2026 at 16:10, looking at the 19th. The order of window 3 that
 * 赵*安 paid is followed to the treasury.
 */
export const NOW = '2026-11-20T08:10:00.000Z'
export const DAY = '2026-11-19'
/** The day on which it is looked at. */
export const NEXT = '2026-11-20'
export const REGION = '990102'
export const UNIT = '安澜市公安局交通警察支队'
export const at = (time: string, day = DAY) => new Date(`${day}T${time}+08:00`).toISOString()
export const idOf = (count: number) => `0190dddd-0000-7000-8000-${String(count).padStart(12, '0')}`
export const yuan = (amount: number): Fen => fen(Math.round(amount * 100))

export const checker: AccountantView = {
  accountantId: idOf(1),
  nameMasked: '何*平',
  role: 'checker',
  unit: '安澜市交警支队',
  regionCode: null,
  expiresAt: '2026-11-20T08:40:00.000Z',
}
export const clerk: AccountantView = { ...checker, accountantId: idOf(2), nameMasked: '林*清', role: 'clerk' }

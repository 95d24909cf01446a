import { words } from './words'

/** Why a file is refused whole. */
export type BillRefusal =
  | 'not-a-bill'
  | 'other-day'
  | 'other-merchant'
  | 'cut'
  | 'doubled'
  | 'bad-row'
  | 'summary-differs'
  | 'bad-encoding'
  | 'bad-archive'

/** 第 1,204 行：这一行读不懂. */
export function refusalOf(because: string | null, line: number | null): string {
  const reason = (words.refusals as Readonly<Record<string, string>>)[because ?? ''] ?? because ?? ''
  return words.refusedAt(reason, line)
}

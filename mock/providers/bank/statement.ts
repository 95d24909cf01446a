import * as v from 'valibot'
import { type Channel, channelField } from '@/contract/fields'
import { type ChinaDate, formatInstant, type Instant } from '@/domain/dates'
import { fen, formatYuan, parseYuan } from '@/domain/money'

/**
 * One line of the collection account's statement: what a channel paid in for one of its days, or took back; or what was
 * transferred by hand to a payer out of a channel's money.
 */
export interface StatementLine {
  reference: string
  at: Instant
  channel: Channel
  merchantId: string
  /** The channel's day that it settles; null = a transfer by hand, which settles none. */
  billDate: ChinaDate | null
  /** Signed: negative = the channel took back more than it paid, or the account paid out. */
  amountFen: number
}

export class StatementRefused extends Error {
  override name = 'StatementRefused'
  constructor(
    /** From 1; null = about the whole file. */
    readonly line: number | null,
    detail: string,
  ) {
    super(line === null ? detail : `line ${line}: ${detail}`)
  }
}

const TITLE = '汇缴账户对账单'
const COLUMNS = ['记账时间', '流水号', '摘要', '渠道', '商户号', '结算日期', '借方金额', '贷方金额'] as const
const END = '合计'
const TRANSFER = '转账退付'

/** Title with account and day, columns, lines in order of time, and an end with number and sums. Amounts in yuan. */
export function writeStatement(account: string, day: ChinaDate, lines: readonly StatementLine[]): string {
  const [out, into] = sums(lines)
  return [
    [TITLE, account, day].join(','),
    COLUMNS.join(','),
    ...lines.map((line) =>
      [
        formatInstant(line.at, 'YYYY-MM-DD HH:mm:ss'),
        line.reference,
        purposeOf(line),
        line.channel,
        line.merchantId,
        line.billDate ?? '',
        formatYuan(fen(Math.max(0, -line.amountFen))),
        formatYuan(fen(Math.max(0, line.amountFen))),
      ].join(','),
    ),
    [END, lines.length, formatYuan(fen(out)), formatYuan(fen(into))].join(','),
    '',
  ].join('\n')
}

function purposeOf({ billDate, amountFen }: StatementLine): string {
  if (billDate === null) return TRANSFER
  return amountFen < 0 ? '渠道轧差扣回' : '渠道结算款'
}

/** @throws StatementRefused when it is cut, doubled, of another account or day, or does not agree with its own sums */
export function readStatement(text: string, expected: { account: string; day: ChinaDate }): StatementLine[] {
  const rows = text.split('\n').map((row) => row.split(','))
  const [title, columns, ...rest] = rows
  if (title?.[0] !== TITLE) throw new StatementRefused(1, 'not a statement')
  if (title[1] !== expected.account || title[2] !== expected.day)
    throw new StatementRefused(1, 'of another account or day')
  if (columns?.join() !== COLUMNS.join()) throw new StatementRefused(2, 'other columns')
  const end = rest.findIndex(([first]) => first === END)
  if (end < 0) throw new StatementRefused(null, 'cut: it has no end')
  if (rest.slice(end + 1).some((row) => row.join() !== ''))
    throw new StatementRefused(end + 4, 'it goes on after its end')
  const lines = rest.slice(0, end).map((row, place) => readLine(row, place + 3, expected.day))
  if (new Set(lines.map(({ reference }) => reference)).size !== lines.length)
    throw new StatementRefused(null, 'a reference comes twice')
  const [out, into] = sums(lines)
  const [, count, told, toldInto] = rest[end] as string[]
  if (Number(count) !== lines.length || told !== formatYuan(fen(out)) || toldInto !== formatYuan(fen(into)))
    throw new StatementRefused(end + 3, 'its sums are not those of its lines')
  return lines
}

function readLine(row: readonly string[], number: number, day: ChinaDate): StatementLine {
  const [time, reference, purpose, channel, merchantId, billDate, out, into] = row
  const isTransfer = purpose === TRANSFER
  if (row.length !== COLUMNS.length || !reference || !merchantId) throw new StatementRefused(number, 'bad line')
  if (!v.is(channelField, channel)) throw new StatementRefused(number, 'unknown channel')
  if (
    (isTransfer ? billDate !== '' : !/^\d{4}-\d\d-\d\d$/.test(billDate ?? '')) ||
    !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(time ?? '')
  )
    throw new StatementRefused(number, 'bad date')
  if (!time?.startsWith(day)) throw new StatementRefused(number, 'of another day')
  try {
    const amountFen = parseYuan(into ?? '') - parseYuan(out ?? '')
    const at = new Date(`${time?.replace(' ', 'T')}+08:00`).toISOString()
    if (isTransfer && amountFen >= 0) throw new StatementRefused(number, 'a transfer that pays nothing out')
    return { reference, at, channel, merchantId, billDate: isTransfer ? null : (billDate as ChinaDate), amountFen }
  } catch (error) {
    if (error instanceof RangeError) throw new StatementRefused(number, 'bad amount')
    throw error
  }
}

function sums(lines: readonly StatementLine[]): [out: number, into: number] {
  const total = (amounts: number[]) => amounts.filter((amount) => amount > 0).reduce((sum, amount) => sum + amount, 0)
  return [total(lines.map((line) => -line.amountFen)), total(lines.map((line) => line.amountFen))]
}

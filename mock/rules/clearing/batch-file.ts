import type { Channel } from '@/contract/fields'
import type { ChinaDate } from '@/domain/dates'
import { type Fen, fen, formatYuan, parseYuan } from '@/domain/money'

/** What goes to the treasury in one batch: one authority, income item and channel. */
export interface SweepBatch {
  batchNo: string
  sweepDate: ChinaDate
  /** Of the collecting bank. */
  account: string
  regionCode: string
  itemCode: string
  channel: Channel
  lines: readonly SweepLine[]
}

export interface SweepLine {
  orderNo: string
  decisionId: string
  fineFen: Fen
  surchargeFen: Fen
  /** What went back of it before it was swept. */
  refundFen: Fen
}

export class BatchFileRefused extends Error {
  override name = 'BatchFileRefused'
  constructor(
    readonly because: 'bad-file' | 'sum-differs',
    /** From 1. */
    readonly line: number,
  ) {
    super(`${because} at line ${line}`)
  }
}

const TITLE = '清分批次'
const COLUMNS = ['序号', '订单号', '决定标识', '罚款', '加处罚款', '已退', '入库金额']
const END = '合计'

export const netOf = ({ fineFen, surchargeFen, refundFen }: Omit<SweepLine, 'orderNo' | 'decisionId'>): Fen =>
  fen(fineFen + surchargeFen - refundFen)

/** Gross, refund and net in fen; gross − refund = net. */
export function batchTotals(lines: readonly SweepLine[]) {
  const sum = (amount: (line: SweepLine) => number) => fen(lines.reduce((total, line) => total + amount(line), 0))
  return {
    grossFen: sum((line) => line.fineFen + line.surchargeFen),
    refundFen: sum((line) => line.refundFen),
    netFen: sum(netOf),
  }
}

/**
 * The file for the collecting bank: header, columns, one line per decision, trailer with number and sums; UTF-8, line
 * feeds, amounts in yuan. The same batch gives the same bytes.
 */
export function writeBatchFile(batch: SweepBatch): string {
  const { batchNo, sweepDate, account, regionCode, itemCode, channel, lines } = batch
  const { grossFen, refundFen, netFen } = batchTotals(lines)
  return [
    [TITLE, batchNo, sweepDate, account, regionCode, itemCode, channel].join(),
    COLUMNS.join(),
    ...lines.map((line, place) =>
      [
        place + 1,
        line.orderNo,
        line.decisionId,
        formatYuan(line.fineFen),
        formatYuan(line.surchargeFen),
        formatYuan(line.refundFen),
        formatYuan(netOf(line)),
      ].join(),
    ),
    [END, lines.length, formatYuan(grossFen), formatYuan(refundFen), formatYuan(netFen)].join(),
    '',
  ].join('\n')
}

/** The bank's side of it. @throws BatchFileRefused */
export function readBatchFile(text: string): SweepBatch & { netFen: Fen } {
  const rows = text.split('\n').map((row) => row.split(','))
  const [title, batchNo, sweepDate, account, regionCode, itemCode, channel] = rows[0] as string[]
  if (title !== TITLE || rows[0]?.length !== 7 || rows[1]?.join() !== COLUMNS.join())
    throw new BatchFileRefused('bad-file', 1)
  const end = rows.findIndex(([first]) => first === END)
  if (end < 0) throw new BatchFileRefused('bad-file', rows.length)
  const lines = rows.slice(2, end).map((row, place) => readLine(row, place))
  const { grossFen, refundFen, netFen } = batchTotals(lines)
  const told = [END, String(lines.length), formatYuan(grossFen), formatYuan(refundFen), formatYuan(netFen)]
  if (rows[end]?.join() !== told.join()) throw new BatchFileRefused('sum-differs', end + 1)
  const header = { batchNo, sweepDate, account, regionCode, itemCode, channel } as Omit<SweepBatch, 'lines'>
  return { ...header, lines, netFen }
}

function readLine(row: readonly string[], place: number): SweepLine {
  const number = place + 3
  const [serial, orderNo, decisionId, fine, surcharge, refund, net] = row
  if (row.length !== COLUMNS.length || serial !== String(place + 1) || !orderNo || !decisionId)
    throw new BatchFileRefused('bad-file', number)
  const amount = (text = '') => {
    try {
      return parseYuan(text)
    } catch {
      throw new BatchFileRefused('bad-file', number)
    }
  }
  const line = {
    orderNo,
    decisionId,
    fineFen: amount(fine),
    surchargeFen: amount(surcharge),
    refundFen: amount(refund),
  }
  if (line.fineFen + line.surchargeFen - line.refundFen !== amount(net))
    throw new BatchFileRefused('sum-differs', number)
  return line
}

import { type Cell, column, type Sheet } from './sheet'
import type { Statement } from './statement'
import { accountNames, channelNames } from './words'

/** The statement's two tables below each other, for whoever reckons with them. */
export function statementSheet({ unit, month, channels, balances }: Statement, fileName: string): Sheet {
  const rows: Cell[][] = [
    ...channels.flatMap((row): Cell[][] => [
      ['渠道', channelNames[row.channel], row.item, `收款 ${row.payments} 笔`, null, row.paid_fen, null, null],
      ['渠道', channelNames[row.channel], row.item, `退款 ${row.refunds} 笔`, null, null, row.refunded_fen, null],
      ['渠道', channelNames[row.channel], row.item, '手续费', null, row.fee_fen, null, null],
      ['渠道', channelNames[row.channel], row.item, '渠道结算', null, row.settled_fen, null, null],
      ['渠道', channelNames[row.channel], row.item, '清分', null, null, row.swept_fen, null],
    ]),
    ...balances.map((row): Cell[] => [
      '科目',
      row.channel && channelNames[row.channel],
      row.item,
      accountNames[row.account],
      row.opening_fen,
      row.debit_fen,
      row.credit_fen,
      row.closing_fen,
    ]),
  ]
  return {
    title: '罚没收入资金月报',
    subtitle: `${unit}　${month}`,
    fileName,
    columns: [
      column('部分', 'text', 6),
      column('渠道', 'text', 10),
      column('收入项目', 'text', 11),
      column('科目、事由', 'text', 14),
      column('期初', 'fen', 12),
      column('借方发生', 'fen', 12),
      column('贷方发生', 'fen', 12),
      column('期末', 'fen', 12),
    ],
    async *rows() {
      yield* rows
    },
  }
}

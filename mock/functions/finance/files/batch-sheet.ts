import { itemsOfBatch, type ListedBatch } from '../../../store/desk/sweeps'
import type { Environment } from '../../environment'
import { printedYuan } from './cell-text'
import { column, type Sheet } from './sheet'
import { channelNames } from './words'

const states = {
  ready: '待送出',
  submitted: '已送出',
  executed: '银行已划',
  received: '国库已收',
  refused: '被退回',
} as const

/** The decisions whose money is in a batch, gross − given back = net; those of a refused one go with a later one. */
export function batchSheet({ database }: Pick<Environment, 'database'>, batch: ListedBatch): Sheet {
  const sums = `收款 ${printedYuan(batch.gross_fen)} − 已退 ${printedYuan(batch.refund_fen)} = 入库 ${printedYuan(batch.net_fen)} 元`
  const voucher = batch.voucher_no === null ? '' : `　凭证 ${batch.voucher_no}`
  return {
    title: '清分入库批次',
    subtitle: `${batch.unit_name}　${batch.batch_no}　${channelNames[batch.channel]}　${states[batch.state]}${voucher}　${sums}`,
    fileName: `清分入库批次-${batch.batch_no}`,
    columns: [
      column('订单号', 'text', 20),
      column('决定书编号', 'text', 16),
      column('收入项目', 'text', 10),
      column('罚款', 'fen'),
      column('加处罚款', 'fen'),
      column('收款合计', 'fen'),
      column('入库前已退', 'fen'),
      column('入库净额', 'fen'),
      column('计入', 'text', 5),
    ],
    async *rows() {
      for (const item of await itemsOfBatch(database, batch.region_code, batch.batch_no))
        yield [
          item.order_no,
          `${item.number15}${item.check_digit}`,
          batch.item_code,
          item.fine_fen,
          item.surcharge_fen,
          item.fine_fen + item.surcharge_fen,
          item.refund_fen,
          item.fine_fen + item.surcharge_fen - item.refund_fen,
          item.counts ? '是' : '否',
        ]
    },
  }
}

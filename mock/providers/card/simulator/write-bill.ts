import { type ChinaDate, formatInstant } from '@/domain/dates'
import { fen, formatYuan } from '@/domain/money'
import type { Bookings } from '../../bills/booking'
import { CARD_END, CARD_TITLE } from '../../bills/card-csv'
import { formatE5 } from '../../bills/numbers'
import { inPieces } from '../../bills/write-text'

const COLUMNS = '交易时间,交易类型,商户订单号,收单流水号,退货订单号,卡号,交易金额,手续费,交易状态'
const STATUSES = { success: '成功', processing: '处理中', failed: '失败' }

/** The acquirer's daily file in the format that bills/card-csv.ts describes. */
export function writeCardBill(
  bookings: Bookings,
  account: { merchantId: string; day: ChinaDate },
): AsyncGenerator<Uint8Array> {
  return inPieces(lines(bookings, account), '\n')
}

async function* lines(bookings: Bookings, { merchantId, day }: { merchantId: string; day: ChinaDate }) {
  let [payments, paymentFen, refunds, refundFen, feeE5] = [0, 0, 0, 0, 0]
  yield `${CARD_TITLE},${merchantId},${day}`
  yield COLUMNS
  for await (const booking of bookings) {
    const { kind, at, orderNo, tradeNo, refund, payer, amountFen, status } = booking
    if (kind === 'payment') {
      payments++
      paymentFen += amountFen
    } else {
      refunds++
      if (status !== 'failed') refundFen += amountFen
    }
    feeE5 += booking.feeE5
    const type = kind === 'payment' ? '消费' : '退货'
    const time = formatInstant(at, 'YYYY-MM-DD HH:mm:ss')
    if (!booking.unwritten)
      yield `${time},${type},${orderNo},${tradeNo},${refund?.number ?? ''},${payer},${formatYuan(amountFen)},${formatE5(booking.feeE5)},${STATUSES[status]}`
  }
  const sums = `${payments},${formatYuan(fen(paymentFen))},${refunds},${formatYuan(fen(refundFen))},${formatE5(feeE5)}`
  yield `合计,${payments + refunds},${sums}`
  yield CARD_END
}

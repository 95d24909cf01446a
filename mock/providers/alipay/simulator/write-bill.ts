import iconv from 'iconv-lite'
import { addDays, type ChinaDate, formatDate, type Instant } from '@/domain/dates'
import { type Fen, fen, formatYuan } from '@/domain/money'
import { DETAIL_FRAME, type Frame, SUMMARY_FRAME } from '../../bills/alipay-frame'
import type { Booking, Bookings } from '../../bills/booking'
import { formatE5 } from '../../bills/numbers'
import { inPieces } from '../../bills/write-text'
import { writeZip } from '../../bills/write-zip'
import { alipayTime } from '../alipay-time'

interface BillAccount {
  sellerId: string
  day: ChinaDate
  /** When the file is written. */
  at: Instant
}

const DETAIL_COLUMNS =
  '支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注'
const SUMMARY_COLUMNS =
  '门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）,支付宝优惠（元）,商家优惠（元）,卡消费金额（元）,服务费（元）,分润（元）,实收净额（元）'

interface Sums {
  payments: number
  paymentFen: number
  refunds: number
  refundFen: number
  feeE5: number
}

/** Alipay's bill as it is downloaded: a ZIP of the detail and the summary, both GBK like their names. */
export function writeAlipayBill(bookings: Bookings, account: BillAccount): AsyncGenerator<Uint8Array> {
  const sums: Sums = { payments: 0, paymentFen: 0, refunds: 0, refundFen: 0, feeE5: 0 }
  const name = (suffix: string) => gbk(`${account.sellerId}0156_${account.day.replaceAll('-', '')}_${suffix}.csv`)
  return writeZip([
    { name: name('业务明细'), content: inPieces(detailLines(bookings, account, sums), '\r\n', gbk) },
    { name: name('业务明细(汇总)'), content: inPieces(summaryLines(account, sums), '\r\n', gbk) },
  ])
}

const gbk = (text: string) => iconv.encode(text, 'gbk')

async function* detailLines(bookings: Bookings, account: BillAccount, sums: Sums): AsyncGenerator<string> {
  yield* headLines(DETAIL_FRAME, account)
  yield DETAIL_COLUMNS
  for await (const booking of bookings) {
    add(booking, sums)
    if (!booking.unwritten) yield detailLine(booking)
  }
  yield ruler(`${DETAIL_FRAME.list}结束`)
  yield `#交易合计：${sums.payments}笔，商家实收共${signed(sums.paymentFen)}元，商家优惠共0.00元`
  yield `#退款合计：${sums.refunds}笔，商家实收退款共${signed(-sums.refundFen)}元，商家优惠退款共0.00元`
  yield `#导出时间：[${exportTime(account.at)}]`
}

/** After the detail, whose rows it adds up. */
async function* summaryLines(account: BillAccount, sums: Sums): AsyncGenerator<string> {
  const net = signed(sums.paymentFen - sums.refundFen)
  const fee = yuanOfE5(-sums.feeE5)
  yield* headLines(SUMMARY_FRAME, account)
  yield SUMMARY_COLUMNS
  const counts = `${sums.payments},${sums.refunds}`
  yield `合计\t,\t,${counts},${net},${net},0.00,0.00,0.00,${fee},0.00,${yuanOfE5((sums.paymentFen - sums.refundFen) * 1000 - sums.feeE5)}`
  yield ruler(`${SUMMARY_FRAME.list}结束`)
  yield `#导出时间：[${exportTime(account.at)}]`
}

function* headLines({ title, list }: Frame, { sellerId, day }: BillAccount): Generator<string> {
  const midnight = (date: ChinaDate) => `[${formatDate(date, 'YYYY年MM月DD日')} 00:00:00]`
  yield `#${title}`
  yield `#账号：[${sellerId}0156]`
  yield `#起始日期：${midnight(day)}   终止日期：${midnight(addDays(day, 1))}`
  yield ruler(list)
}

const ruler = (word: string) =>
  `#-----------------------------------------${word}----------------------------------------`

function add({ kind, amountFen, feeE5 }: Booking, sums: Sums): void {
  if (kind === 'payment') {
    sums.payments++
    sums.paymentFen += amountFen
  } else {
    sums.refunds++
    sums.refundFen += amountFen
  }
  sums.feeE5 += feeE5
}

/** Text ends in a TAB; fees are told as what they do to the merchant: taken with a minus. */
function detailLine({ kind, at, orderNo, tradeNo, refund, amountFen, feeE5, payer, subject }: Booking): string {
  const amount = signed(kind === 'payment' ? amountFen : -amountFen)
  const time = alipayTime(at)
  const name = subject.replaceAll(',', '，').replace(/\s+/g, ' ')
  const type = kind === 'payment' ? '交易' : '退款'
  const texts = [tradeNo, orderNo, type, name].map((text) => `${text}\t`).join(',')
  const number = `${refund?.number ?? ''}\t`
  return `${texts},${time},${time},\t,\t,\t,\t,${payer}\t,${amount},${amount},0.00,0.00,0.00,0.00,0.00,\t,0.00,0.00,${number},${yuanOfE5(-feeE5)},0.00,\t`
}

const signed = (amount: number) => `${amount < 0 ? '-' : ''}${formatYuan(fen(Math.abs(amount)) as Fen)}`
const yuanOfE5 = (e5: number) => formatE5(e5 === 0 ? 0 : e5).slice(0, -3)
const exportTime = (at: Instant) => {
  const [date, time] = alipayTime(at).split(' ') as [string, string]
  return `${formatDate(date, 'YYYY年MM月DD日')} ${time}`
}

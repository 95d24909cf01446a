import { openAlipayArchive } from './alipay-archive'
import { createDetailReader, type Received } from './alipay-detail'
import { readAlipaySummary } from './alipay-summary'
import type { BillFile, BillRow, BillSummary, ExpectedBill } from './bill'
import { gbkDecoder } from './gbk'
import { cutWhenOpen, linesOf } from './lines'
import { agree, createTotals } from './totals'

/** Alipay's pair of files: the sums at the detail file's end and those of the summary both agree with the rows. */
export async function* readAlipayBill(file: BillFile, expected: ExpectedBill): AsyncGenerator<BillRow, BillSummary> {
  const archive = await openAlipayArchive(file.bytes, expected)
  const told = await readAlipaySummary(archive.summary(), expected)
  const totals = createTotals()
  const received: Received = { paymentFen: 0, refundFen: 0 }
  const reader = createDetailReader(expected, totals, received)
  let last = 0
  for await (const { first, lines, open } of linesOf(archive.detail(), gbkDecoder())) {
    for (let at = 0; at < lines.length; at++) {
      const row = cutWhenOpen(open, () => reader.line(lines[at] as string, first + at))
      if (row) yield row
    }
    last = first + lines.length - 1
  }
  reader.end(last)
  const counted = totals.summary()
  agree('汇总：交易订单总笔数', told.payments, counted.payments, last)
  agree('汇总：退款订单总笔数', told.refunds, counted.refunds, last)
  agree('汇总：商家实收', told.receivedFen, received.paymentFen - received.refundFen, last)
  agree('汇总：服务费', Math.abs(told.feeE5), Math.abs(counted.feeE5), last)
  return counted
}

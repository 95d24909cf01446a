import { readAlipayBill } from './alipay-bill'
import { readBacktickCsv } from './backtick-csv'
import type { ReadBill } from './bill'
import { readCardCsv } from './card-csv'

/** See ReadBill in bill.ts. */
export const readBill: ReadBill = (file, expected) => {
  switch (file.format) {
    case 'wechat-csv':
    case 'nontax-csv':
      return readBacktickCsv(file, expected)
    case 'alipay-zip':
      return readAlipayBill(file, expected)
    case 'card-csv':
      return readCardCsv(file, expected)
  }
}

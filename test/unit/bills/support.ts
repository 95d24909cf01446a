import fc from 'fast-check'
import type { Channel } from '@/contract/fields'
import type { ChinaDate } from '@/domain/dates'
import { startOfChinaDate } from '@/domain/dates'
import { fen } from '@/domain/money'
import { writeAlipayBill } from '../../../mock/providers/alipay/simulator/write-bill'
import type { BillFormat, BillRow, BillSummary } from '../../../mock/providers/bills/bill'
import type { Booking } from '../../../mock/providers/bills/booking'
import { channelFeeE5 } from '../../../mock/providers/bills/fee'
import { readBill } from '../../../mock/providers/bills/read-bill'
import { collectBytes } from '../../../mock/providers/bills/write-text'
import { writeCardBill } from '../../../mock/providers/card/simulator/write-bill'
import { writeNontaxBill } from '../../../mock/providers/nontax/simulator/write-bill'
import { writeWechatBill } from '../../../mock/providers/wechat-pay/simulator/write-bill'

export const DAY: ChinaDate = '2026-11-20'
export const MERCHANTS: Readonly<Record<Channel, string>> = {
  wechat: '1601959334',
  alipay: '2088722682748354',
  nontax: '1900013551',
  card: '898140048160001',
}
export const FORMATS: Readonly<Record<Channel, BillFormat>> = {
  wechat: 'wechat-csv',
  alipay: 'alipay-zip',
  nontax: 'nontax-csv',
  card: 'card-csv',
}
export const FEES: Readonly<Record<Channel, number>> = { wechat: 20, alipay: 20, nontax: 10, card: 35 }
export const channels = ['wechat', 'alipay', 'nontax', 'card'] as const

/** The bill of `channel` for DAY as its simulator writes it. */
export function writeBill(channel: Channel, bookings: readonly Booking[], day = DAY): Promise<Buffer> {
  const account = { appId: 'wx81be8101c1f0a1b2', mchId: MERCHANTS[channel], feeBasisPoints: FEES[channel] }
  switch (channel) {
    case 'wechat':
      return collectBytes(writeWechatBill(bookings, account))
    case 'nontax':
      return collectBytes(writeNontaxBill(bookings, account))
    case 'alipay':
      return collectBytes(
        writeAlipayBill(bookings, { sellerId: MERCHANTS.alipay, day, at: '2026-11-21T01:00:00.000Z' }),
      )
    case 'card':
      return collectBytes(writeCardBill(bookings, { merchantId: MERCHANTS.card, day }))
  }
}

export interface ReadWhole {
  rows: BillRow[]
  summary: BillSummary
}

/** Reads a file in pieces of `pieceSize` bytes, as a network would bring it. @throws BillRefused */
export async function readWhole(
  channel: Channel,
  bytes: Uint8Array,
  { pieceSize = 1000, day = DAY, merchantId = MERCHANTS[channel] } = {},
): Promise<ReadWhole> {
  const file = { kind: 'file' as const, format: FORMATS[channel], bytes: pieces(bytes, pieceSize) }
  const reading = readBill(file, { channel, merchantId, day })
  const rows: BillRow[] = []
  for (;;) {
    const step = await reading.next()
    if (step.done) return { rows, summary: step.value }
    rows.push(step.value)
  }
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** What a row must tell of the booking that it was written from. */
export const asRow = (channel: Channel, booking: Booking): Omit<BillRow, 'line' | 'raw'> => ({
  kind: booking.kind === 'payment' ? 'payment' : 'refund',
  at: booking.at,
  orderNo: booking.orderNo,
  tradeNo: booking.tradeNo,
  refundNo:
    booking.kind === 'payment'
      ? null
      : booking.kind === 'reversal'
        ? booking.orderNo
        : (booking.refund?.number ?? null),
  amountFen: booking.amountFen,
  feeE5: booking.feeE5,
  status: booking.status,
  regionCode: channel === 'nontax' ? (booking.notice?.regionCode ?? null) : null,
})

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const second = fc.integer({ min: 0, max: 86_399 }).map((at) => {
  return new Date(Date.parse(startOfChinaDate(DAY)) + at * 1000).toISOString()
})

/** Subjects may hold what a careless clerk types; `gbk` text, as Alipay's file takes no other. */
const subject = fc
  .array(fc.constantFrom(...'交通违法罚款（A1）,，`"\\/ \t#\n第3次'), { maxLength: 12 })
  .map((parts) => parts.join(''))

const payment = (channel: Channel): fc.Arbitrary<Booking> =>
  fc
    .record({
      at: second,
      order: fc.stringMatching(/^[0-9A-Z]{12}$/),
      tradeNo: digits(28),
      amount: fc.integer({ min: 1, max: 500_000 }),
      subject,
      region: digits(6),
    })
    .map(({ at, order, tradeNo, amount, subject: text, region }) => ({
      kind: 'payment' as const,
      at,
      orderNo: `J140100261120${order}`,
      tradeNo,
      refund: null,
      amountFen: fen(amount),
      feeE5: channelFeeE5(fen(amount), FEES[channel]),
      status: 'success' as const,
      payer:
        channel === 'alipay' ? '**博(156******89)' : channel === 'card' ? '622202******0123' : 'ofyak5qL2mVn8aPw3rTu',
      subject: text,
      ...(channel === 'nontax'
        ? {
            notice: {
              regionCode: region,
              platformOrderNo: `AQ${tradeNo.slice(0, 20)}`,
              departmentCode: '014001',
              noticeType: '2',
              bankId: '102',
            },
          }
        : {}),
    }))

/** Payments and refunds of a day, in no order; numbers are never the same twice. */
export const bookingsOf = (channel: Channel): fc.Arbitrary<Booking[]> =>
  fc
    .uniqueArray(fc.record({ paid: payment(channel), back: fc.option(back(channel)) }), {
      maxLength: 30,
      selector: ({ paid }) => paid.tradeNo,
    })
    .map((pairs) => pairs.flatMap(({ paid, back: returned }) => (returned ? [paid, returned(paid)] : [paid])))

function back(channel: Channel): fc.Arbitrary<(paid: Booking) => Booking> {
  const statuses = channel === 'alipay' ? (['success'] as const) : (['success', 'processing', 'failed'] as const)
  return fc
    .record({
      at: second,
      share: fc.double({ min: 0.01, max: 1, noNaN: true }),
      number: digits(12),
      channelNumber: digits(28),
      status: fc.constantFrom(...statuses),
      reversal: fc.boolean(),
    })
    .map(({ at, share, number, channelNumber, status, reversal }) => (paid) => {
      const amountFen = fen(Math.max(1, Math.floor(paid.amountFen * share)))
      const feeE5 = status === 'failed' ? 0 : -channelFeeE5(amountFen, FEES[channel]) || 0
      const common = { ...paid, at, feeE5 }
      if (reversal && (channel === 'wechat' || channel === 'nontax'))
        return { ...common, kind: 'reversal', feeE5: -paid.feeE5 || 0 }
      return { ...common, kind: 'refund', amountFen, status, refund: { number: `R140100${number}`, channelNumber } }
    })
}

import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Kysely, sql } from 'kysely'
import { addSeconds, type ChinaDate, startOfChinaDate } from '@/domain/dates'
import { fen } from '@/domain/money'
import type { Booking } from '../../mock/providers/bills/booking'
import { channelFeeE5 } from '../../mock/providers/bills/fee'
import type { PaymentChannel } from '../../mock/providers/payment-channel'
import { writeWechatBill } from '../../mock/providers/wechat-pay/simulator/write-bill'
import type { Tables } from '../../mock/store/tables'

export const DAY: ChinaDate = '2026-11-19'
export const REGION = '140105'
export const MERCHANT = '1601959334'
export const FEE_BASIS_POINTS = 20
/** Of ten thousand rows one is wrong in each of five ways. */
const WRONG_EVERY = 10_000
const REFUND_EVERY = 100

const AMOUNTS = [5_000, 10_000, 20_000, 15_000, 180_000]
const digits = (at: number, length: number) => String(at).padStart(length, '0')
const orderNo = (at: number) => `J${REGION}261119${digits(at, 12)}`
const tradeNo = (at: number) => `4200002986202611191${digits(at, 9)}`
const refundNo = (at: number) => `R${REGION}261119${digits(at, 12)}`
/** In the order of the day; the last of ten thousand belongs to the day before. */
const secondOf = (at: number, orders: number) => Math.floor((at / orders) * 86_399)

/** Orders paid on the day, a hundredth of them refunded: what a quiet authority would have after many years in one day. */
export async function fillOrders(database: Kysely<Tables>, orders: number): Promise<void> {
  const amounts = sql.raw(`array[${AMOUNTS.join(',')}]`)
  const noon = startOfChinaDate(DAY)
  await sql`
    insert into pay_order (region_code, order_no, wallet, channel, merchant_id, app_id, open_id, total_fen, state, trade_no,
      created_at, expires_at, paid_at, matched_at, recorded_at)
    select ${REGION}, ${`J${REGION}261119`} || lpad(at::text, 12, '0'), 'wechat', 'wechat', ${MERCHANT}, 'wx81be', 'payer-' || at,
      (${amounts})[1 + at % 5], 'recorded', '4200002986202611191' || lpad(at::text, 9, '0'),
      paid, paid + interval '5 minutes', paid, paid, paid
    from (select at, ${noon}::timestamptz + floor(at::numeric / ${orders} * 86399) * interval '1 second'
      - case when at % ${WRONG_EVERY} = 4 then interval '1 day' else interval '0' end as paid
      from generate_series(0, ${orders}::integer - 1) as at) as numbered`.execute(database)
  await sql`
    insert into refund (region_code, order_no, refund_no, amount_fen, reason, state, requested_at, done_at)
    select region_code, order_no, 'R' || substr(order_no, 2), total_fen, 'withdrawn', 'done', paid_at, paid_at
    from pay_order where right(order_no, 12)::bigint % ${REFUND_EVERY} = 50`.execute(database)
  await sql`vacuum analyze`.execute(database)
}

/** The channel's side of them: one of ten thousand lacks, one is nobody's, one has another sum, one another fee. */
function* bookings(orders: number): Generator<Booking> {
  for (let at = 0; at < orders; at++) {
    const wrong = at % WRONG_EVERY
    const amountFen = fen(AMOUNTS[at % 5] as number)
    const payment: Booking = {
      kind: 'payment',
      at: addSeconds(startOfChinaDate(DAY), secondOf(at, orders)),
      orderNo: orderNo(at),
      tradeNo: tradeNo(at),
      refund: null,
      amountFen: wrong === 2 ? fen(amountFen + 100) : amountFen,
      feeE5: wrong === 3 ? 350_000 : channelFeeE5(amountFen, FEE_BASIS_POINTS),
      status: 'success',
      payer: `oUpF8uMuAJO_M2pxb1Q9zNjWeS6o${at % 97}`,
      subject: '交通违法罚款',
    }
    if (wrong === 1) yield { ...payment, orderNo: `${orderNo(at).slice(0, -1)}X`, tradeNo: `9${tradeNo(at).slice(1)}` }
    if (wrong !== 0) yield payment
    if (at % REFUND_EVERY === 50)
      yield {
        ...payment,
        kind: 'refund',
        refund: { number: refundNo(at), channelNumber: `5030${tradeNo(at)}` },
        feeE5: -payment.feeE5,
      }
  }
}

export async function writeBillFile(path: string, orders: number): Promise<void> {
  const account = { appId: 'wx81be8101c1f0a1b2', mchId: MERCHANT, feeBasisPoints: FEE_BASIS_POINTS }
  await pipeline(Readable.from(writeWechatBill(bookings(orders), account)), createWriteStream(path))
}

/** A channel whose bill is in a file, and that knows of no trade when it is asked. */
export function channelOf(path: string): PaymentChannel {
  return {
    channel: 'wechat',
    merchantId: MERCHANT,
    feeBasisPoints: FEE_BASIS_POINTS,
    fetchBill: async () => ({ kind: 'file', format: 'wechat-csv', bytes: createReadStream(path) }),
    query: async () => ({ state: 'not-found' }),
  } as Partial<PaymentChannel> as PaymentChannel
}

import { createHash } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import * as v from 'valibot'
import { dateField } from '@/contract/fields'
import { addSeconds, type ChinaDate, chinaDate, type Instant } from '@/domain/dates'
import { type BillPlan, createBilling } from '../../bills/billing'
import type { Booking } from '../../bills/booking'
import { channelFeeE5 } from '../../bills/fee'
import { type BillLink, fileAnswer, refusedFile } from '../../bills/link'
import { cutAfterHalf } from '../../bills/spoil'
import { BILL_HOURS, billAge } from '../../bills/time-rules'
import { simulatedFees } from '../../fees'
import type { FileAnswer, HttpRequest } from '../../payment-channel'
import { randomHex } from '../../random'
import { invalidRequest, paramError, WechatRefusal } from './answers'
import { checkMerchant } from './merchant-gate'
import type { SimulatorParts } from './parts'
import type { WechatRefund, WechatTrade } from './records'
import { type TradeBillType, tradeBillTypes, writeWechatBill } from './write-bill'

const LINK_SECONDS = 5 * 60

const querySchema = v.object({
  bill_date: dateField,
  bill_type: v.optional(v.picklist(tradeBillTypes), 'ALL'),
  tar_type: v.optional(v.literal('GZIP')),
})

interface LinkKind {
  type: TradeBillType
  zipped: boolean
}

/** Makes a link to the bill of a day; the hash is that of the plain file. @throws WechatRefusal */
export async function requestTradeBill(url: URL, parts: SimulatorParts) {
  const { store, clock, random } = parts
  const query = v.safeParse(querySchema, Object.fromEntries(url.searchParams))
  if (!query.success) throw paramError(`/${v.getDotPath(query.issues[0]) ?? ''}`, query.issues[0].message)
  const { bill_date: day, bill_type: type, tar_type } = query.output
  const age = billAge(day, BILL_HOURS.wechat, clock.now())
  if (age === 'not-over') throw invalidRequest('账单日期不能是当天或以后')
  if (age === 'too-old') throw invalidRequest('只能下载三个月以内的账单')
  const plan = age === 'ready' ? await billingOf(parts).plan(day) : null
  if (age === 'being-made' || plan?.fault === 'not-yet')
    throw new WechatRefusal(400, 'STATEMENT_CREATING', '账单生成中，请稍后再试')
  if (!plan) throw new WechatRefusal(400, 'NO_STATEMENT_EXIST', '账单不存在')
  const token = randomHex(random, 32)
  const kind: LinkKind = { type, zipped: tar_type === 'GZIP' }
  const until = addSeconds(clock.now(), LINK_SECONDS)
  await store.put('bill-link', token, { plan, kind, until } satisfies BillLink<LinkKind>)
  const hash = createHash('sha1')
  for await (const piece of plainBill(plan, type, parts)) hash.update(piece)
  const base = url.href.slice(0, url.href.indexOf('/v3/'))
  return {
    hash_type: 'SHA1',
    hash_value: hash.digest('hex'),
    download_url: `${base}/v3/billdownload/file?token=${token}`,
  }
}

/** The file behind a link, for the signed requests of the merchant that asked for it; unsigned itself. */
export async function downloadTradeBill(request: HttpRequest, parts: SimulatorParts): Promise<FileAnswer> {
  try {
    checkMerchant(request, parts)
  } catch (error) {
    if (error instanceof WechatRefusal) return refusedFile(error.status, error.code, error.message)
    throw error
  }
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const link = await parts.store.get<BillLink<LinkKind>>('bill-link', token)
  if (!link) return refusedFile(403, 'NO_AUTH', '没有权限下载这个账单')
  if (link.until <= parts.clock.now()) return refusedFile(400, 'INVALID_REQUEST', '下载地址已失效，请重新申请')
  const plain = plainBill(link.plan, link.kind.type, parts)
  const whole = link.kind.zipped ? pipeline(Readable.from(plain), createGzip(), () => {}) : plain
  return fileAnswer(link.plan.fault === 'cut' ? cutAfterHalf(whole) : whole)
}

async function* plainBill(plan: BillPlan, type: TradeBillType, parts: SimulatorParts): AsyncGenerator<Uint8Array> {
  const { bookings } = await billingOf(parts).contents(plan)
  const wanted = bookings.filter(({ kind }) => type === 'ALL' || (kind === 'payment') === (type === 'SUCCESS'))
  yield* writeWechatBill(wanted, { ...parts.side, feeBasisPoints: simulatedFees.wechat }, type)
}

export const takingsOf = (day: ChinaDate, parts: SimulatorParts) => billingOf(parts).takings(day)

const billingOf = (parts: SimulatorParts) =>
  createBilling({ ...parts, feeBasisPoints: simulatedFees.wechat, happened: (day) => happened(day, parts) })

async function happened(day: ChinaDate, { store }: SimulatorParts): Promise<Booking[]> {
  const trades = new Map((await store.list<WechatTrade>('trade')).map(({ key, body }) => [key, body]))
  const payments = [...trades.values()].flatMap((trade) =>
    trade.paidAt && chinaDate(trade.paidAt) === day ? [paymentOf(trade)] : [],
  )
  const refunds = (await store.list<WechatRefund>('refund')).flatMap(({ body }) =>
    chinaDate(body.createdAt) === day ? [refundOf(body, trades.get(body.orderNo))] : [],
  )
  const reversals = [...trades.values()].flatMap((trade) =>
    trade.paidAt && trade.reversedAt && chinaDate(trade.reversedAt) === day
      ? [reversalOf(trade, trade.reversedAt)]
      : [],
  )
  return [...payments, ...refunds, ...reversals]
}

/** Paid by a code and taken back at the window: as much goes back, and its fee. */
function reversalOf(trade: WechatTrade, at: Instant): Booking {
  const payment = paymentOf(trade)
  return { ...payment, kind: 'reversal', at, feeE5: -payment.feeE5 || 0 }
}

const paymentOf = (trade: WechatTrade): Booking => ({
  kind: 'payment',
  at: trade.paidAt as string,
  orderNo: trade.orderNo,
  tradeNo: trade.transactionId as string,
  refund: null,
  amountFen: trade.totalFen,
  feeE5: channelFeeE5(trade.totalFen, simulatedFees.wechat),
  status: 'success',
  payer: trade.openId,
  subject: trade.description,
})

function refundOf(refund: WechatRefund, trade: WechatTrade | undefined): Booking {
  const failed = refund.status === 'CLOSED'
  return {
    kind: 'refund',
    at: refund.createdAt,
    orderNo: refund.orderNo,
    tradeNo: refund.transactionId,
    refund: { number: refund.refundNo, channelNumber: refund.refundId },
    amountFen: refund.refundFen,
    feeE5: failed ? 0 : -channelFeeE5(refund.refundFen, simulatedFees.wechat) || 0,
    status: failed ? 'failed' : refund.status === 'SUCCESS' ? 'success' : 'processing',
    payer: trade?.openId ?? '',
    subject: trade?.description ?? '',
  }
}

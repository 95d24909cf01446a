import * as v from 'valibot'
import { dateField } from '@/contract/fields'
import { addSeconds, type ChinaDate, chinaDate } from '@/domain/dates'
import { createBilling } from '../../bills/billing'
import type { Booking } from '../../bills/booking'
import { channelFeeE5 } from '../../bills/fee'
import { type BillLink, fileAnswer, refusedFile } from '../../bills/link'
import { cutAfterHalf } from '../../bills/spoil'
import { BILL_HOURS, billAge } from '../../bills/time-rules'
import { simulatedFees } from '../../fees'
import type { FileAnswer, HttpRequest } from '../../payment-channel'
import { randomHex } from '../../random'
import { AlipayRefusal, businessFailure, invalidArguments } from './answers'
import { readBody } from './create-rules'
import type { SimulatorParts } from './parts'
import type { AlipayTrade } from './records'
import { writeAlipayBill } from './write-bill'

const LINK_SECONDS = 30

const querySchema = v.object({ bill_type: v.literal('trade'), bill_date: dateField })

/** A link to the ZIP of a day; `gateway` is where the request came to. @throws AlipayRefusal */
export async function requestBill(body: unknown, gateway: string, parts: SimulatorParts) {
  const { store, clock, random } = parts
  const { bill_date: day } = readBody(querySchema, body)
  const age = billAge(day, BILL_HOURS.alipay, clock.now())
  if (age === 'not-over' || age === 'too-old') throw invalidArguments('isv.invalid-arguments', '账单日期不合法')
  // Alipay does not tell whether there is no bill or none yet.
  const plan = age === 'ready' ? await billingOf(parts).plan(day) : null
  if (!plan) throw businessFailure('isp.bill_not_exist', '账单不存在')
  if (plan.fault === 'not-yet') throw new AlipayRefusal('20000', 'isp.unknow-error', '系统繁忙，请稍后再试')
  const token = randomHex(random, 32)
  const until = addSeconds(clock.now(), LINK_SECONDS)
  await store.put('bill-link', token, { plan, kind: null, until } satisfies BillLink)
  const { origin, pathname } = new URL(gateway)
  const folder = pathname.slice(0, pathname.lastIndexOf('/'))
  return { bill_download_url: `${origin}${folder}/bills/download?bizType=trade&token=${token}&fileType=csv.zip` }
}

/** Whoever has the link has the file, for as long as it lives. */
export async function downloadBill(request: HttpRequest, parts: SimulatorParts): Promise<FileAnswer> {
  const link = await parts.store.get<BillLink>('bill-link', new URL(request.url).searchParams.get('token') ?? '')
  if (!link || link.until <= parts.clock.now()) return refusedFile(403, 'LINK_EXPIRED', '下载链接已失效')
  const { bookings, day } = await billingOf(parts).contents(link.plan)
  const zip = writeAlipayBill(bookings, { ...parts.side, day, at: parts.clock.now() })
  return fileAnswer(link.plan.fault === 'cut' ? cutAfterHalf(zip) : zip)
}

export const takingsOf = (day: ChinaDate, parts: SimulatorParts) => billingOf(parts).takings(day)

const billingOf = (parts: SimulatorParts) =>
  createBilling({ ...parts, feeBasisPoints: simulatedFees.alipay, happened: (day) => happened(day, parts) })

async function happened(day: ChinaDate, { store }: SimulatorParts): Promise<Booking[]> {
  return (await store.list<AlipayTrade>('trade')).flatMap(({ body: trade }) => {
    const payment = paymentOf(trade)
    if (!payment) return []
    const refunds = trade.refunds.map(
      ({ requestNo, refundFen, at }): Booking => ({
        ...payment,
        kind: 'refund',
        at,
        refund: { number: requestNo, channelNumber: requestNo },
        amountFen: refundFen,
        feeE5: -channelFeeE5(refundFen, simulatedFees.alipay) || 0,
      }),
    )
    return [payment, ...refunds].filter(({ at }) => chinaDate(at) === day)
  })
}

function paymentOf({ paidAt, orderNo, tradeNo, totalFen, subject }: AlipayTrade): Booking | null {
  if (!paidAt) return null
  const feeE5 = channelFeeE5(totalFen, simulatedFees.alipay)
  const common = { at: paidAt, orderNo, tradeNo, refund: null, amountFen: totalFen, feeE5 }
  return { ...common, kind: 'payment', status: 'success', payer: '**民(138******00)', subject }
}

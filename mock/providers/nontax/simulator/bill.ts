import * as v from 'valibot'
import { type ChinaDate, chinaDate } from '@/domain/dates'
import { createBilling } from '../../bills/billing'
import type { Booking } from '../../bills/booking'
import { channelFeeE5 } from '../../bills/fee'
import { fileAnswer } from '../../bills/link'
import { cutAfterHalf } from '../../bills/spoil'
import { BILL_HOURS, billAge } from '../../bills/time-rules'
import { simulatedFees } from '../../fees'
import { jsonAnswer, parseJson } from '../../http-wire'
import type { FileAnswer, HttpRequest } from '../../payment-channel'
import { NontaxRefusal } from './orders'
import type { NontaxParts } from './parts'
import type { NontaxOrder, NontaxRefund } from './records'
import { writeNontaxBill } from './write-bill'

const inputSchema = v.looseObject({
  appid: v.string(),
  bill_date: v.pipe(v.string(), v.regex(/^\d{8}$/)),
  bill_type: v.picklist(['ALL', 'SUCCESS', 'REFUND']),
})

/** `nontax/downloadbill`: the file itself, or JSON with an errcode. */
export async function downloadBill(request: HttpRequest, parts: NontaxParts): Promise<FileAnswer> {
  try {
    return await billFile(parseJson(request.body), parts)
  } catch (error) {
    if (!(error instanceof NontaxRefusal)) throw error
    const { status, headers, body } = jsonAnswer(200, { errcode: error.errcode, errmsg: error.message })
    return { ...fileAnswer(once(Buffer.from(body))), status, headers }
  }
}

async function billFile(body: unknown, parts: NontaxParts): Promise<FileAnswer> {
  const { side, clock } = parts
  const input = v.safeParse(inputSchema, body)
  if (!input.success || input.output.appid !== side.appId) throw new NontaxRefusal('badData', '数据格式错误')
  const { bill_date, bill_type } = input.output
  const day = `${bill_date.slice(0, 4)}-${bill_date.slice(4, 6)}-${bill_date.slice(6)}`
  const age = billAge(day, BILL_HOURS.nontax, clock.now())
  if (age === 'not-over' || age === 'too-old') throw new NontaxRefusal('badData', '账单日期不合法')
  const billing = billingOf(parts)
  const plan = age === 'ready' ? await billing.plan(day) : null
  if (age === 'being-made' || plan?.fault === 'not-yet') throw new NontaxRefusal('billNotReady', '账单生成中')
  if (!plan) throw new NontaxRefusal('noBill', '当日没有交易')
  const { bookings } = await billing.contents(plan)
  const wanted = bookings.filter(
    ({ kind }) => bill_type === 'ALL' || (kind === 'payment') === (bill_type === 'SUCCESS'),
  )
  const file = writeNontaxBill(wanted, { ...side, feeBasisPoints: simulatedFees.nontax })
  return fileAnswer(plan.fault === 'cut' ? cutAfterHalf(file) : file)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

export const takingsOf = (day: ChinaDate, parts: NontaxParts) => billingOf(parts).takings(day)

const billingOf = (parts: NontaxParts) =>
  createBilling({ ...parts, feeBasisPoints: simulatedFees.nontax, happened: (day) => happened(day, parts) })

async function happened(day: ChinaDate, { store, side }: NontaxParts): Promise<Booking[]> {
  return (await store.list<NontaxOrder>('order')).flatMap(({ body: order }) => {
    if (!order.paidAt) return []
    const payment = paymentOf(order, order.paidAt, side.bankId)
    return [payment, ...order.refunds.map((refund) => refundOf(payment, refund))].filter(
      ({ at }) => chinaDate(at) === day,
    )
  })
}

const paymentOf = (order: NontaxOrder, paidAt: string, bankId: string): Booking => ({
  kind: 'payment',
  at: paidAt,
  orderNo: order.noticeNo,
  tradeNo: order.transId ?? '',
  refund: null,
  amountFen: order.totalFen,
  feeE5: channelFeeE5(order.totalFen, simulatedFees.nontax),
  status: 'success',
  payer: order.openId,
  subject: order.description,
  notice: {
    regionCode: order.regionCode,
    platformOrderNo: order.orderId,
    departmentCode: order.unitCode,
    noticeType: '2',
    bankId,
  },
})

function refundOf(
  payment: Booking,
  { createdAt, refundOutId, refundOrderId, refundFen, status }: NontaxRefund,
): Booking {
  return {
    ...payment,
    kind: 'refund',
    at: createdAt,
    refund: { number: refundOutId, channelNumber: refundOrderId },
    amountFen: refundFen,
    feeE5: status === 8 ? 0 : -channelFeeE5(refundFen, simulatedFees.nontax) || 0,
    status: status === 8 ? 'failed' : status === 5 ? 'success' : 'processing',
  }
}

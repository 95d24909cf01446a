import { type ChinaDate, chinaDate } from '@/domain/dates'
import { createBilling } from '../../bills/billing'
import type { Booking } from '../../bills/booking'
import { channelFeeE5 } from '../../bills/fee'
import { fileAnswer } from '../../bills/link'
import { cutAfterHalf } from '../../bills/spoil'
import { BILL_HOURS, billAge } from '../../bills/time-rules'
import { simulatedFees } from '../../fees'
import type { FileAnswer, HttpRequest } from '../../payment-channel'
import { fieldsOf, isGenuine } from '../signing'
import type { CardParts, CardRefund, CardTrade } from './parts'
import { writeCardBill } from './write-bill'

/** `fileTransfer.do`: the file of a day, or a form with a response code (98 no file, 04 not yet). */
export async function downloadBill(request: HttpRequest, parts: CardParts): Promise<FileAnswer> {
  const { side, clock } = parts
  const form = fieldsOf(request.body)
  if (form.merId !== side.merId || !isGenuine(form, side.merchantPublicKey)) return refused('11')
  const day = form.settleDate?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') ?? ''
  const age = /^\d{4}-\d\d-\d\d$/.test(day) ? billAge(day, BILL_HOURS.card, clock.now()) : 'not-over'
  if (age === 'not-over' || age === 'too-old') return refused('10')
  const billing = billingOf(parts)
  const plan = age === 'ready' ? await billing.plan(day) : null
  if (age === 'being-made' || plan?.fault === 'not-yet') return refused('04')
  if (!plan) return refused('98')
  const contents = await billing.contents(plan)
  const file = writeCardBill(contents.bookings, { merchantId: side.merId, day: contents.day })
  return fileAnswer(plan.fault === 'cut' ? cutAfterHalf(file) : file)
}

function refused(respCode: string): FileAnswer {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded;charset=utf-8' }
  return { status: 200, headers, bytes: once(Buffer.from(`respCode=${respCode}`)) }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

export const takingsOf = (day: ChinaDate, parts: CardParts) => billingOf(parts).takings(day)

const billingOf = (parts: CardParts) =>
  createBilling({ ...parts, feeBasisPoints: simulatedFees.card, happened: (day) => happened(day, parts) })

async function happened(day: ChinaDate, { store }: CardParts): Promise<Booking[]> {
  const trades = new Map((await store.list<CardTrade>('trade')).map(({ key, body }) => [key, body]))
  const payments = [...trades.values()].flatMap((trade) => (trade.paidAt ? [paymentOf(trade, trade.paidAt)] : []))
  const refunds = (await store.list<CardRefund>('refund')).flatMap(({ body }) => {
    const trade = trades.get(body.orderNo)
    return trade?.paidAt ? [refundOf(paymentOf(trade, trade.paidAt), body)] : []
  })
  return [...payments, ...refunds].filter(({ at }) => chinaDate(at) === day)
}

const paymentOf = ({ orderNo, tradeNo, totalFen, cardMasked, description }: CardTrade, paidAt: string): Booking => ({
  kind: 'payment',
  at: paidAt,
  orderNo,
  tradeNo,
  refund: null,
  amountFen: totalFen,
  feeE5: channelFeeE5(totalFen, simulatedFees.card),
  status: 'success',
  payer: cardMasked ?? '',
  subject: description,
})

function refundOf(payment: Booking, { refundNo, tradeNo, refundFen, createdAt, code }: CardRefund): Booking {
  return {
    ...payment,
    kind: 'refund',
    at: createdAt,
    refund: { number: refundNo, channelNumber: tradeNo },
    amountFen: refundFen,
    feeE5: code === '54' ? 0 : -channelFeeE5(refundFen, simulatedFees.card) || 0,
    status: code === '54' ? 'failed' : code === '00' ? 'success' : 'processing',
  }
}

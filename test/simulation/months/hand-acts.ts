import type { Channel } from '@/contract/fields'
import { type Fen, fen } from '@/domain/money'
import { ProviderError } from '../../../mock/providers/payment-channel'
import type { Month } from './month'

interface Undelivered {
  orderNo: string
  channel: Channel
  amountFen: Fen
}

/** What its channel does not bring back; the number is the channel's. */
async function undelivered({ database }: Month, refundNo: string): Promise<Undelivered> {
  const { order_no, channel, amount_fen } = await database
    .selectFrom('refund')
    .innerJoin('pay_order', 'pay_order.order_no', 'refund.order_no')
    .select(['refund.order_no', 'channel', 'amount_fen'])
    .where('refund_no', '=', refundNo)
    .executeTakeFirstOrThrow()
  return { orderNo: order_no, channel, amountFen: fen(amount_fen) }
}

/** From the merchant's own account, to which the channel has given it; once, whatever becomes of the proposal. */
export async function paysFromMerchant(month: Month, refundNo: string): Promise<string> {
  const known = month.paidByHand.get(refundNo)
  if (known) return known.transferNo
  const { orderNo, amountFen } = await undelivered(month, refundNo)
  const transferNo = Buffer.from(month.chance.bytes(8)).toString('hex')
  month.paidByHand.set(refundNo, { orderNo, amountFen, transferNo })
  return transferNo
}

const TWICE_PERCENT = 10

/** At the bank's counter, out of the collection account; now and then the same person does it twice. */
export async function paysFromCollection(month: Month, refundNo: string): Promise<string> {
  if (month.paidOut.has(refundNo) && !month.chance.happens(TWICE_PERCENT)) return `${refundNo} was paid out already`
  try {
    const number = await month.outside.bank.transfer(await undelivered(month, refundNo))
    month.paidOut.add(refundNo)
    return `pays ${refundNo} out of the collection account: ${number}`
  } catch (error) {
    if (error instanceof ProviderError) return `the collection account holds too little for ${refundNo}`
    throw error
  }
}

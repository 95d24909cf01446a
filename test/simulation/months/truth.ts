import type { Channel } from '@/contract/fields'
import type { AlipayTrade } from '../../../mock/providers/alipay/simulator/records'
import type { BatchStatus } from '../../../mock/providers/bank/bank'
import type { StatementLine } from '../../../mock/providers/bank/statement'
import type { CardRefund, CardTrade } from '../../../mock/providers/card/simulator/parts'
import type { NontaxOrder } from '../../../mock/providers/nontax/simulator/records'
import type { WechatRefund, WechatTrade } from '../../../mock/providers/wechat-pay/simulator/records'
import type { Month } from './month'

/** What a channel itself holds of one order, in fen. */
export interface ChannelMoney {
  channel: Channel
  paidFen: number
  /** Delivered to the payer by the channel, or by hand from the merchant's own account to which the channel gave it. */
  refundedFen: number
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

/** The channels' own records, order by order: the truth against which ours are held. */
export async function channelTruth({ storeFor, paidByHand }: Month): Promise<Map<string, ChannelMoney>> {
  const truth = new Map<string, ChannelMoney>()
  const wechat = storeFor('wechat')
  for (const { body } of await wechat.list<WechatTrade>('trade'))
    truth.set(body.orderNo, { channel: 'wechat', paidFen: body.paidAt ? body.totalFen : 0, refundedFen: 0 })
  for (const { body } of await wechat.list<WechatRefund>('refund')) {
    const money = truth.get(body.orderNo)
    if (money && body.status === 'SUCCESS' && !body.toMerchant) money.refundedFen += body.refundFen
  }
  for (const { body } of await storeFor('alipay').list<AlipayTrade>('trade')) {
    const back = body.refunds.filter((refund) => !refund.returned).map((refund) => refund.refundFen)
    truth.set(body.orderNo, { channel: 'alipay', paidFen: body.paidAt ? body.totalFen : 0, refundedFen: sum(back) })
  }
  for (const { body } of await storeFor('nontax').list<NontaxOrder>('order')) {
    const back = body.refunds.filter((refund) => refund.status === 5).map((refund) => refund.refundFen)
    // A notice whose order was closed by time-out gets another order.
    const before = truth.get(body.noticeNo) ?? { paidFen: 0, refundedFen: 0 }
    truth.set(body.noticeNo, {
      channel: 'nontax',
      paidFen: before.paidFen + (body.paidAt ? body.totalFen : 0),
      refundedFen: before.refundedFen + sum(back),
    })
  }
  const card = storeFor('card')
  for (const { body } of await card.list<CardTrade>('trade'))
    truth.set(body.orderNo, { channel: 'card', paidFen: body.paidAt ? body.totalFen : 0, refundedFen: 0 })
  for (const { body } of await card.list<CardRefund>('refund')) {
    const money = truth.get(body.orderNo)
    if (money && body.code === '00') money.refundedFen += body.refundFen
  }
  for (const { orderNo, amountFen } of paidByHand.values()) {
    const money = truth.get(orderNo)
    if (money) money.refundedFen += amountFen
  }
  return truth
}

interface TreasurySweep {
  batchNo: string
  regionCode: string
  netFen: number
  receipt: { state: 'received' | 'refused' } | null
}

interface TreasuryReturn {
  order: { amountFen: number }
  answer: { state: 'returned' | 'refused' } | null
}

/** What lies where outside our books, by the records of bank and treasury, in fen. */
export async function moneyOutside({ storeFor, clock }: Month) {
  const bank = storeFor('bank')
  const treasury = storeFor('treasury')
  const credits = (await bank.list<{ lines: StatementLine[] }>('credit')).flatMap(({ body }) => body.lines)
  const transfers = (await bank.list<StatementLine>('transfer')).map(({ body }) => body)
  const batches = (await bank.list<{ status: BatchStatus | null }>('batch')).map(({ body }) => body.status)
  const sweeps = (await treasury.list<TreasurySweep>('sweep')).map(({ body }) => body)
  const returns = (await treasury.list<TreasuryReturn>('return')).map(({ body }) => body)
  const received = sweeps.filter(({ receipt }) => receipt?.state === 'received')
  const refusedFen = sum(sweeps.filter(({ receipt }) => receipt?.state === 'refused').map(({ netFen }) => netFen))
  const returnedFen = sum(returns.map(({ order, answer }) => (answer?.state === 'returned' ? order.amountFen : 0)))
  const sentFen = sum(batches.map((status) => (status?.state === 'executed' ? status.netFen : 0)))
  return {
    /** In the collection account. */
    bankFen:
      sum([...credits, ...transfers].filter((line) => line.at <= clock.at).map((line) => line.amountFen)) -
      sentFen +
      refusedFen +
      returnedFen,
    /** Number of the transfer → what left the collection account by it. */
    transfers: new Map(transfers.map((line) => [line.reference, -line.amountFen])),
    treasuryFen: sum(received.map(({ netFen }) => netFen)) - returnedFen,
    /** Number of the batch → what the treasury has confirmed of it. */
    received: new Map(received.map((sweep) => [sweep.batchNo, sweep.netFen])),
  }
}

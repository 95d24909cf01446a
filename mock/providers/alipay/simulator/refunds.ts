import * as v from 'valibot'
import { fen, formatYuan, parseYuan } from '@/domain/money'
import { alipayTime } from '../alipay-time'
import { businessFailure } from './answers'
import { readBody } from './create-rules'
import { enqueueRefunded } from './notifications'
import type { SimulatorParts } from './parts'
import { type AlipayRefund, type AlipayTrade, refundedFen } from './records'
import { findTrade, knownTrade, saveTrade } from './trades'

const requestNo = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

const refundSchema = v.object({
  out_trade_no: v.string(),
  refund_amount: v.pipe(
    v.string(),
    v.regex(/^\d{1,9}(\.\d{1,2})?$/),
    v.check((yuan) => parseYuan(yuan) >= 1),
  ),
  out_request_no: requestNo,
  refund_reason: v.optional(v.pipe(v.string(), v.maxLength(256))),
})
export type RefundBody = v.InferOutput<typeof refundSchema>

const refundQuerySchema = v.object({
  out_trade_no: v.string(),
  out_request_no: requestNo,
  query_options: v.optional(v.array(v.string())),
})

export const readRefund = (body: unknown): RefundBody => readBody(refundSchema, body)

/** Moves money once per request number; `refund_fee` is the sum of all refunds so far. @throws AlipayRefusal */
export async function refundTrade(body: RefundBody, parts: SimulatorParts) {
  const { store, clock, faults } = parts
  const now = clock.now()
  const trade = knownTrade(await findTrade(store, body.out_trade_no, now))
  const known = trade.refunds.find((refund) => refund.requestNo === body.out_request_no)
  if (known && known.refundFen !== parseYuan(body.refund_amount))
    throw businessFailure('ACQ.DISCORDANT_REPEAT_REQUEST', '不一致的请求')
  if (known) return refundView(trade, 'N')
  checkRefundable(trade, body)
  const fault = faults.takeRefund()
  if (fault.mode === 'too-late') throw finished()
  if (fault.mode === 'not-enough') throw businessFailure('ACQ.SELLER_BALANCE_NOT_ENOUGH', '卖家余额不足')
  // A refund that Alipay accepts and then drops leaves no trace in its query.
  if (fault.mode === 'closed') return refundView(trade, 'N')
  const refund: AlipayRefund = {
    requestNo: body.out_request_no,
    refundFen: parseYuan(body.refund_amount),
    at: now,
    returned: fault.mode === 'abnormal',
  }
  const refunds = [...trade.refunds, refund]
  const whole = refundedFen({ ...trade, refunds }) === trade.totalFen
  const refunded: AlipayTrade = { ...trade, refunds, state: whole ? 'TRADE_CLOSED' : trade.state }
  await saveTrade(store, refunded)
  await enqueueRefunded(refunded, refund, parts)
  return refundView(refunded, 'Y')
}

const finished = () => businessFailure('ACQ.TRADE_HAS_FINISHED', '交易已完结')

function checkRefundable(trade: AlipayTrade, body: RefundBody): void {
  if (!trade.paidAt) throw businessFailure('ACQ.TRADE_STATUS_ERROR', '交易状态不合法')
  if (trade.state === 'TRADE_FINISHED') throw finished()
  if (fen(refundedFen(trade) + parseYuan(body.refund_amount)) > trade.totalFen)
    throw businessFailure('ACQ.REFUND_AMT_NOT_EQUAL_TOTAL', '退款金额超限')
}

const refundView = (trade: AlipayTrade, fundChange: 'Y' | 'N') => ({
  trade_no: trade.tradeNo,
  out_trade_no: trade.orderNo,
  buyer_open_id: trade.buyerOpenId,
  fund_change: fundChange,
  refund_fee: formatYuan(refundedFen(trade)),
})

/** An unknown request number is a successful answer without refund_status. @throws AlipayRefusal */
export async function queryRefund(body: unknown, { store, clock }: SimulatorParts) {
  const query = readBody(refundQuerySchema, body)
  const trade = knownTrade(await findTrade(store, query.out_trade_no, clock.now()))
  const refund = trade.refunds.find((candidate) => candidate.requestNo === query.out_request_no)
  if (!refund) return {}
  const wants = (option: string) => query.query_options?.includes(option) ?? false
  return {
    trade_no: trade.tradeNo,
    out_trade_no: trade.orderNo,
    out_request_no: refund.requestNo,
    total_amount: formatYuan(trade.totalFen),
    refund_amount: formatYuan(refund.refundFen),
    refund_status: 'REFUND_SUCCESS',
    ...(wants('gmt_refund_pay') ? { gmt_refund_pay: alipayTime(refund.at) } : {}),
    ...(wants('deposit_back_info') && refund.returned
      ? {
          deposit_back_info: {
            has_deposit_back: 'true',
            dback_status: 'F',
            dback_amount: formatYuan(refund.refundFen),
          },
        }
      : {}),
  }
}

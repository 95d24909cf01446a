import type { RefundEvent } from '@/contract/finance-rows'
import { shortOf } from '../parts/act-words'
import type { Told } from '../parts/told-list'

/** Numbers and codes of an event, as text. */
type Detail = (name: string) => string

const events: Record<RefundEvent['event'], (detail: Detail, by: string) => Told> = {
  asked: () => ({ tone: 'plain', text: '当事人申请退款' }),
  granted: () => ({ tone: 'good', text: '同意退款' }),
  refused: (detail) => ({ tone: 'warn', text: `不予退款：${refusals[detail('because')] ?? detail('because')}` }),
  'taken-back': () => ({ tone: 'plain', text: '当事人撤回申请' }),
  begun: (detail) => ({ tone: 'plain', text: `记下要退的钱，退款单号 ${detail('refundNo')}` }),
  'return-asked': (detail) => ({
    tone: 'plain',
    text: `钱已随批次 ${detail('batchNo')} 入库，要先退付，退付单 ${detail('returnNo')}`,
  }),
  'return-approved': (detail) => ({ tone: 'good', text: `退付单 ${detail('returnNo')} 复核通过，报给国库` }),
  'treasury-returned': (detail) => ({ tone: 'good', text: `国库已退付，凭证 ${detail('voucherNo')}` }),
  'treasury-refused': (detail) => ({
    tone: 'bad',
    text: `国库没有退付：${treasuryReasons[detail('because')] ?? detail('because')}`,
  }),
  'channel-refuses': (detail) => ({
    tone: 'bad',
    text: `渠道没有受理：${troubleOf(detail('trouble'))}。已经试了 ${detail('tries')} 次，还会再试`,
  }),
  undeliverable: (detail) => ({
    tone: 'bad',
    text:
      detail('trouble') === ''
        ? '渠道退不到付款人的账户（卡已注销、账户冻结等）'
        : `渠道不再受理：${troubleOf(detail('trouble'))}`,
  }),
  'to-merchant-account': () => ({ tone: 'plain', text: '请渠道改退到商户的银行账户' }),
  'at-merchant-account': () => ({ tone: 'warn', text: '钱已在商户的银行账户，等人转给当事人' }),
  arrived: () => ({ tone: 'good', text: '已退到账' }),
  proposed: (detail, by) => ({
    tone: 'plain',
    text: said(`${by} 提请复核：${shortOf(detail('act'))}`, detail('note')),
  }),
  'proposal-approved': (detail, by) => ({ tone: 'good', text: `${by} 同意${shortOf(detail('act'))}` }),
  'proposal-returned': (detail, by) => ({ tone: 'warn', text: said(`${by} 退回经办`, detail('note')) }),
  'proposal-taken-back': (_detail, by) => ({ tone: 'plain', text: `${by} 取回` }),
}

const said = (what: string, note: string) => (note === '' ? what : `${what}，${note}`)

const refusals: Readonly<Record<string, string>> = {
  'no-second-payment': '没有第二笔缴款',
  'sum-is-right': '金额没有多缴',
  'decision-stands': '处罚决定没有撤销',
  'payment-counts': '这笔缴款有效',
}

const treasuryReasons: Readonly<Record<string, string>> = {
  'never-swept': '那一批没有入库，直接从汇缴户退',
  'not-received': '国库没有收到那一批',
  'more-than-received': '要退的比那一批入库的多',
  'papers-missing': '材料不齐',
}

/** The channels' own words; a code without words is told as it is, for whoever calls the channel. */
const troubles: Readonly<Record<string, string>> = {
  NOT_ENOUGH: '商户余额不足，要充值',
  'ACQ.SELLER_BALANCE_NOT_ENOUGH': '商户余额不足，要充值',
  FREQUENCY_LIMITED: '退得太密，渠道限速',
  TRADE_OVERDUE: '付款超过一年，渠道不能原路退',
  RULE_LIMIT: '退的次数超过渠道的限制',
  'ACQ.TRADE_HAS_FINISHED': '交易已经完结，渠道不能原路退',
}
const troubleOf = (code: string): string => {
  const words = troubles[code]
  return words ? `${words}（${code}）` : code
}

export function toldOf({ event, byMasked, detail }: RefundEvent): Told {
  return events[event]((name) => String(detail[name] ?? ''), byMasked ?? '系统')
}

import type { Channel } from '@/contract/fields'
import type { FenLifeView } from '@/contract/finance-fen-life'
import type { StationView } from '@/contract/finance-views'
import { classWords } from '../words'

type Evidence = StationView['evidence']
const number = (value: string | number | undefined) =>
  typeof value === 'number' ? value.toLocaleString('en-US') : value

/** How a line of the bill compared. */
const comparedAs = (kind: Evidence[string] | undefined): string =>
  kind && kind !== 'matched' ? (classWords[kind as keyof typeof classWords] ?? '没对上') : '逐项一致'

export const words = {
  title: '一笔钱的来去',
  ask: { title: '查哪一笔钱', detail: '在上面填订单、渠道、决定书、票据或者凭证的号码。' },
  several: (text: string) => `「${text}」查到这些订单`,
  notFound: { title: '没有这笔钱', detail: '可能号码不对，也可能不归你单位管。' },
  notPaid: '还没有付款',
  columns: { order: '订单', payer: '付款人', amount: '金额', paidAt: '付款时间' },
  decisions: (tails: string) => `决定书尾号 ${tails}`,
  verdicts: {
    'in-treasury': '已入库，一分不差',
    'on-the-way': '在路上，一分不差',
    refunded: '已原路退回',
    'partly-refunded': '退了一部分',
    'not-paid': '没有付款',
    stopped: '停住了',
  } satisfies Record<FenLifeView['verdict'], string>,
  took: (time: string) => `从付款到入库 ${time}`,
  tookBack: (time: string) => `从付款到退回 ${time}`,
  so: (time: string) => `付款以后 ${time}`,
  differs: '看差错',
  where: '钱在哪里',
  stations: {
    ordered: '开单',
    collected: '收款',
    notified: '通知',
    booked: '记账',
    billed: '账单',
    cleared: '清分',
    received: '入库',
  } satisfies Record<StationView['station'], string>,
  notYet: '还没到',
  evidence: {
    ordered: (evidence: Evidence) => [evidence.window, evidence.officer].filter(Boolean).join('，'),
    collected: (evidence: Evidence) => String(evidence.tradeNo ?? ''),
    notified: (evidence: Evidence) =>
      evidence.delivery ? `第 ${evidence.delivery} 次送达，验签通过` : evidence.queried ? '没等到通知，查询得知' : '',
    booked: (evidence: Evidence) => (evidence.receipt ? '借贷相等，票据已开' : '借贷相等'),
    billed: (evidence: Evidence) =>
      evidence.line ? `第 ${number(evidence.line)} 行，${comparedAs(evidence.class)}` : '',
    cleared: (evidence: Evidence) => (evidence.batchNo ? `批次 ${evidence.batchNo}` : ''),
    received: (evidence: Evidence) => (evidence.voucherNo ? `凭证 ${evidence.voucherNo}` : ''),
  } satisfies Record<StationView['station'], (evidence: Evidence) => string>,
  lanes: {
    label: '这笔钱每一刻在哪个账户',
    fen: (amount: number) => `${amount.toLocaleString('en-US')} 分`,
    payer: '当事人',
    stay: (lane: string, amount: string, from: string, until: string | null) =>
      until ? `${from} 到 ${until}，${amount}在${lane}` : `${from} 起，${amount}在${lane}`,
    none: '还没有付款，钱没有动过。',
  },
  accounts: {
    payer: () => '当事人',
    'payer-clearing': (channel: string | null) => `${channel ?? ''}（在途）`,
    'fine-receivable': () => '应收罚款',
    collection: () => '代收银行汇缴户',
    'sweep-in-transit': () => '清算户（清分在途）',
    treasury: () => '国库',
    suspense: () => '待处理款项专户',
    'refund-payable': () => '应退款',
    'fee-expense': () => '手续费',
    'fee-payable': () => '应付渠道',
  } as Readonly<Record<string, (channel: string | null) => string>>,
  moves: {
    payment: '付款',
    settlement: '渠道结算',
    sweep: '清分',
    received: '',
    refund: '原路退回',
    suspense: '转暂挂',
  },
  entries: {
    title: '账上怎么记',
    detail: '只增不改，写错用红字更正',
    holds: '链校验通过',
    broken: '链校验不通过',
    columns: { at: '时间', kind: '事由', debit: '借', credit: '贷', amount: '金额', hash: '校验' },
    total: '合计',
    difference: (amount: string) => `差 ${amount}`,
    none: '账上还没有这笔钱。',
    kinds: {
      payment: '收款',
      withdrawal: '撤销转退',
      'refund-granted': '同意退款',
      refund: '退款',
      settlement: '渠道结算',
      fee: '手续费',
      sweep: '清分',
      'sweep-received': '入库',
      'sweep-refused': '清分被退回',
      suspense: '转暂挂',
      'suspense-refund': '退款转暂挂',
      explained: '查清转出',
      correction: '更正',
      return: '退付',
    } as Readonly<Record<string, string>>,
    accounts: {
      'payer-clearing': '在途资金',
      'fine-receivable': '应收罚款',
      collection: '汇缴户，代收银行',
      'sweep-in-transit': '清分在途',
      treasury: '国库',
      suspense: '待处理款项',
      'fee-expense': '代收银行承担',
      'fee-payable': '应付渠道',
      'refund-payable': '应退款',
    } as Readonly<Record<string, string>>,
  },
  bill: {
    title: '账单原文',
    detail: (channel: string, day: string, line: string) => `${channel} ${day}，第 ${line} 行`,
    file: '原文件',
    none: { title: '账单里还没有', detail: '渠道的账单第二天早上才出。' },
    fields: {
      orderNo: '商户订单号',
      tradeNo: '渠道单号',
      amount: '订单金额',
      fee: '手续费',
      at: '交易时间',
      status: '状态',
    } as Readonly<Record<string, string>>,
    statuses: { success: '成功', processing: '处理中', failed: '失败' } as Readonly<Record<string, string>>,
    same: '一致',
    inFen: (amount: number) => `= ${amount.toLocaleString('en-US')} 分`,
    differs: (ours: string | null) => `我方 ${ours ?? '没有'}`,
    batch: (net: string) => `批次入库 ${net}`,
    inBatch: (sum: string) => `含这一笔 ${sum}`,
    bears: '银行承担，不减入库',
  },
  refunds: {
    title: '退款',
    row: (number: string, at: string) => `${number}，${at}`,
  },
  receipts: {
    title: '电子票据',
    blue: (code: string, number: string) => `票据 ${code} ${number}`,
    red: (code: string, number: string) => `红票 ${code} ${number}`,
  },
}

/** 微信支付（在途） and so on; the channel by its full name. */
export const railNames: Record<Channel, string> = {
  wechat: '微信支付',
  alipay: '支付宝',
  nontax: '微信非税',
  card: '银联卡',
}

export function laneName(account: string, channel: Channel): string {
  return words.accounts[account]?.(railNames[channel]) ?? account
}

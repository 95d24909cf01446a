import type { SweepWait } from '@/contract/finance-rows'

/** The bank's codes; the treasury says it in words of its own. */
const refusals: Readonly<Record<string, string>> = {
  'bad-file': '银行说批次文件不对',
  'sum-differs': '银行说合计对不上',
  'not-enough-money': '银行说汇缴户余额不够，明天先清一半',
  'account-blocked': '银行说汇缴户被冻结',
}

export const words = {
  title: '清分入库',
  until: '到哪天',
  next: (day: string) => `下次清分 ${day}`,
  daysOff: (day: string) => `${day}以前有休息日，钱攒到那天一起清分。`,
  days: {
    title: '账单、银行、清分、国库',
    detail: '每个渠道每天的钱，一步一步对得上',
    columns: {
      day: '哪天的钱',
      channel: '渠道',
      bill: '账单',
      bank: '银行到账',
      swept: '已清分',
      received: '国库收到',
      held: '还没清分',
      agrees: '对账',
    },
    notYet: '还没到',
    agrees: '一致',
    differs: '不一致',
    waits: '在路上',
    none: '这些天没有收款。',
  },
  waiting: {
    title: '到了银行、还没清分的钱',
    columns: { unit: '执收单位', channel: '渠道', why: '为什么还在', items: '笔数', amount: '金额' },
    reasons: {
      'next-sweep': '等下次清分',
      'not-enough': '汇缴户里归它的钱不够，等到账再清分',
      'not-matched': '还没和账单对上',
      'not-at-bank': '银行还没到账',
      'difference-open': '差错还没办结',
      withdrawn: '处罚决定已撤回，要退给当事人',
      'refund-under-way': '当事人申请了退款，或正在退',
    } satisfies Record<SweepWait['because'], string>,
  },
  batches: {
    title: '清分批次',
    columns: {
      batch: '批次号，日期',
      unit: '执收单位，项目',
      channel: '渠道',
      gross: '收款',
      refund: '退款',
      net: '清分',
      items: '笔数',
      state: '到哪一步',
    },
    states: {
      ready: '等着发出',
      submitted: '已发银行',
      executed: '银行已划',
      received: '国库已收',
      refused: '被退回',
    },
    voucher: (number: string) => `凭证 ${number}`,
    receivedAt: (at: string) => `${at} 到账`,
    none: { title: '这些天没有清分', detail: '账单对上、银行到账以后，工作日 10:35 清分。' },
  },
  file: {
    title: (batchNo: string) => `批次 ${batchNo}`,
    back: '回到清分列表',
    columns: {
      decision: '决定书',
      order: '订单',
      gross: '收款',
      refund: '入库前已退',
      amount: '清分',
      counts: '算在这批',
    },
    counts: '算',
    freed: '不算，改到后面的批次',
    total: '合计',
    none: { title: '这个批次里没有明细', detail: '刷新再看看。' },
    notFound: { title: '没有这个批次', detail: '可能号码不对，也可能不归你单位管。' },
  },
  refusals,
}

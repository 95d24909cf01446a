import type { Channel } from '@/contract/fields'
import type { Account, PostingKind } from '../../../rules/accounts'
import type { RowClass } from '../../../rules/reconciliation/classes'

/** Words of the desk's files; those of its screens stand beside the screens. */
export const channelNames: Record<Channel, string> = {
  wechat: '微信支付',
  alipay: '支付宝',
  nontax: '微信非税',
  card: '银联卡',
}

export const accountNames: Record<Account, string> = {
  'payer-clearing': '在途资金',
  collection: '代收银行汇缴户',
  'fee-payable': '应付渠道',
  'fine-receivable': '应收罚款',
  treasury: '国库',
  'sweep-in-transit': '清分在途',
  suspense: '待处理款项',
  'fee-expense': '手续费',
  'refund-payable': '应退款',
}

export const postingNames: Record<PostingKind, string> = {
  payment: '收款',
  withdrawal: '撤销转退',
  'refund-granted': '同意退款',
  refund: '退款',
  settlement: '渠道结算',
  fee: '手续费',
  sweep: '清分',
  'sweep-received': '入库',
  'sweep-refused': '清分被退回',
  suspense: '转待处理',
  'suspense-refund': '退款转待处理',
  explained: '查清转出',
  correction: '更正',
  return: '退付',
}

export const classNames: Record<RowClass, string> = {
  matched: '一致',
  'amount-mismatch': '金额不符',
  'status-mismatch': '状态不符',
  'provider-only': '渠道有，我方无',
  'local-only': '我方有，渠道无',
  'duplicate-payment': '重复缴款',
  'late-day': '跨日',
  'refund-only-provider': '退款单边',
  'fee-mismatch': '手续费不符',
  'unknown-unit': '执收单位不明',
  'settlement-mismatch': '结算不符',
  'sweep-mismatch': '入库不符',
}

export const differenceStateNames = {
  open: '待处理',
  proposed: '等复核',
  waiting: '等对方',
  resolved: '已办结',
} as const
export const rowKindNames = { payment: '收款', refund: '退款' } as const

/** What stands in the log's `act`; what is missing here stands as it is. */
export const actNames: Readonly<Record<string, string>> = {
  signIn: '登录',
  signOut: '退出',
  propose: '提请复核',
  approve: '同意',
  return: '退回经办',
  takeBack: '取回',
  decide: '复核',
  search: '查号码',
  fenLife: '看一笔钱的来去',
  reconcileNow: '取账单并核对',
  download: '导出',
}

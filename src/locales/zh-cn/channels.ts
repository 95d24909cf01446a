import type { Channel } from '@/contract/fields'

/** With what it was paid. WeChat's non-tax interface is WeChat Pay to whoever pays by it. */
export const paidWith: Record<Channel, string> = {
  wechat: '微信支付',
  nontax: '微信支付',
  alipay: '支付宝',
  card: '银行卡',
}

/** Who took the money: is asked about it, and gives it back. */
export const takers: Record<Channel, string> = { ...paidWith, card: '银行' }

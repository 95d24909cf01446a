import type { ErrorCode } from '@/contract/envelope'
import type { Channel, Wallet } from '@/contract/fields'
import { CallFailure } from './cloud-client'

export const walletNames: Record<Wallet, string> = { wechat: '微信', alipay: '支付宝' }

/** With what a bill is paid. WeChat's non-tax interface is WeChat to whoever pays by it. */
export const paidWith: Record<Channel, string> = { ...walletNames, nontax: walletNames.wechat, card: '银行卡' }

/** Who is asked whether it was paid. */
export const takers: Record<Channel, string> = { ...paidWith, card: '银行' }

export const connectionWords = {
  lost: '断线，正在重连',
  lostSince: (time: string) => `断线，正在重连·下面是 ${time} 的情况`,
  live: '实时',
  connecting: '正在连接',
}

/** What a member of staff reads when a call was refused or did not arrive. */
export const failureWords: Record<ErrorCode | 'OFFLINE', string> = {
  OFFLINE: '没连上服务器，什么都没有改动。检查网络后再试一次。',
  BAD_INPUT: '填的内容不对，改一下再试。',
  UNKNOWN_ACTION: '页面版本旧了，刷新后再试。',
  UNAUTHENTICATED: '这个窗口没有登录，从工作台重新打开。',
  FORBIDDEN: '这个窗口不能做这件事。',
  NOT_VERIFIED: '还没有核实是谁，先核实再办。',
  NOT_FOUND: '没有找到，可能已经被别的窗口处理了。',
  TOO_MANY_TRIES: '查得太快了，等一分钟再试。',
  IDEMPOTENCY_CONFLICT: '这一步已经做过了，刷新看看结果。',
  PRICE_CHANGED: '金额变了，重新查一次再出码。',
  NOT_PAYABLE: '情况变了：已经缴清、撤销，或者正在别处付款。重新查一次。',
  PROVIDER_UNAVAILABLE: '微信或支付宝暂时没有回应，过一会儿再试。',
  POLICE_UNAVAILABLE: '公安平台暂时没有回应，什么都没有改动。过一会儿再试。',
  INTERNAL: '系统出了点问题，再试一次；还不行就报给值班。',
}

export function wordsOf(error: unknown, words: Readonly<Record<ErrorCode | 'OFFLINE', string>> = failureWords): string {
  return words[error instanceof CallFailure ? error.code : 'INTERNAL']
}

import type { Channel } from '@/contract/fields'
import type { AccountantView } from '@/contract/finance-views'
import { type ChinaDate, formatDate } from '@/domain/dates'
import { failureWords, walletNames } from '../common/words'
import type { PageName } from './route'
import type { DifferenceClass } from './views'

const weekdays = ['日', '一', '二', '三', '四', '五', '六']
/** 周四 of 2026-11-19. */
export const weekdayOf = (date: ChinaDate): string => `周${weekdays[Number(formatDate(date, 'd'))] ?? ''}`
/** 11-19 周四 */
export const dayOf = (date: ChinaDate): string => `${formatDate(date, 'MM-DD')} ${weekdayOf(date)}`

export const channelNames: Record<Channel, string> = { ...walletNames, nontax: '微信非税', card: '银联卡' }

export const classWords: Record<DifferenceClass, string> = {
  'amount-mismatch': '金额不符',
  'status-mismatch': '状态不符',
  'provider-only': '渠道有，我方无',
  'local-only': '我方有，渠道无',
  'duplicate-payment': '重复缴款',
  'late-day': '跨日',
  'refund-only-provider': '退款单边',
  'fee-mismatch': '手续费不符',
  'unknown-unit': '执收单位不明',
  'settlement-mismatch': '渠道结算不符',
  'sweep-mismatch': '入库不符',
}

const roles: Record<AccountantView['role'], string> = { clerk: '财务经办岗', checker: '财务复核岗' }

/** Words that the whole desk shares. */
export const words = {
  title: '财务工作台',
  pagesLabel: '财务工作台的页面',
  groups: { reconcile: '对账', search: '查询', rules: '规则' },
  pages: {
    overview: '总览',
    differences: '差错',
    bills: '渠道账单',
    sweeps: '清分入库',
    money: '一笔钱的来去',
    refunds: '退款',
    receipts: '电子票据',
    units: '执收单位与项目',
    log: '操作记录',
  } satisfies Record<PageName, string>,
  openDifferences: '待处理差错 ',
  roles,
  who: (unit: string, role: AccountantView['role']) => `${unit}·${roles[role]}`,
  signOut: '退出',
  retry: '再试一次',
  none: '没有',
  now: '现在',
  loading: '正在读取',
  notRead: '没读到',
  allUnits: '全部执收单位',
  allChannels: '全部渠道',
  unitLabel: '执收单位',
  channelLabel: '渠道',
  dayLabel: '哪一天',
  more: '再往前',
  loadingMore: '正在读取',
  count: (count: number) => `${count.toLocaleString('en-US')} 笔`,
  search: {
    label: '查一笔钱',
    hint: '订单、决定书、渠道单号',
    full: '订单、渠道、决定书、票据、凭证，任一号码',
    nothing: (text: string) => `没有找到「${text}」。看看号码有没有抄错。`,
    empty: '先填一个号码。',
    searching: '正在查找',
    clear: '清空',
  },
  download: {
    csv: '导出 CSV',
    xlsx: '导出 XLSX',
    as: '导出',
    making: '正在导出',
    done: (name: string) => `已导出 ${name}`,
  },
  signIn: {
    asking: '正在看你有没有登录',
    unreachable: '还没连上服务器',
    detail: '用你自己的账号登录。',
    login: '账号',
    password: '密码',
    act: '登录',
    signingIn: '正在登录',
    noLogin: '先填账号。',
    noPassword: '先填密码。',
    wrong: '账号或者密码不对。连续错几次，账号会锁一会儿。',
    locked: '错的次数太多，账号先锁住了。等 15 分钟再试，或者找管理员。',
    ended: '登录已过期',
    endedDetail: '重新登录，接着刚才的页面办，填过的还在。',
    mock: '模拟账号，点一个就填好',
    logged: '登录和每一步操作都留记录，不能删改。',
  },
}

export const deskFailures: typeof failureWords = {
  ...failureWords,
  UNAUTHENTICATED: '登录已过期，重新登录再办。',
  FORBIDDEN: '你的岗位不能办这一步，或者这一步是你自己提的，要另一个人复核。',
  NOT_FOUND: '没有找到，或者不归你单位管。',
  TOO_MANY_TRIES: '做得太快了，等一分钟再试。',
  NOT_PAYABLE: '情况变了：别人刚办过，或者这一步现在不能办。看看最新的情况。',
  PROVIDER_UNAVAILABLE: '渠道暂时没有回应，什么都没有改动。过一会儿再试。',
}

import type { ChinaDate, Instant } from '@/domain/dates'
import { addDays, chinaDate, formatDate, formatInstant } from '@/domain/dates'
import type { DifferenceClass } from '../views'
import { dayOf } from '../words'

/** 昨天 for the day before today, else the day itself. */
export const nameOfDay = (day: ChinaDate, today: ChinaDate): string =>
  day === today ? '今天' : day === addDays(today, -1) ? '昨天' : `${formatDate(day, 'MM-DD')} `

export const treasuryTime = (at: Instant, today: ChinaDate): string =>
  formatInstant(at, chinaDate(at) === today ? 'HH:mm' : 'MM-DD HH:mm')

export const words = {
  title: '对账总览',
  daily: '导出日报',
  statement: '月报 PDF',
  statementFor: (month: string) => `${month} 月报 PDF`,
  treasury: {
    received: (at: string) => `入库回单 ${at} 已到`,
    'under-way': '入库还在路上',
    'day-off': '休息日，下个工作日入库',
    refused: '有批次被退回，去看清分入库',
    nothing: '这天没有要入库的钱',
  },
  figures: {
    label: '四个数',
    today: '今天已收',
    until: (at: string) => `到 ${at}`,
    live: '实时',
    stale: '断线前',
    weekAgo: (percent: string, day: ChinaDate) => `比上${dayOf(day).slice(-2)}这时 ${percent}`,
    noWeekAgo: '上周这时没有收款',
    received: (name: string) => `${name}实收`,
    refunds: (count: number, sum: string) => `退款 ${count.toLocaleString('en-US')} 笔 ${sum}`,
    rate: (name: string) => `${name}匹配率`,
    rowByRow: '逐笔',
    noBill: '还没取到账单',
    noBillDetail: '账单第二天才有，取到就逐笔核对。',
    matched: (matched: number, rows: number) =>
      `${matched.toLocaleString('en-US')} / ${rows.toLocaleString('en-US')} 笔`,
    open: '待处理差错',
    oldest: (days: number) => (days === 0 ? '今天新到' : `最早 ${days} 天`),
    none: '都办完了',
    waitForMe: (count: number) => (count === 0 ? '没有等你的' : `${count} 笔等你复核`),
    waitForClerk: (count: number) => (count === 0 ? '没有等你的' : `${count} 笔等你办`),
    goTo: '去处理',
  },
  days: {
    title: (count: number) => `近 ${count} 天`,
    unit: '实收，万元',
    rate: '匹配率（右轴）',
    label: (count: number) => `近 ${count} 天每天实收和匹配率`,
    lowest: (percent: string) => `${percent} 最低`,
    table: { day: '日期', rate: '匹配率', noBill: '没有账单' },
    none: '这些天没有收款',
  },
  went: {
    title: (name: string) => `${name}的钱去了哪里`,
    balanced: '借贷相等',
    unbalanced: '借贷不等',
    received: '实收',
    refund: '当日退款',
    suspense: '暂挂待查',
    onTheWay: '还在路上',
    treasury: '已入库',
    nowhere: '还没有去向的钱',
  },
  classes: {
    title: '差错分类',
    detail: (name: string) => `${name.trim()}新增和以前没办完的`,
    all: '全部差错',
    columns: {
      class: '类别',
      found: (name: string) => `${name.trim()}新增`,
      byRule: '自动办结',
      open: '待处理',
      openFen: '待处理金额',
      todo: '怎么办',
    },
    none: '没有差错',
    noneDetail: '账单和我方逐笔一致。',
    todo: {
      'amount-mismatch': '查清差额，补退或补记',
      'status-mismatch': '以渠道查询为准改正',
      'provider-only': '补记，或原路退',
      'local-only': '查渠道，等次日账单',
      'duplicate-payment': '后到的一笔原路退',
      'late-day': '并入相邻一天再对',
      'refund-only-provider': '查退款结果，补记',
      'fee-mismatch': '发给代收银行核对',
      'unknown-unit': '认领单位后再清分',
      'settlement-mismatch': '发给代收银行核对',
      'sweep-mismatch': '找国库查回单',
    } satisfies Record<DifferenceClass, string>,
    solved: (sum: string): Partial<Record<DifferenceClass, string>> => ({
      'duplicate-payment': `已原路退回 ${sum}`,
      'late-day': '并入相邻一天已匹配',
      'provider-only': `查到后已补记 ${sum}`,
      'status-mismatch': `查到后已改正 ${sum}`,
    }),
    solvedOther: (sum: string) => `已自动办结 ${sum}`,
    over: '都办完了',
  },
  channels: {
    title: '渠道',
    detail: (name: string) => `${name.trim()}，账单对我方`,
    item: '项目',
    fetched: '账单取到',
    payments: '笔数',
    received: '实收',
    refund: '退款',
    suspense: '暂挂',
    swept: '入库',
    fee: '手续费，银行承担',
    none: '还没有开通渠道',
    states: {
      waiting: '还没出',
      'no-trades': '没有交易',
      loading: '正在读',
      loaded: '正在对',
      reconciled: '已对',
      refused: '整份退回',
    },
  },
}

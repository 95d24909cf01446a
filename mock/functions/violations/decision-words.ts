import type { ServedDecision } from '@/contract/violations'
import { type ChinaDate, formatDate, formatInstant, type Instant } from '@/domain/dates'
import type { Policy } from '../../rules/policies/profile'

/** The words of a decision made by the simple procedure; they are kept with it as it was served. */
export const TITLE = '公安交通管理简易程序处罚决定书'

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Way and term of payment (处理程序规定 art. 45); nothing for a warning. */
export function howToPay(due: { dueOn: ChinaDate | null; lapsesAt: Instant | null }): string {
  if (due.lapsesAt)
    return `请于${formatInstant(due.lapsesAt, 'YYYY年M月D日HH时mm分')}前通过电子支付系统缴纳罚款；到时未缴纳的，本次确认自动失效，不记分，该记录仍须处理。`
  if (due.dueOn)
    return `请于${formatDate(due.dueOn, 'YYYY年M月D日')}前（含当日）凭本决定书编号，通过电子支付系统或者到代收银行缴纳罚款。`
  return ''
}

/** 行政处罚法 art. 72(1)(1): the person is told the rate; null where the decision imposes none. */
export function surchargeWords(policy: Policy): string | null {
  const { surchargePercentPerDay: percent, surchargeCapPercent: cap } = policy
  if (percent === 0) return null
  const most = cap === 100 ? '罚款的数额' : `罚款数额的百分之${cap}`
  return `到期不缴纳罚款的，每日按罚款数额的百分之${DIGITS[percent] ?? percent}加处罚款，加处罚款的数额不超出${most}。`
}

/** Reconsideration and lawsuit under the policy (行政复议法 art. 20, 22–24; 行政诉讼法 art. 45, 46). */
export function remedies(policy: Policy, authorityName: string): ServedDecision['remedies'] {
  const city = /^.+?(?:市|州|盟|地区)/.exec(authorityName)?.[0]
  const government = city ? `${city}人民政府` : '作出决定的公安机关的本级人民政府'
  return {
    reconsiderationBody:
      policy.reconsiderationBody === 'government' ? government : `${government}或者上一级公安机关交通管理部门`,
    reconsiderationDays: policy.reconsiderationDays,
    reconsiderationFirst: policy.reconsiderationFirst,
    court: '有管辖权的人民法院',
    lawsuitMonths: policy.lawsuitMonths,
    channel: '可以在当地政务服务网的行政复议栏目提出',
  }
}

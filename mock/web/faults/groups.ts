import type { Choice, Group } from './group'
import { officeGroups } from './office-groups'
import type { FaultSettings, Operation } from './settings'

const once = 1

const callChoices: readonly Choice[] = [
  { label: '正常', fault: { mode: 'normal' } },
  { label: '没送到', fault: { mode: 'time-out-before', times: once } },
  { label: '做了没回音', fault: { mode: 'time-out-after', times: once } },
  { label: '对方出错', fault: { mode: 'server-error', times: once } },
]

const callTitles: Record<Operation, string> = {
  prepay: '下单',
  query: '查单',
  close: '关单',
  refund: '退款',
  queryRefund: '查退款',
  payByCode: '扫付款码',
  reverse: '撤销付款码收款',
}

function callGroup(operation: Operation): Group {
  return {
    id: operation,
    title: `问钱包：${callTitles[operation]}`,
    hint: '',
    choices: callChoices,
    get: (settings) => settings.calls[operation],
    set: (fault, settings) => ({ calls: { ...settings.calls, [operation]: fault } }),
  }
}

/** Every fault that the mock's world knows, in the words of the panel. */
export const groups: readonly Group[] = [
  {
    id: 'notifications',
    title: '渠道通知',
    hint: '钱包告诉我们「付了」的消息',
    choices: [
      { label: '按时', fault: { mode: 'on-time' } },
      { label: '迟到 30 秒', fault: { mode: 'late', seconds: 30, times: once } },
      { label: '丢失', fault: { mode: 'lost', times: once } },
      { label: '重复 3 次', fault: { mode: 'doubled', copies: 3, times: once } },
      { label: '乱序', fault: { mode: 'reordered', withinSeconds: 60, times: 3 } },
      { label: '假签名', fault: { mode: 'forged', how: 'bad-signature', times: once } },
    ],
    get: (settings) => settings.notifications,
    set: (notifications) => ({ notifications }),
  },
  {
    id: 'network',
    title: '云函数网络',
    hint: '手机、窗口到云函数这一段',
    choices: [
      { label: '正常', fault: { mode: 'normal' } },
      { label: '慢 2 秒', fault: { mode: 'slow', milliseconds: 2000 } },
      { label: '断一次', fault: { mode: 'cut-before', times: once } },
      { label: '做了没回音', fault: { mode: 'cut-after', times: once } },
      { label: '第 3 次才通', fault: { mode: 'nth-call-works', nth: 3 } },
    ],
    get: (settings) => settings.network,
    set: (network) => ({ network }),
  },
  ...officeGroups,
  {
    id: 'late-payments',
    title: '关单以后还付款',
    hint: '两个钱包抢付、过期后付款都靠它',
    choices: [
      { label: '钱包拒收', fault: { mode: 'refused' } },
      { label: '钱包照收', fault: { mode: 'accepted', times: once } },
    ],
    get: (settings) => settings.latePayments,
    set: (latePayments) => ({ latePayments }),
  },
  {
    id: 'refunds',
    title: '退款结果',
    hint: '',
    choices: [
      { label: '正常', fault: { mode: 'normal' } },
      { label: '退不回去', fault: { mode: 'abnormal', times: once } },
      { label: '被关闭', fault: { mode: 'closed', times: once } },
      { label: '余额不足', fault: { mode: 'not-enough', times: once } },
      { label: '太久了，不再受理', fault: { mode: 'too-late', times: once } },
    ],
    get: (settings) => settings.refunds,
    set: (refunds) => ({ refunds }),
  },
  {
    id: 'bills',
    title: '渠道的日账单',
    hint: '下一次取账单。前五种只坏这一次，后六种那天的账单就一直这样',
    choices: [
      { label: '正常', fault: { mode: 'normal' } },
      { label: '还没出', fault: { mode: 'not-yet', times: once } },
      { label: '只有半截', fault: { mode: 'cut', times: once } },
      { label: '内容重复', fault: { mode: 'doubled', times: once } },
      { label: '别的日子的', fault: { mode: 'other-day', times: once } },
      { label: '合计不对', fault: { mode: 'wrong-sum', times: once } },
      { label: '少一行', fault: { mode: 'row-lost', times: once } },
      { label: '多一行', fault: { mode: 'extra-row', times: once } },
      { label: '金额不对', fault: { mode: 'wrong-amount', times: once } },
      { label: '手续费不对', fault: { mode: 'wrong-fee', times: once } },
      { label: '一笔记到第二天', fault: { mode: 'next-day', times: once } },
      { label: '只有退款', fault: { mode: 'refund-alone', times: once } },
    ],
    get: (settings) => settings.bills,
    set: (bills) => ({ bills }),
  },
  ...(Object.keys(callTitles) as Operation[]).map(callGroup),
]

/** Several faults at once that make one story; `PUT` leaves what is not named as it is. */
export const stories: readonly { label: string; change: (settings: FaultSettings) => Partial<FaultSettings> }[] = [
  {
    label: '付了没显示',
    change: ({ calls }) => ({
      notifications: { mode: 'late', seconds: 30, times: once },
      calls: { ...calls, query: { mode: 'time-out-before', times: 2 } },
    }),
  },
  { label: '两个钱包抢付', change: () => ({ latePayments: { mode: 'accepted', times: once } }) },
  { label: '财政停摆', change: () => ({ treasury: 'frozen' }) },
  { label: '公安平台停摆', change: () => ({ policeRegister: { mode: 'not-answering', times: 'until-reset' } }) },
  {
    label: '信号很差',
    change: () => ({ network: { mode: 'nth-call-works', nth: 3 } }),
  },
]

export const isNormal = (group: Group, settings: FaultSettings): boolean =>
  group.get(settings).mode === group.choices[0]?.fault.mode

/** The groups in which a fault is waiting to strike. */
export function activeGroups(settings: FaultSettings): Group[] {
  return groups.filter((group) => !isNormal(group, settings))
}

/** The chosen word of a group; a fault set by hand through the API has none of its own. */
export function chosenLabel(group: Group, settings: FaultSettings): string {
  const { mode } = group.get(settings)
  return group.choices.find((choice) => choice.fault.mode === mode)?.label ?? mode
}

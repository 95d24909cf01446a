import type { Fault, FaultSettings, Operation } from './settings'

export interface Choice {
  label: string
  fault: Fault
}

/** One row of choices; the first one is the normal course. */
export interface Group {
  id: string
  title: string
  hint: string
  choices: readonly Choice[]
  get: (settings: FaultSettings) => Fault
  set: (fault: Fault, settings: FaultSettings) => Partial<FaultSettings>
}

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

const lag = (label: string, seconds: number): Choice => ({ label, fault: { mode: `${seconds} 秒`, seconds } })

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
  {
    id: 'treasury',
    title: '财政核对',
    hint: '',
    choices: [
      { label: '正常', fault: { mode: 'normal' } },
      { label: '停摆', fault: { mode: 'frozen' } },
    ],
    get: (settings) => ({ mode: settings.treasury }),
    set: ({ mode }) => ({ treasury: mode }),
  },
  {
    id: 'police',
    title: '公安平台登记缴款',
    hint: '',
    choices: [
      { label: '正常', fault: { mode: 'normal' } },
      { label: '慢', fault: { mode: 'slow' } },
      { label: '停摆', fault: { mode: 'frozen' } },
    ],
    get: (settings) => ({ mode: settings.police }),
    set: ({ mode }) => ({ police: mode }),
  },
  {
    id: 'police-register',
    title: '公安平台查询和登记违法',
    hint: '问车、证、记录，报我们办了什么',
    choices: [
      { label: '正常', fault: { mode: 'normal' } },
      { label: '慢 3 秒', fault: { mode: 'slow', milliseconds: 3000, times: 'until-reset' } },
      { label: '不应答', fault: { mode: 'not-answering', times: 'until-reset' } },
      { label: '登记了没回音', fault: { mode: 'time-out-after', times: once } },
    ],
    get: (settings) => settings.policeRegister,
    set: (policeRegister) => ({ policeRegister }),
  },
  {
    id: 'police-lag',
    title: '公安平台的变动多久传过来',
    hint: '窗口刚办完，这边还看不到',
    choices: [lag('1 分钟', 60), lag('马上', 0), lag('10 分钟', 600), lag('6 小时', 21_600)],
    get: ({ policeLag }) => ({ mode: `${policeLag} 秒` }),
    set: ({ seconds }) => ({ policeLag: Number(seconds) }),
  },
  {
    id: 'face-check',
    title: '人脸核验结果',
    hint: '不管镜头看到什么',
    choices: [
      { label: '照镜头的来', fault: { mode: 'normal' } },
      { label: '不是本人', fault: { mode: 'no-match', times: once } },
      { label: '不是真人', fault: { mode: 'not-live', times: once } },
      { label: '光线不行', fault: { mode: 'light', times: once } },
      { label: '服务忙', fault: { mode: 'service', times: once } },
      { label: '没有结果', fault: { mode: 'time-out', times: once } },
    ],
    get: (settings) => settings.faceCheck,
    set: (faceCheck) => ({ faceCheck }),
  },
  {
    id: 'messages',
    title: '短信',
    hint: '验证码、车主的六位数、办理结果',
    choices: [
      { label: '送到', fault: { mode: 'normal' } },
      { label: '丢一条', fault: { mode: 'lost', times: once } },
    ],
    get: (settings) => settings.messages,
    set: (messages) => ({ messages }),
  },
  {
    id: 'queues',
    title: '办事点叫号机',
    hint: '告诉我们排了多少人',
    choices: [
      { label: '正常', fault: { mode: 'normal' } },
      { label: '不应答', fault: { mode: 'not-answering', times: 'until-reset' } },
      { label: '有的没数', fault: { mode: 'some-unknown', times: 'until-reset' } },
    ],
    get: (settings) => settings.queues,
    set: (queues) => ({ queues }),
  },
  {
    id: 'insurers',
    title: '保险公司查保单',
    hint: '交强险',
    choices: [
      { label: '正常', fault: { mode: 'normal' } },
      { label: '慢 3 秒', fault: { mode: 'slow', milliseconds: 3000, times: 'until-reset' } },
      { label: '不应答', fault: { mode: 'not-answering', times: 'until-reset' } },
      { label: '查不到保单', fault: { mode: 'knows-none', times: 'until-reset' } },
    ],
    get: (settings) => settings.insurers,
    set: (insurers) => ({ insurers }),
  },
  {
    id: 'fiscal-receipts',
    title: '财政票据平台',
    hint: '开票、冲红',
    choices: [
      { label: '正常', fault: { mode: 'normal' } },
      { label: '慢 3 秒', fault: { mode: 'slow', milliseconds: 3000, times: 'until-reset' } },
      { label: '不应答', fault: { mode: 'not-answering', times: 'until-reset' } },
      { label: '开了没回话', fault: { mode: 'answer-lost', times: once } },
    ],
    get: (settings) => settings.fiscalReceipts,
    set: (fiscalReceipts) => ({ fiscalReceipts }),
  },
  {
    id: 'photo-review',
    title: '民警审核本人照片',
    hint: '电子驾驶证用，一个工作日内',
    choices: [
      { label: '照照片的来', fault: { mode: 'normal' } },
      { label: '通过', fault: { mode: 'good', times: once } },
      { label: '不是本人', fault: { mode: 'not-the-person', times: once } },
      { label: '不清楚', fault: { mode: 'unclear', times: once } },
      { label: '底色不白', fault: { mode: 'not-white', times: once } },
      { label: '脸被挡住', fault: { mode: 'covered', times: once } },
    ],
    get: (settings) => settings.photoReview,
    set: (photoReview) => ({ photoReview }),
  },
  {
    id: 'bank',
    title: '代收银行',
    hint: '渠道结算款到账、清分批次',
    choices: [
      { label: '正常', fault: { mode: 'normal' } },
      { label: '不应答', fault: { mode: 'not-answering', times: 'until-reset' } },
      { label: '下午才到账', fault: { mode: 'credit-late', times: once } },
      { label: '两天后才到账', fault: { mode: 'credit-missing', times: once } },
      { label: '少到 1 元，次日补上', fault: { mode: 'credit-wrong', times: once } },
      { label: '退回一个批次', fault: { mode: 'batch-refused', times: once } },
    ],
    get: (settings) => settings.bank,
    set: (bank) => ({ bank }),
  },
  {
    id: 'treasury-money',
    title: '国库入库和退付',
    hint: '',
    choices: [
      { label: '正常', fault: { mode: 'normal' } },
      { label: '退回一个批次', fault: { mode: 'sweep-refused', times: once } },
      { label: '回单少 1 元，次日更正', fault: { mode: 'sweep-other-sum', times: once } },
      { label: '不同意一笔退付', fault: { mode: 'return-refused', times: once } },
    ],
    get: (settings) => settings.treasuryMoney,
    set: (treasuryMoney) => ({ treasuryMoney }),
  },
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

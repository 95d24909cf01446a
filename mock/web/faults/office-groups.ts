import type { Choice, Group } from './group'

const once = 1

const lag = (label: string, seconds: number): Choice => ({ label, fault: { mode: `${seconds} 秒`, seconds } })

/** Those who are no channel: treasury, police, face check, messages, halls, insurers, receipts' platform and bank. */
export const officeGroups: readonly Group[] = [
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
]

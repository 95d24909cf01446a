import type { RefundOption, RefundReason, RefundView } from '@/contract/refunds'

type Cannot = NonNullable<RefundOption['cannot']>
type Block = NonNullable<RefundOption['reasons'][number]['because']>
type Why = RefundView['why']

interface Stand {
  title: string
  /** In a list. */
  short: string
  note: string
  /** Until when, on a line of its own: a date is never broken. */
  by?: (day: string) => string
}

const reasons: Record<RefundReason, { title: string; text: string }> = {
  'paid-elsewhere': { title: '交重了', text: '同一份决定书，在银行、窗口或别的软件又交过一次' },
  overpaid: { title: '多交了', text: '加处罚款算多了，比如复议期间不该算' },
  'decision-revoked': { title: '处罚撤销了', text: '复议或者法院已经撤销、改了这份处罚' },
  'wrong-decision': { title: '交错了一份', text: '交成了别人的，或者不该现在交的' },
  other: { title: '别的原因', text: '写清楚，我们来看' },
}

const why: Record<Why, string> = {
  'paid-elsewhere': reasons['paid-elsewhere'].title,
  overpaid: reasons.overpaid.title,
  'decision-revoked': reasons['decision-revoked'].title,
  'wrong-decision': reasons['wrong-decision'].title,
  other: reasons.other.title,
  'paid-twice': '别人先付了，您这笔多出来的自动退',
  'paid-late': '付的时候账单已经关了，自动退',
  withdrawn: '决定书撤销了，自动退',
}

const stands: Record<RefundView['stand'], Stand> = {
  asked: {
    title: '收到了，正在看',
    short: '正在看',
    note: '两位工作人员先后来看',
    by: (day: string) => `最晚 ${day}给您答复`,
  },
  refused: { title: '没有同意退', short: '没同意', note: '原因和还能怎么办写在下面' },
  'taken-back': { title: '您撤回了申请', short: '已撤回', note: '钱没有动。还想退，可以再申请' },
  'at-treasury': {
    title: '同意了，等国库退回来',
    short: '国库在退',
    note: '钱已经缴进国库，先退回来再退给您',
    by: (day: string) => `最晚 ${day}`,
  },
  'on-its-way': {
    title: '正在退给您',
    short: '正在退',
    note: '原路退回付款的账户',
    by: (day: string) => `最晚 ${day}`,
  },
  delayed: {
    title: '退的时候遇到问题，有人在办',
    short: '有人在办',
    note: '原路一时退不回去，钱不会少，不用您跑',
  },
  arrived: { title: '钱退回来了', short: '退好了', note: '在付款的那个账户里，银行卡可能晚 1 到 3 天看到' },
}

/** Words of asking for money back, and of its way. */
export const refundWords = {
  title: '退款',
  fetching: '正在看这笔钱…',
  reasons,
  why,

  ask: {
    title: '申请退款',
    which: '退哪一份决定书的',
    paid: (sum: string) => `交了 ${sum}`,
    reason: '为什么要退',
    reasonNote: '选一个最像的',
    words: '说清楚一点',
    wordsHint: '什么时候、在哪里、怎么回事。有单据号码也写上',
    placeholder: '比如：11 月 3 日在工商银行窗口交过，回单号……',
    effects: '申请以后会怎样',
    lines: (days: { answer: number; money: number }, swept: boolean): readonly string[] => [
      `两位工作人员先后来看，最晚 ${days.answer} 个工作日给您答复`,
      swept
        ? `这笔钱已经缴进国库：同意以后国库先退回来，再退给您，最晚 ${days.money} 个工作日`
        : `同意以后原路退回付款的账户，最晚 ${days.money} 个工作日`,
      '原来的电子票据会冲红作废；只退一部分的，剩下的另开一张',
      '有人来看以前，随时可以撤回',
    ],
    submit: (sum: string) => `申请退 ${sum}`,
    submitPlain: '申请退款',
    busy: '正在交…',
    missing: {
      title: (count: number) => `有 ${count} 处要补`,
      decision: '请选要退哪一份',
      reason: '请选一个原因',
      words: '请写几句是怎么回事',
    },
    disagree: { title: '觉得处罚本身不对？', text: '退款管不了处罚对不对。可以申请行政复议，撤销了钱会自动退' },
    source: '依据',
  },

  blocks: {
    'not-overpaid': { title: '没有多交', text: '按现在登记的内容重新算过，您交的正好' },
    'under-review': { title: '复议或诉讼还没有结果', text: '撤销了，钱和分都会自动退回，不用申请' },
    'payment-counts': {
      title: '钱已经替他缴清了这份罚款',
      text: '替别人交也算数，网上退不了。真的交错了，带上身份证到交警窗口办',
    },
    'answered-already': { title: '这个原因已经答复过了', text: '有新的情况，换一个原因再说，或者打热线' },
  } satisfies Record<Block, { title: string; text: string }>,

  cannot: {
    'not-paid': { title: '这笔还没有付成', text: '没有扣的钱不用退。扣了没显示的，会自动查清楚' },
    'not-settled-here': { title: '这一份的钱会自动退', text: '别人先付了，您付的多出来，不用申请' },
    'goes-back-already': { title: '已经在退了', text: '钱只退一次，看下面走到哪一步了' },
    'asked-already': { title: '已经申请过，正在看', text: '有了结果再说，不用再申请' },
    'too-late': {
      title: '付了一年多，原路退不回去了',
      text: '微信、支付宝、银行卡都只能退 365 天以内的。请带身份证、银行卡到交警窗口办',
    },
    'other-sum': { title: '能退的数变了', text: '刚才有新的登记，请看清楚再申请' },
  } satisfies Record<Cannot | 'other-sum', { title: string; text: string }>,
  nothing: { title: '现在没有可以退的', back: '知道了', again: '再看一下' },

  stands,
  /** Instead of the stand's own note. */
  arrivedByTransfer: '原路退不回去，已经从银行转给您，1 到 3 天能在您留的银行账户里看到',

  steps: {
    asked: '申请收到了',
    looked: '第一位看过了',
    looking: '两位工作人员看',
    granted: '两位都看过，同意了',
    refused: '两位都看过，没有同意',
    takenBack: '您撤回了',
    decided: '决定退',
    treasury: '国库退回来',
    treasuryDone: '国库退回来了',
    sent: (taker: string) => `已经叫${taker}退款`,
    sending: (taker: string) => `叫${taker}退款`,
    /** The channel could not deliver it. */
    byTransfer: '改由工作人员从银行转账',
    arriving: '到您的账户',
    arrived: '到您的账户了',
    transferred: '银行转出了',
    latest: (day: string) => `最晚 ${day}`,
    soon: '尽快',
  },

  view: {
    progress: '走到哪一步了',
    decision: '决定书',
    reason: '原因',
    mine: '您写的',
    sum: '退款',
    pointsTitle: (points: number) => `${points} 分也恢复了`,
    pointsNote: (day: string) => `${day}，记在驾驶证上的分已经取消`,
    takeBack: '撤回申请',
    takeBackBusy: '正在撤回…',
    takeBackAsk: { title: '撤回这次申请？', content: '钱不动，以后还可以再申请。', confirm: '撤回', cancel: '先不撤' },
    call: (number: string) => `打 ${number}`,
    more: '再申请一项',
    order: '看这笔缴款',
  },

  refusals: {
    'no-second-payment': '没有查到另一笔付款',
    'sum-is-right': '重新算过，没有多交',
    'decision-stands': '公安那边这份处罚还在，没有撤销',
    'payment-counts': '这笔钱已经缴清了这份罚款，不能退',
  },
  /** Reconsideration is for whoever disputes the penalty itself; the money follows by itself. */
  next: {
    title: '不同意的话，还可以',
    lines: [
      '打热线说明情况，有新的单据可以换个原因再申请',
      '对处罚不服：知道处罚那天起 60 天内，可以向当地人民政府申请行政复议',
      '处罚撤销以后，钱和分会自动退回',
    ],
    basis: '行政复议法第二十条、第二十四条；行政诉讼法第四十六条',
  },
  otherAccount: {
    title: '想换一个账户收？',
    lines: ['打热线，留下户名、开户行、账号', '密码、验证码谁来要都别给'],
  },

  list: {
    title: '我的退款',
    fetching: '正在取退款…',
    empty: { title: '还没有退款', text: '申请过的、自动退的，都会放在这里。' },
    records: '看缴款记录',
    row: (sum: string, day: string) => `${sum}，${day}`,
    more: '再看更早的',
    moreBusy: '正在取…',
  },
} as const

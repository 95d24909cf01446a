import type { RefundRow } from '@/contract/finance-rows'

export const words = {
  title: '退款',
  tabsLabel: '退款在哪一步',
  tabs: { waiting: '等人办', 'under-way': '正在退', done: '已办完' },
  columns: { kind: '怎么来的', order: '订单', channel: '渠道', reason: '为什么退', amount: '金额', state: '到哪一步' },
  kinds: { automatic: '自动退', requested: '当事人申请', 'return-order': '退付' } satisfies Record<
    RefundRow['kind'],
    string
  >,
  routes: { wallet: '原路退回', treasury: '国库退付后原路退', transfer: '银行转账' },
  waitsForMe: '等你复核',
  waits: '等人办',
  doneAt: (at: string) => `${at} 办完`,
  askedAt: (at: string) => `${at} 提出`,
  reasons: {
    'paid-elsewhere': '别处已经缴过',
    overpaid: '多缴了',
    'decision-revoked': '处罚决定撤销',
    'wrong-decision': '缴错了决定书',
    other: '其他原因',
    'paid-twice': '重复缴款',
    'paid-late': '关单以后才到账',
    withdrawn: '处罚决定撤回',
    granted: '同意退款',
    surplus: '多付的钱',
  } as Readonly<Record<string, string>>,
  states: {
    requested: {
      asked: '等审核',
      granted: '同意退，正在退',
      refused: '不予退款',
      'taken-back': '当事人撤回',
      done: '已退到账',
    },
    'return-order': {
      asked: '等复核',
      approved: '已复核，等报国库',
      submitted: '已报国库',
      returned: '国库已退付',
      refused: '国库退回',
    },
    automatic: {
      waiting: '等国库退付',
      ready: '准备退',
      submitted: '渠道正在退',
      done: '已退到账',
      stuck: '渠道一直没有退',
      abnormal: '退款异常，要人工办',
    },
  } as Readonly<Record<RefundRow['kind'], Readonly<Record<string, string>>>>,
  none: {
    waiting: { title: '没有等人办的退款', detail: '有当事人申请、要向国库退付，或者渠道退不出去，这里会自己出现。' },
    'under-way': { title: '没有正在退的钱', detail: '退出去的都到账了。' },
    done: { title: '还没有办完的退款', detail: '办完的都留在这里。' },
  },
  nothingOpened: { title: '点开一笔看详情', detail: '自动退的由系统办完；退不出去的，会列在「等人办」里。' },
  notFound: { title: '没有这笔退款', detail: '可能号码不对，也可能不归你单位管。' },
  back: '回到退款列表',
  opened: {
    said: '当事人怎么说',
    nothingSaid: '没有写说明。',
    decision: (number: string) => `决定书 ${number}`,
    life: '看这笔钱的来去',
    happened: '发生了什么',
    done: '已经办完，没有要办的。',
    nothing: {
      automatic: '系统按规则自动退，现在不用人办。',
      requested: '已经答复当事人，没有要办的。',
      'return-order': '国库正在办，现在没有要人办的。',
    } satisfies Record<RefundRow['kind'], string>,
  },
}

export const bankWords = {
  title: '模拟的代收银行，从汇缴账户转账',
  pay: '转给当事人',
  paying: '正在转',
  paid: (number: string) => `已转，银行流水号 ${number}。对账单半小时读一次，读到以后在下面登记。`,
  refused: '银行没有转：汇缴账户现在的钱不够。',
  failed: '没有连上，等一会儿再试。',
}

export const reasonOf = (reason: string): string => words.reasons[reason] ?? reason
/** Requests, return orders and refunds have states of their own; a request that was granted goes on as a refund. */
export const stateOf = ({ kind, state }: RefundRow): string =>
  words.states[kind][state] ?? words.states.automatic[state] ?? state

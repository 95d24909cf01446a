import type { ActView } from '@/contract/finance-views'

/** Acts on differences, refund requests, return orders and refunds: short for buttons, long for choices. */
interface ActWords {
  short: string
  long: string
  /** Whether its button names the sum: only where money moves. */
  sum: boolean
  /** What must be named with it. */
  needs?: NonNullable<ActView['needs']>
}

const acts: Readonly<Record<string, ActWords>> = {
  record: { short: '补记', long: '补记这一笔，清分入库，给当事人开票据', sum: true },
  'record-for': {
    short: '补记到决定书',
    long: '补记到一份决定书，清分入库，开票据',
    sum: true,
    needs: 'decision-number',
  },
  refund: { short: '原路退回', long: '原路退回', sum: true },
  claim: { short: '认领', long: '认领到执收单位', sum: true, needs: 'region-code' },
  'accept-fee': { short: '认可手续费', long: '按渠道的手续费入账', sum: true },
  'send-to-channel': { short: '发给渠道核对', long: '发给渠道核对，等回复', sum: false },
  'send-to-bank': { short: '发给代收银行核对', long: '发给代收银行核对，等回复', sum: false },
  'send-to-treasury': { short: '发给国库核对', long: '发给国库核对，等回单', sum: false },
  'channel-corrected': { short: '渠道已更正', long: '渠道已更正，暂挂的钱销账', sum: true },
  'mark-explained': { short: '说明原因并办结', long: '写明原因，办结，不动钱', sum: false },
  'sweep-now': { short: '直接入库', long: '直接入库', sum: true },
  grant: { short: '同意退款', long: '同意退款', sum: true },
  'refuse:no-second-payment': { short: '不予退款', long: '不予退款：没有第二笔缴款', sum: false },
  'refuse:sum-is-right': { short: '不予退款', long: '不予退款：金额没有多缴', sum: false },
  'refuse:decision-stands': { short: '不予退款', long: '不予退款：处罚决定没有撤销', sum: false },
  'refuse:payment-counts': { short: '不予退款', long: '不予退款：这笔缴款有效', sum: false },
  'approve-return': { short: '退付', long: '向国库申请退付，到账后原路退给当事人', sum: true },
  'ask-return-again': { short: '再次申请退付', long: '国库退回了，再申请一次退付', sum: true },
  'to-merchant-account': { short: '退到商户账户', long: '退到商户的银行账户，再由人转给当事人', sum: true },
  'paid-by-hand': {
    short: '登记已转账',
    long: '已从银行账户转给当事人，登记转账流水号',
    sum: true,
    needs: 'transfer-number',
  },
}

const reasons: Readonly<Record<string, string>> = {
  'bill-and-order-agree': '收款、账单、决定书三处都对得上。当事人会收到「已缴清」。',
  'decision-named-by-hand': '填决定书编号。当事人会收到「已缴清」。',
  'stays-unpaid': '退回后决定书仍是未缴，期限不变。',
  'goes-to-payer': '钱原路退给付款人。',
  'unit-named-by-hand': '选出归哪个单位，再清分。',
  'not-held-yet': '钱还没有挂到待处理款项专户，挂上后再认领。',
  'agency-bears-it': '手续费由代收银行承担，不减入库。',
  'channel-must-look': '渠道查清以前，钱停在待处理款项专户。',
  'bank-must-look': '代收银行回复以前，不能办结。',
  'treasury-must-look': '国库回复以前，不能办结。',
  'gives-up-suspense': '为它暂挂的钱会销掉。',
  'moves-no-money': '只写明原因，账不变。',
  'held-until-back': '转出去的钱记到待处理款项专户，追回以前一直挂着。',
  'not-booked': '没有记账的钱不能入库，先补记。',
  'not-billed': '账单里没有的钱不能入库。',
  'billed-by-now': '别的日子的账单里已经有这一笔，下次对账会自动办结。',
  'unit-unknown': '不知道归谁的钱不能入库，先认领。',
  'sum-unclear': '金额没有查清。',
  'paid-already': '这份决定书已经缴清。',
  'order-unknown': '我方没有这个订单，补记要填决定书编号。',
  'claim-first': '先认领单位。',
  'refund-would-hit-the-good-payment': '会退掉正常缴的那一笔。',
  'refund-is-out': '钱已经退出去了，不能再退一次。',
  'ask-them-first': '先发给对方核对，有了回复再办结。',
  'in-suspense': '还有钱停在待处理款项专户。',
  'bank-and-bill-differ': '银行到账和账单不一致，不能入库。',
  'decision-not-withdrawn': '公安还没有撤销处罚决定，撤销以后钱和分一起退。',
  'refund-does-not-wait': '这笔退款没有在等国库退付。',
  'not-at-this-channel': '这个渠道没有这种办法。',
  'asked-already': '已经申请过了。',
  'no-transfer-yet': '先到代收银行从汇缴账户转给当事人。对账单上有了这笔转账，这里就能登记。',
  'channel-still-tries': '渠道还在退，等它有了结果。',
  'to-merchant-account-first': '先退到商户账户。',
  'not-at-merchant-account-yet': '钱还没有退到商户账户，现在转就是付两次。',
}

/** `record-for:9901021204077315` → its act and what was named with it. */
export function actOf(proposed: string): { act: string; named: string | null } {
  const [act = '', named = null] = proposed.split(':')
  return { act, named }
}

/** An act that the desk does not know yet is shown by its key rather than not at all. */
export function wordsOfAct(proposed: string): ActWords {
  const { act } = actOf(proposed)
  return acts[proposed] ?? acts[act] ?? { short: act, long: act, sum: false }
}

/** As a choice; a transfer that the bank's statement has is named with it already. */
export function longOf(proposed: string): string {
  const { act, named } = actOf(proposed)
  return act === 'paid-by-hand' && named ? words.byTransfer(named) : wordsOfAct(proposed).long
}

/** What somebody still has to name with it; null = nothing, or it is named already. */
export function needsOf(proposed: string): ActWords['needs'] | null {
  return actOf(proposed).named === null ? wordsOfAct(proposed).needs : null
}

/** Whether `proposed` is `act`, whatever was named with it. */
export const isAct = (proposed: string, act: string): boolean => proposed === act || actOf(proposed).act === act

/** 认领 140105: what was named with an act that needs it. */
export function shortOf(proposed: string): string {
  const { short, needs } = wordsOfAct(proposed)
  const { named } = actOf(proposed)
  return needs && named ? `${short} ${named}` : short
}

export const reasonOf = (because: string | null): string | null => (because ? (reasons[because] ?? because) : null)

export const words = {
  title: '可以怎么办',
  titleChosen: '可以怎么办（经办已选，你只能同意或退回）',
  titleMine: '可以怎么办（你已经提了，等另一个人复核）',
  titleOthers: '可以怎么办（已经有人提了，等复核）',
  recommendedAfter: '推荐。',
  cannot: (reason: string) => `不能：${reason}`,
  none: '已经办结，没有要办的。',
  byTransfer: (number: string) => `已从汇缴账户转给当事人，银行流水号 ${number}`,
  named: {
    'decision-number': { label: '决定书编号', problem: '填 16 位决定书编号。' },
    'transfer-number': { label: '银行转账流水号', problem: '填银行回单上的流水号，6 到 32 位数字、字母。' },
    'region-code': { label: '归哪个执收单位', problem: '先选归哪个执收单位。', pick: '选一个单位' },
  },
  note: '写给复核的人',
  noteHint: '查了什么、凭什么这样办',
  propose: (act: string) => `提请复核：${act}`,
  proposing: '正在提交',
  pick: '先选一种办法。',
  twoPersons: '提了以后由另一个人复核，同意才生效。',
  by: (name: string, act: string) => `经办 ${name}，选「${act}」`,
  byMe: (act: string) => `经办 你，选「${act}」`,
  at: (at: string, note: string) => (note === '' ? at : `${at}，${note}`),
  checker: (name: string | null) => (name ? `复核 ${name}（你）` : '复核 还没有人'),
  another: '必须是另一个人',
  approve: (act: string) => `同意${act}`,
  approving: '正在办理',
  sendBack: '退回经办，写明原因',
  sendBackReason: '退回的原因',
  noReason: '写一句为什么退回。',
  send: '退回经办',
  cancel: '不退回',
  mine: '你提的，要另一个人复核',
  mineDetail: '同意以前什么都不会变。',
  takeBack: '取回',
  takingBack: '正在取回',
  others: '等复核岗同意',
  othersDetail: '你是经办岗，不能复核。',
  kept: '两人都留名，不能删改',
  returned: (name: string, note: string) => `${name} 退回：${note}`,
  approved: (name: string, at: string) => `${name} ${at} 同意`,
  proposed: '已提请复核',
  done: '已生效',
  back: '已退回给经办',
  taken: '已取回',
}

import type { DifferenceEvent, DifferenceView } from '@/contract/finance-views'
import { fen } from '@/domain/money'
import { groupedYuan } from '../../common/money'
import { wordsOfAct } from '../parts/act-words'
import { tailOf } from '../parts/numbers'
import type { Told } from '../parts/told-list'

type Event = DifferenceView['events'][number]

/** Numbers, codes and states of an event, as words. */
class Detail {
  constructor(private readonly values: Event['detail']) {}
  text(name: string): string {
    const value = this.values[name]
    return value === null || value === undefined ? '' : String(value)
  }
  yuan(name: string): string {
    const value = this.values[name]
    return typeof value === 'number' ? groupedYuan(fen(Math.abs(value))) : ''
  }
  act(): string {
    return wordsOfAct(this.text('act')).short
  }
}

const events: Record<DifferenceEvent, (detail: Detail, by: string) => Told> = {
  ordered: (detail) => ({ tone: 'good', text: `开单 ${detail.text('orderNo')}` }),
  collected: (detail) => ({ tone: 'good', text: `渠道收款成功，单号尾 ${tailOf(detail.text('tradeNo'))}` }),
  found: (detail) => ({ tone: 'bad', text: foundAs(detail.text('class'), detail.text('transferNo')) }),
  held: (detail) => ({
    tone: 'warn',
    text: `${answers[detail.text('answer')] ?? ''}${detail.yuan('amountFen')} 转到待处理款项专户`,
  }),
  released: () => ({ tone: 'good', text: '从待处理款项专户转出' }),
  sent: (detail, by) => ({ tone: 'plain', text: `${by} 发给${askedNames[detail.text('to')] ?? '对方'}核对，等回复` }),
  claimed: (detail, by) => ({ tone: 'plain', text: `${by} 认领，原编号 ${detail.text('from')}` }),
  'not-in-next-bill': () => ({ tone: 'warn', text: '第二天的账单里也没有' }),
  proposed: (detail, by) => ({ tone: 'plain', text: `${by} 提请复核：${detail.act()}` }),
  approved: (detail, by) => ({ tone: 'good', text: `${by} 同意${detail.act()}` }),
  returned: (_detail, by) => ({ tone: 'warn', text: `${by} 退回经办` }),
  'taken-back': (_detail, by) => ({ tone: 'plain', text: `${by} 取回` }),
  resolved: (detail) => ({ tone: 'good', text: `办结：${reasonOfResolution(detail.text('resolution'))}` }),
}

/** What stands on one side alone is told so. */
function foundAs(kind: string, transferNo: string): string {
  if (transferNo) return `汇缴账户转出了一笔，没有退款登记它，银行流水号 ${transferNo}，列为差错`
  if (kind === 'local-only') return '我方账上有这一笔，账单里没有，列为差错'
  if (kind === 'provider-only' || kind === 'refund-only-provider') return '账单里有这一笔，我方账上没有，列为差错'
  return '账单和我方账上不一致，列为差错'
}

const askedNames: Readonly<Record<string, string>> = {
  channel: '渠道',
  bank: '代收银行',
  treasury: '国库',
  unit: '执收单位',
}

/** What the channel said when it was asked once more, before the money was set aside. */
const answers: Readonly<Record<string, string>> = {
  paid: '再查渠道：已收款；',
  unpaid: '再查渠道：没有收款；',
  closed: '再查渠道：单子已关；',
  'no-answer': '再查渠道，没有回应；',
  processing: '再查渠道：还在退；',
  abnormal: '再查渠道：退款异常；',
  'not-found': '再查渠道：没有这一笔；',
}

export const toldOf = ({ event, byMasked, detail }: Event): Told =>
  events[event](new Detail(detail), byMasked ?? '系统')

const resolutions: Readonly<Record<string, string>> = {
  recorded: '查渠道后已补记',
  'goes-back': '后到的一笔已原路退回',
  'days-joined': '并入相邻一天对上',
  'cancelled-out': '收了又撤，两清',
  'bank-agrees': '银行到账已经对上',
  'other-sum-came': '银行到账换了数，另列一条',
  'transfer-named': '这笔转账已登记到一笔退款',
  'receipt-came': '国库回单已到',
  'batch-refused': '批次被退回，钱随下一批清分',
}

/** How it ended: a rule, or the act of two persons. */
export function reasonOfResolution(resolution: string | null): string {
  if (!resolution) return ''
  return resolutions[resolution] ?? wordsOfAct(resolution).long
}

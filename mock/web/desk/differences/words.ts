import type { DifferenceRow, DifferenceView, StationView } from '@/contract/finance-views'

type Sides = readonly [ours: string, theirs: string]

export const words = {
  title: '差错',
  tabs: {
    open: (count: number) => `待处理 ${count}`,
    byPersons: (count: number) => `近 7 天已办 ${count}`,
    byRule: (count: number) => `自动办结 ${count}`,
  },
  tabsLabel: '差错在哪一步',
  filters: {
    class: '类别',
    allClasses: '全部类别',
    order: '顺序',
    orders: { 'mine-first': '等我的在前', 'oldest-first': '等得久的在前', 'largest-first': '金额大的在前' },
  },
  columns: { class: '类别，编号', channel: '渠道', amount: '金额', where: '到哪一步' },
  states: {
    mine: '等你复核',
    proposed: '等人复核',
    open: '没人接手',
    resolved: '已办结',
    waiting: { unit: '等单位认领', channel: '等渠道回复', bank: '等银行核对', treasury: '等国库回单' },
  },
  resolvedAt: (at: string) => `${at} 办结`,
  byRule: (count: number) => `账单里自动办结 ${count} 笔`,
  byRuleOf: (name: string, count: number) => `${name} ${count} 笔`,
  hint: '差错里的钱都停在「待处理款项专户」，弄清以前不入库，也不会再向当事人收一次。',
  none: { title: '没有待处理的差错', detail: '账单和我方逐笔一致。有新的会自己出现。' },
  noneFiltered: { title: '没有符合条件的差错', detail: '换个类别、渠道或者标签看看。' },
  nothingOpened: { title: '点开一笔看来龙去脉', detail: '上下键换一笔，F2 查号码，F9 办理。' },
  notFound: { title: '没有这笔差错', detail: '可能号码不对，也可能不归你单位管。' },
  backToList: '回到差错列表',
  suspense: '停在待处理款项专户',
  notInSuspense: '没有暂挂的钱',
  sums: (ours: string | null, theirs: string | null, [one, other]: Sides) =>
    `${one}${ours === null ? '没有' : ` ${ours}`}，${other}${theirs === null ? '没有' : ` ${theirs}`}`,
  transfer: '转账没有对应的退款',
  decision: (number: string) => `决定书 ${number}`,
  secondLevel: '账单、结算、入库之间',
  life: '看这笔钱的来去',
  where: '钱停在哪里',
  stations: {
    ordered: '开单',
    collected: '渠道收款',
    notified: '通知',
    booked: '我方记账',
    billed: '渠道账单',
    cleared: '清分',
    received: '入库',
  } satisfies Record<StationView['station'], string>,
  stationStates: {
    done: '办到了',
    warned: '有问题',
    stopped: '停在这里',
    open: '还没到',
  } satisfies Record<StationView['state'], string>,
  eventsTitle: '发生了什么',
  noEvents: '还没有记录。',
  resolvedBy: '已办结',
  resolved: (how: string, at: string) => `${how}，${at}`,
}

/** Who is compared with whom. */
export function sidesOf({ class: found, transferNo }: Pick<DifferenceView, 'class' | 'transferNo'>): Sides {
  if (transferNo !== null) return ['我方', '银行']
  if (found === 'settlement-mismatch') return ['账单', '银行']
  return found === 'sweep-mismatch' ? ['批次', '国库'] : ['我方', '渠道']
}

/** The state as one short word with its tone. */
export function standOf(row: DifferenceRow): {
  label: string
  tone: string
  icon: 'users' | 'alert' | 'hourglass' | 'check-circle'
} {
  if (row.state === 'resolved') return { label: words.states.resolved, tone: 'good', icon: 'check-circle' }
  if (row.waitsForMe) return { label: words.states.mine, tone: 'blue', icon: 'users' }
  if (row.state === 'proposed') return { label: words.states.proposed, tone: 'warn', icon: 'users' }
  if (row.state === 'waiting' && row.waitingFor)
    return { label: words.states.waiting[row.waitingFor], tone: 'warn', icon: 'hourglass' }
  return { label: words.states.open, tone: 'bad', icon: 'alert' }
}

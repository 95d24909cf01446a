import type { Overview } from '../overview-parts'
import { type Cell, column, type Sheet } from './sheet'
import { channelNames, classNames } from './words'

/** The day as the overview shows it: what each channel took, where it went, and what does not agree. */
export function dailySheet(day: Overview, unit: string): Sheet {
  const { channels, whereItWent: way, received } = day
  const line = (title: string, of: (channel: (typeof channels)[number]) => number, total: number): Cell[] => [
    title,
    ...channels.map(of),
    total,
  ]
  const sum = (of: (channel: (typeof channels)[number]) => number) => channels.reduce((all, one) => all + of(one), 0)
  const alone = (title: string, amount: number): Cell[] => [title, ...channels.map(() => null), amount]
  const rows: Cell[][] = [
    line('实收', ({ receivedFen }) => receivedFen, way.receivedFen),
    line('退款', ({ refundFen }) => refundFen, way.refundFen),
    line('待处理款项', ({ suspenseFen }) => suspenseFen, way.suspenseFen),
    alone('在途', way.onTheWayFen),
    line('已入库', ({ sweptFen }) => sweptFen, way.treasuryFen),
    alone('还没有去向的钱', way.nowhereFen),
    line(
      '手续费（银行承担）',
      ({ feeFen }) => feeFen,
      sum(({ feeFen }) => feeFen),
    ),
    ...day.classes
      .filter(({ found, open }) => found > 0 || open > 0)
      .map(({ class: name, found, byRule, open, openFen }) => [
        `差错：${classNames[name]}（新增 ${found}，自动办结 ${byRule}，待处理 ${open}）`,
        ...channels.map(() => null),
        openFen,
      ]),
  ]
  return {
    title: '罚没收入资金日报',
    subtitle: `${unit}　${day.day}　实收 ${received.payments} 笔，退款 ${received.refunds} 笔，单位：元`,
    fileName: `罚没收入资金日报-${day.day}`,
    columns: [
      column('项目', 'text', 26),
      ...channels.map(({ channel }) => column(channelNames[channel], 'fen', 12)),
      column('合计', 'fen', 12),
    ],
    async *rows() {
      yield* rows
    },
  }
}

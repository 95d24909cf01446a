import type { Settings } from './profile'

/** What the law did otherwise before 行政处罚法 of 2021 and 行政复议法 of 2023; the profiles of those years share it. */
export const lawBefore2021 = {
  firstWarning: {
    value: { on: false, quietDays: 180, onceInMonths: 12 },
    source: '行政处罚法（2017）第二十七条：当时没有初次违法可以不予处罚的规定',
  },
  reconsiderationFirst: { value: false, source: '行政复议法（2017）第六条：当时可以复议，也可以直接起诉' },
  reconsiderationBody: {
    value: 'government-or-police',
    source: '行政复议法（2017）第十二条：本级人民政府或者上一级主管部门',
  },
} satisfies Partial<Settings>

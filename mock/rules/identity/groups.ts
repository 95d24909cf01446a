import type { DocumentKind, PersonGroup } from '@/contract/identity'

/** What somebody brings to the counter besides the paper itself. */
export type CounterPaper =
  | 'copy-of-paper'
  | 'application-form'
  | 'residence-permit'
  | 'credit-code'
  | 'power-of-attorney'
  | 'agents-paper'

export interface GroupRule {
  group: PersonGroup
  /** Papers of this group; `face` where the hosts' face check knows the paper, else an officer has to see it. */
  papers: readonly { kind: DocumentKind; way: 'face' | 'window' }[]
  bring: readonly CounterPaper[]
  source: string
}

const NOTICE = '驻马店 2015-10-12 须知第三条：窗口注册要求'
const forPersons: readonly CounterPaper[] = ['copy-of-paper', 'application-form']

/** Both wallets compare faces with the register of residents only: whoever is not in it comes to a counter. */
export const groupRules: readonly GroupRule[] = [
  {
    group: 'mainland-local',
    papers: [
      { kind: 'resident-id', way: 'face' },
      { kind: 'temporary-resident-id', way: 'window' },
    ],
    bring: forPersons,
    source: NOTICE,
  },
  {
    group: 'mainland-elsewhere',
    papers: [
      { kind: 'resident-id', way: 'face' },
      { kind: 'temporary-resident-id', way: 'window' },
    ],
    bring: [...forPersons, 'residence-permit'],
    source: NOTICE,
  },
  {
    group: 'hongkong-macau',
    papers: [
      { kind: 'hongkong-macau-id', way: 'window' },
      { kind: 'hongkong-macau-residence-permit', way: 'window' },
    ],
    bring: forPersons,
    source: `${NOTICE}；港澳台居民居住证申领发放办法（国办发〔2018〕81号）`,
  },
  {
    group: 'taiwan',
    papers: [
      { kind: 'taiwan-travel-permit', way: 'window' },
      { kind: 'travel-document', way: 'window' },
    ],
    bring: forPersons,
    source: NOTICE,
  },
  {
    group: 'overseas-chinese',
    papers: [{ kind: 'chinese-passport', way: 'window' }],
    bring: forPersons,
    source: NOTICE,
  },
  {
    group: 'foreigner',
    papers: [
      { kind: 'foreign-passport', way: 'window' },
      { kind: 'travel-document', way: 'window' },
    ],
    bring: forPersons,
    source: NOTICE,
  },
  { group: 'diplomat', papers: [{ kind: 'diplomat-id', way: 'window' }], bring: forPersons, source: NOTICE },
  {
    // The credit code has taken the place of the code of organisations (组织机构代码证).
    group: 'unit',
    papers: [],
    bring: ['credit-code', 'application-form', 'agents-paper', 'power-of-attorney'],
    source: `${NOTICE}；国务院关于批转统一社会信用代码制度建设总体方案的通知（国发〔2015〕33号）`,
  },
]

export function groupRule(group: PersonGroup): GroupRule {
  return groupRules.find((rule) => rule.group === group) as GroupRule
}

/** Where a person of this group with this paper is confirmed; `not-accepted`: not a paper of this group. */
export function wayToConfirm(group: PersonGroup, kind: DocumentKind): 'face' | 'window' | 'not-accepted' {
  if (group === 'unit') return 'window'
  return groupRule(group).papers.find((paper) => paper.kind === kind)?.way ?? 'not-accepted'
}

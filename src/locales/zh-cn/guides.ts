import type { MatterGroup } from '@/contract/guides'

/** Words of the tab 办事. */
export const guidesWords = {
  title: '办事',
  search: '要办什么事？',
  searchExample: '比如 年检、驾照丢了',
  clearSearch: '清掉，重新找',
  looking: '正在拿办事清单…',
  finding: '正在找…',
  recent: '最近看过',
  clearRecent: '清掉',
  clearRecentLabel: '清掉最近看过的',
  recentCleared: '清掉了',
  offices: { title: '去哪里办', note: '几点关门、排多少人' },
  classes: { title: '这车我能开吗', note: '17 种驾照各能开什么' },
  groups: { vehicle: '机动车', licence: '驾驶证', violation: '违法处理' } satisfies Record<MatterGroup, string>,
  here: '这里就能办',
  elsewhere: '去窗口',
  found: (matters: number) => `找到 ${matters} 件`,
  understood: (words: string) => `按「${words}」找的`,
  foundHere: '没连上，只在这张清单里找了找',
  foundHereNote: '连上网以后，打错字也能找到',
  nothing: {
    title: (words: string) => `没找到「${words}」`,
    note: '换个说法试试，或者从下面大家常办的里面挑',
  },
  popular: '大家常办',
  ask: { title: '打 12123 问人工', note: '说一句要办什么，那边帮您查' },
} as const

import type { MatterRow, MatterView } from '@/contract/guides'

type Here = NonNullable<MatterRow['here']>

/** Words of one matter: who, what to bring, how, how long, how much. */
export const matterWords = {
  title: '办事指南',
  fetching: '正在拿办事指南…',
  gone: { title: '这件事不在清单里了', note: '可能换了名字，或者不用再办了。回办事清单里找找。', act: '看办事清单' },
  here: '这里就能办',
  hereAct: {
    violations: '去处理违法',
    pay: '去交罚款',
    vehicles: '去我的车',
    me: '去改资料',
    documents: '去看证件',
  } satisfies Record<Here, string>,
  whereAct: '看去哪里办',
  copyAct: '抄给家人',
  copied: '抄好了，可以发给家人了',
  tiers: {
    none: '不用登录',
    web: '要登记过身份',
    face: '要刷脸核对本人',
    window: '要先到窗口核对过本人',
    unit: '由单位的账号办',
  } satisfies Record<MatterView['tier'], string>,
  glance: { who: '谁能办', howLong: '要多久', fee: '多少钱', delivery: '怎么拿到', where: '在哪里办' },
  bring: {
    title: '要带的东西',
    nothing: '什么都不用带',
    progress: (ready: number, all: number) => `${ready}/${all} 件备齐`,
    allReady: '都备齐了，可以去办了',
    how: '备好一件，点一下打勾。勾会留在这部手机上，下次还在。',
    inCase: (when: string) => `${when}，还要带`,
    clear: '把勾都去掉',
    cleared: '勾都去掉了',
  },
  steps: '怎么办',
  office: { title: '去哪里办', all: (offices: number) => `看全部 ${offices} 个办事点`, allNote: '可以按远近排' },
  elsewhere: {
    title: '以前、别处怎么办',
    note: '下面是过去公布过的做法，现在以这一页上面写的为准。',
    from: (place: string, year: number) => `${place}，${year} 年`,
  },
  law: '依据哪些规定',
  checkedOn: (day: string) => `${day}对照现行规定核对过`,
  share: {
    head: (name: string) => `【${name}】要带什么、怎么办`,
    bring: '要带：',
    steps: '怎么办：',
    foot: '去以前可以打 12123 问一问。（码上交管）',
  },
} as const

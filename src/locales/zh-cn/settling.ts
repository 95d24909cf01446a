import type { ServedDecision } from '@/contract/violations'

/** Words of deciding on records and of the decision that follows. */
export const settlingWords = {
  title: '看清楚再决定',
  fetching: '正在核对这几条…',
  recordSays: '记录上说',
  nth: (index: number, all: number) => `第 ${index} 条，共 ${all} 条`,
  seePhotos: '看照片',
  hidePhotos: '收起照片',
  objectToThis: '这条我有异议',

  after: {
    fine: (yuan: string, points: number) =>
      points > 0 ? `确认后：罚 ${yuan}，记 ${points} 分` : `确认后：罚 ${yuan}，不记分`,
    warning: '确认后：只警告，不罚款，不记分',
    points: (now: number, after: number) =>
      after > now ? `记分从 ${now} 分到 ${after} 分，满分 12 分` : `记分还是 ${now} 分，满分 12 分`,
    warnings: (count: number) => `其中 ${count} 条只警告`,
  },

  rights: {
    title: '您的权利',
    argue: '可以说明、申辩，不会因此罚得更重',
    reconsider: (days: number) => `不服决定，${days} 天内可以申请行政复议`,
    all: '看全部权利和怎么申请',
    sheetTitle: '您的全部权利',
    lines: (days: number, working: number) => [
      '确认以前，可以看照片，知道违反了哪条、罚多少、记几分。',
      '可以说明情况、为自己申辩。交警要听，不会因此罚得更重。',
      `觉得记录不对，可以提异议。提了先不罚、不记分，${working} 个工作日内答复。`,
      '不想在这里办，可以去任何一个交警窗口办。',
      `收到决定书以后不服，${days} 天内向作决定的交警所在的人民政府申请行政复议，写在决定书上。`,
      '对复议结果还不服，15 天内可以向法院起诉。',
      '一次付不起，可以申请延期或分期付。',
      '没有国家统一的票据，可以不付。',
    ],
    basis:
      '依据：《行政处罚法》第七、四十四、四十五、六十六、七十条，《行政复议法》第二十、二十三、二十四条，《行政诉讼法》第四十五条',
  },

  choices: {
    object: '我有异议',
    objectLines: (working: number) => ['先不罚、不记分', '写几句，传照片', `${working} 个工作日内答复`],
    accept: '我认可',
    served: '马上出决定书',
    points: (points: number) => (points > 0 ? `记 ${points} 分` : '不记分'),
    payLater: (days: number) => `${days} 天内付就行`,
    nothingToPay: '不用付钱',
    payWithin: (minutes: number) => `${minutes} 分钟内付款才算数`,
    unpaid: '不付就当没办过',
  },

  drove: (records: number) => (records === 1 ? '当时是我本人在开这辆车' : `这 ${records} 次都是我本人在开车`),
  droveMissing: {
    title: '还差一步',
    one: '请先勾上“当时是我本人在开这辆车”。不是您开的，请不要确认。',
    several: '请先勾上“都是我本人在开车”。有一次不是您开的，请不要一起确认。',
  },
  object: '提出异议',
  confirm: '确认事实',
  confirming: '正在出决定书…',
  objectWhich: '对哪一条有异议？',

  changed: {
    title: '和刚才看到的不一样了',
    note: (before: string, now: string) => `刚才是${before}，现在是${now}。什么都还没有决定，请看清楚再确认。`,
    sum: (yuan: string, points: number) => `罚 ${yuan}、记 ${points} 分`,
  },
  failure: {
    nothingDecided: '什么都没有决定',
    unsure: { title: '还不知道办成没有', note: '网断在半路。再点一次“确认事实”就知道，不会办两次。' },
    police: { title: '交警的系统没有回话', note: '什么都没有决定，没有记分。过一会儿再点一次。' },
  },
  refused: {
    title: (all: boolean) => (all ? '现在不能在这里处理' : '有几条不能在这里处理'),
    note: '什么都没有决定，也没有记分。原因在下面。',
    some: (count: number) => `有 ${count} 条不在里面`,
    someNote: '原因在最下面，其他的可以接着办',
    rest: (count: number) => `处理剩下的 ${count} 条`,
    seeRecord: '看这条记录',
    back: '看我的违法',
  },

  served: {
    title: '决定书送到了',
    fetching: '正在打开决定书…',
    heading: (count: number) => (count === 1 ? '决定书送到了' : `${count} 张决定书送到了`),
    warningHeading: '办好了，这次只警告',
    moved: (from: number, to: number) => `记分从 ${from} 分到 ${to} 分`,
    added: (points: number) => (points > 0 ? `记 ${points} 分` : '不记分'),
    due: (yuan: string, date: string) => `一共 ${yuan}，最晚 ${date}付`,
    provisional: (time: string) => `${time} 以前付款才算数，不付就当没办过`,
    nothingToPay: '不用付钱',
    recording: '正在登记',
    recordingNote: '交警那边还在登记，不用再办，也别去别处办。登记好这里会变。',
    list: '决定书',
    row: (yuan: string, points: number) => (points > 0 ? `${yuan}，记 ${points} 分` : yuan),
    warning: '警告',
    pay: '现在付',
    payAll: '一起付，或者一张一张付',
    later: '以后再付',
    done: '知道了',
    payNote: (days: string) => `最晚 ${days}付，不用急`,
    payNowNote: '不付，这次确认就不算数',
  },

  paper: {
    title: '处罚决定书',
    number: '编号',
    person: '被处罚人',
    licence: '驾驶证号',
    file: '档案编号',
    issuer: '发证机关',
    classes: '准驾车型',
    plate: '车辆牌号',
    vehicleType: '车辆类型',
    fact: (at: string, place: string, act: string, code: string) =>
      `被处罚人于${at}，在${place}实施${act}的违法行为（代码 ${code}）。`,
    law: (forbidden: string, punished: string) => `违反了${forbidden}，依据${punished}，决定给予：`,
    fine: (yuan: string, capitals: string) => `罚款 ${yuan} 元（大写 ${capitals}）`,
    warning: '警告',
    points: (points: number) => (points > 0 ? `记 ${points} 分` : '不记分'),
    remedies: ({ reconsiderationBody, reconsiderationDays, reconsiderationFirst, court, lawsuitMonths }: Remedies) =>
      reconsiderationFirst
        ? `不服本决定，自收到之日起 ${reconsiderationDays} 日内先向${reconsiderationBody}申请行政复议；对复议决定不服，自收到复议决定之日起 15 日内向${court}提起行政诉讼。`
        : `不服本决定，自收到之日起 ${reconsiderationDays} 日内可以向${reconsiderationBody}申请行政复议，或者 ${lawsuitMonths} 个月内向${court}提起行政诉讼。`,
    channel: (channel: string) => `网上申请复议：${channel}`,
    nearFull: '临界告知：您在本记分周期内记分已达 9 分以上，满 12 分将扣留驾驶证并参加学习、考试。',
    servedAt: (time: string) => `送达时间：${time}`,
    pdf: '打开 PDF',
    picture: '看大图',
    opening: '正在取…',
    states: {
      withdrawn: '这张决定书撤销了',
      lapsed: '这次确认没有算数',
      provisional: '还没付款，先不算数',
      paid: (time: string) => `${time} 付清了`,
    },
    withdrawnBecause: {
      'handled-elsewhere': '这条已经在窗口或别处办过了。记的分退回了，付过的钱会自动退给您。',
      objection: '您的异议成立。记的分退回了，付过的钱会自动退给您。',
      corrected: '交警改正了。记的分退回了，付过的钱会自动退给您。',
      'not-paid-in-time': '没有在时间内付款，就当没办过。没有记分，可以重新处理。',
    } satisfies Record<NonNullable<ServedDecision['withdrawnBecause']>, string>,
    gone: '没有罚款，没有记分，不用付钱。',
  },
} as const

type Remedies = ServedDecision['remedies']

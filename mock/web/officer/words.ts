import type { OfficerView } from '@/contract/casework'
import type { FoundedReason, ObjectionGround, UnfoundedReason } from '@/contract/objections'
import { type ChinaDate, formatDate } from '@/domain/dates'
import { failureWords } from '../common/words'

const weekdays = ['日', '一', '二', '三', '四', '五', '六']
/** 五 of 2026-11-20. */
export const weekdayOf = (date: ChinaDate): string => weekdays[Number(formatDate(date, 'd'))] ?? ''
const day = (date: ChinaDate) => `${formatDate(date, 'MM-DD')} 周${weekdayOf(date)}`

export const groundWords: Record<ObjectionGround, string> = {
  'not-my-vehicle': '不是我的车',
  'plate-misread': '号牌认错',
  'yielding-to-emergency': '给急救车、消防车让行',
  'rescue-or-emergency': '救人或者避险',
  'signals-contradict': '信号、标志互相矛盾',
  'photo-unclear': '照片看不清',
  'vehicle-stolen': '当时车被盗抢',
  'punished-already': '已经处罚过',
  other: '其他',
}

/** 道路交通安全违法行为处理程序规定 art. 22, in its order. */
export const foundedWords: Record<FoundedReason, string> = {
  'emergency-vehicle': '警车、消防车、救护车、工程救险车执行紧急任务',
  'stolen-or-cloned-plate': '车在被盗抢期间，或者号牌被套用',
  'rescue-or-emergency': '救助危难或者紧急避险',
  'punished-on-scene': '已经在现场处罚过',
  'contradictory-signals': '信号灯、标志、标线互相矛盾',
  'image-unclear': '照片不清楚，反映不了事实',
  'wrong-plate': '号牌认错或者录错',
  'other-error': '其他应当删除的错误',
}

export const unfoundedWords: Record<UnfoundedReason, string> = {
  'facts-clear': '照片清楚，事实成立',
  'no-evidence': '没有证据支持所说的情况',
  'sign-was-clear': '标志、标线清楚，信号正常',
  'not-an-emergency': '不属于救助危难或者紧急避险',
}

/** 号牌种类 by the code of the police's table; a rare one shows its code. */
const plateKinds: Readonly<Record<string, string>> = {
  '01': '大型汽车',
  '02': '小型汽车',
  '06': '外籍汽车',
  '07': '普通摩托车',
  '08': '轻便摩托车',
  '15': '挂车',
  '16': '教练汽车',
  '51': '大型新能源汽车',
  '52': '小型新能源汽车',
}
export const plateKindName = (code: string): string => plateKinds[code] ?? `号牌种类 ${code}`

/** Every word on the page where objections are decided. */
export const words = {
  title: '执法办理',
  objections: (count: number) => `异议 ${count}`,
  who: ({ role, nameMasked, badgeMasked }: OfficerView) => `${words.roles[role]} ${nameMasked}·警号 ${badgeMasked}`,
  leave: '换人',
  roles: { handler: '民警', reviewer: '法制员' } satisfies Record<OfficerView['role'], string>,
  signIn: {
    title: '你是哪一位？',
    detail: '模拟登录：选一位就进去。两位都要用时，开两个页面。',
    loading: '正在读取民警名单',
    none: '还没有民警',
    noneDetail: '重置数据以后再打开。',
    failed: '名单没读到',
    retry: '再试一次',
  },
  stranger: {
    title: '没有这个警号',
    detail: '可能重置过数据。重新选一位再进来。',
    back: '重新选',
  },
  unreachable: { title: '还没连上服务器', detail: '正在一直重试，连上就会显示。' },
  queue: {
    title: '待答复',
    order: '快到期的在前',
    orderForReviewer: '等复核的在前',
    loading: '正在读取异议',
    none: '没有等答复的异议',
    noneDetail: '有市民提出异议，这里会自己出现。',
    answered: '已经答复',
    dates: (submitted: ChinaDate, due: ChinaDate) =>
      `${formatDate(submitted, 'MM-DD')} 提交，${formatDate(due, 'MM-DD')} 前答复`,
    proposed: '等复核',
    sentBack: '退回重办',
  },
  left: {
    late: (days: number) => `超期 ${days} 天`,
    today: '今天到期',
    days: (days: number) => `还剩 ${days} 天`,
  },
  outcomes: { founded: '成立，删除', unfounded: '不成立', 'taken-back': '市民撤回' },
  term: {
    title: '答复期限',
    late: (days: number) => `超期 ${days} 个工作日`,
    today: '今天到期',
    left: (days: number) => `还剩 ${days} 个工作日`,
    due: (date: ChinaDate) => `${day(date)}前答复`,
    wasDue: (date: ChinaDate) => `应在 ${day(date)}前答复`,
    submitted: '提交',
    nth: (number: number) => `第 ${number} 天`,
    last: '截止',
    todayOn: (date: ChinaDate) => `今天 ${formatDate(date, 'D')}`,
    on: (date: ChinaDate) => `周${weekdayOf(date)} ${formatDate(date, 'D')}`,
    off: (date: ChinaDate) => `${day(date)}休息，不算工作日`,
    offShort: (date: ChinaDate) => (weekdayOf(date) === '六' || weekdayOf(date) === '日' ? weekdayOf(date) : '休'),
    answered: '已经答复',
    takenBack: '市民撤回了',
  },
  file: {
    loading: '正在读取这件异议',
    failed: '这件没读到',
    retry: '再试一次',
    points: (points: number) => (points === 0 ? '不记分' : `记 ${points} 分`),
    fine: '罚款',
    noFine: '罚款由民警裁量',
    onHold: '异议中，已暂停处理',
    record: (number: string) => `记录编号 ${number}`,
    device: (device: string) => `设备 ${device}`,
  },
  photos: {
    title: '抓拍的照片',
    hint: '点开可以放大',
    open: (caption: string) => `放大：${caption}`,
    none: '照片调不出来',
    noneDetail: '没有照片，就不能只凭这条记录认定事实。',
    broken: '这张没打开',
    large: '大图',
    close: '关闭大图',
    previous: '上一张',
    next: '下一张',
    count: (place: number, all: number) => `${place} / ${all}`,
  },
  says: {
    title: (name: string) => `${name}怎么说`,
    ground: (ground: string) => `理由：${ground}`,
    verified: (at: string) => `本人，核验过身份，${at}`,
    unverified: '身份还没有核验',
    noWords: '没有写说明。',
    noPhotos: '没有附照片。',
    photo: (place: number) => `市民的第 ${place} 张`,
  },
  propose: {
    title: '你的决定',
    founded: '异议成立，删除这条记录',
    foundedEffect: (date: string) => `3 个工作日内（${date} 前）删除，不罚款、不记分`,
    unfounded: '异议不成立，维持',
    unfoundedEffect: '必须写明理由；不能因为提出异议而加重。处理期限接着走，暂停的天数补还给市民',
    reason: '理由',
    reasonSource: { founded: '程序规定第 22 条', unfounded: '要有照片或者证据支持' },
    pickReason: '选一条理由',
    reply: (name: string) => `给${name}的答复`,
    replyHint: '会原样发到手机',
    suggest: '换成这条理由的参考答复',
    letters: (count: number) => `${count} / ${words.propose.most}`,
    least: 10,
    most: 1000,
    twoPeople: '提交后由法制员复核，两人都同意才生效。复核也在 5 个工作日以内。',
    submit: '提交，送法制员复核',
    submitting: '正在提交',
    problems: {
      outcome: '先选成立还是不成立。',
      reason: '还没选理由。',
      short: '答复至少写 10 个字。',
      long: '答复最多 1000 个字。',
    },
    sentBack: '法制员退回了',
  },
  waits: {
    title: '还没有人提出意见',
    detail: '民警先核对照片、提出意见，你再复核。',
  },
  proposal: {
    title: '提出的意见',
    by: (name: string, at: string) => `${name}，${at}`,
    mine: '你提的，要另一位同意',
    mineDetail: '法制员同意以前，什么都不会变，也不会发给市民。',
    others: '等法制员同意',
    othersDetail: '同意以前，什么都不会变，也不会发给市民。',
    reason: '理由',
    reply: '发给市民的答复',
  },
  review: {
    title: '你的复核',
    agreeFounded: '同意，删除这条记录',
    agreeUnfounded: '同意，维持这条记录',
    agreeEffect: '同意后马上生效，答复发到市民手机。',
    agreeing: '正在提交',
    back: '退回重办',
    note: '退回的原因',
    noteHint: '民警看得到，市民看不到',
    send: '退回',
    cancel: '不退回',
    noNote: '写一句为什么退回。',
    longNote: '最多 300 个字。',
    most: 300,
  },
  answer: {
    founded: '异议成立',
    foundedDetail: (date: string) => `记录在 ${date} 前删除，不罚款、不记分。`,
    unfounded: '异议不成立',
    unfoundedDetail: '记录维持，处理期限接着走。',
    takenBack: '市民撤回了异议',
    takenBackDetail: '不用再办，记录照常处理。',
    at: (at: string) => `${at} 发给市民`,
    noReply: '没有答复的文字。',
  },
  done: { proposed: '已送法制员复核', agreed: '已生效，答复发出', sentBack: '已退回给民警' },
}

export const caseworkFailures: typeof failureWords = {
  ...failureWords,
  UNAUTHENTICATED: '没有这个警号，换人重新进来。',
  FORBIDDEN: '这一步现在不能办：可能别人刚办过，也可能是你自己提的。看看最新的情况。',
  NOT_FOUND: '没有找到这件异议，可能市民撤回了。',
  IDEMPOTENCY_CONFLICT: '这一步已经做过了，看看现在的结果。',
}

import type { RecordStand } from '@/contract/records'
import type { RecordFilter } from '@/contract/violations'

/** Words of lists of records and of one record. Deciding on it is in settling, objecting in objections. */
export const violationsWords = {
  title: '我的违法',
  fetching: '正在看您的车和驾驶证…',
  own: '我的车',
  borrowed: (owner: string) => `${owner}的车，同意您处理`,
  vehicleAside: (whose: string, open: number) => (open > 0 ? `${whose}，${open} 条` : `${whose}，没有违法`),
  vehicleLabel: (plate: string, aside: string) => `${plate}，${aside}，看这辆车的全部记录`,
  more: (open: number) => `看全部 ${open} 条`,

  points: {
    now: (points: number) => `已记 ${points} 分`,
    pending: (points: number) => `其中 ${points} 分正在登记`,
    cleared: (date: string) => `${date}清零`,
    after: (records: number) => `下面能处理的 ${records} 条都办完，会到 `,
    afterPoints: (points: number) => `${points} 分`,
    warningsOnly: (records: number) => `下面能处理的 ${records} 条都办完，也不加分`,
  },
  noLicence: {
    title: '还没绑定驾驶证',
    note: '绑上才能看记分、处理违法',
    act: '绑定',
  },
  noVehicle: {
    title: '还没有绑定车',
    note: '绑上您的车，就能看有没有违法。家里人的车，请车主同意也能处理。',
    bind: '绑定我的车',
    ask: '请车主同意',
  },
  nothingOpen: {
    title: '没有要处理的违法',
    note: '您的车都没有没处理的记录。',
  },
  dues: {
    title: (count: number, yuan: string) => `${count} 张决定书没付，一共 ${yuan}`,
    next: (date: string) => `最早的 ${date}到期`,
    late: (count: number) => `${count} 张晚交了，正在加处罚款`,
  },
  together: (count: number) => (count === 1 ? '处理这 1 条' : `一起处理 ${count} 条`),
  togetherNote: '先看清每一条，再决定认不认可',
  togetherMost: (most: number) => `一次最多 ${most} 条，先办最急的`,
  asOf: (time: string) => `交警系统的数据到 ${time}，新拍到的过几天才有`,

  list: {
    title: '这辆车的违法',
    fetching: '正在查这辆车的记录…',
    filters: { open: '待处理', 'on-hold': '暂停中', done: '已办完' } satisfies Record<RecordFilter, string>,
    filter: (name: string, count: number) => `${name} ${count}`,
    more: '再看更早的',
    moreBusy: '正在查…',
    end: (count: number) => `就这 ${count} 条了`,
    empty: {
      open: { title: '没有要处理的', note: '这辆车没有没处理的违法。' },
      'on-hold': { title: '没有暂停的', note: '提了异议的记录会在这里，答复以前不用处理。' },
      done: { title: '还没有办完的', note: '处理过、撤销的记录会在这里。' },
    } satisfies Record<RecordFilter, { title: string; note: string }>,
  },

  charge: {
    warning: '警告',
    atWindow: '到窗口定',
    points: (points: number) => (points > 0 ? `记 ${points} 分` : '不记分'),
  },

  stands: {
    here: '可以在这里处理',
    window: '要去窗口',
    'on-hold': '异议审核中',
    'being-recorded': '正在登记',
    'to-be-paid': '等您付款',
    settled: '办好了',
    'handled-elsewhere': '在别处办了',
    deleted: '已经撤销',
    transferred: '转给别处了',
  } satisfies Record<RecordStand, string>,

  /** One clock each: to come, to pay, to pay within minutes, to be answered. Only the first one says 天 alone. */
  clock: {
    come: (days: number) => (days > 0 ? `还剩 ${days} 天` : days === 0 ? '今天是最后一天' : `过了 ${-days} 天`),
    pay: (days: number) =>
      days > 0 ? `付款还剩 ${days} 天` : days === 0 ? '今天是付款最后一天' : `付款晚了 ${-days} 天`,
    confirm: (time: string) => `${time} 以前付款`,
    answer: (days: number) => (days > 0 ? `${days} 个工作日内答复` : days === 0 ? '今天答复' : '答复晚了'),
  },
} as const

export const recordWords = {
  title: '违法详情',
  fetching: '正在打开这条记录…',
  gone: {
    title: '这条现在看不到了',
    note: '可能车主收回了同意，也可能这辆车不在您名下了。',
    act: '看我的违法',
  },
  fine: '罚款',
  points: '记分',
  pointsValue: (points: number) => (points > 0 ? `${points} 分` : '不记'),
  latest: (date: string) => `最晚 ${date}`,
  payTerm: (date: string) => `付款最晚 ${date}`,
  fineRange: (from: string, to: string) => `¥${from}–${to}`,
  byGain: (to: string) => `最高 ¥${to}`,

  photos: {
    fetching: '正在取照片…',
    failed: '照片一时取不到',
    failedNote: '交警的系统没有回话，不影响看别的',
    retry: '再取一次',
    missing: '照片现在看不到',
    missingNote: '这条记录的照片还没传上来，可以申请，有了会告诉您',
    ask: '申请查看照片',
    asking: '正在申请…',
    asked: (date: string) => `${date}申请过了`,
    promised: (date: string) => `最晚 ${date}给您看`,
  },

  stands: {
    here: { title: '可以在这里处理', note: (met: number) => `${met} 个条件都符合` },
    hereElder: (days: number) => (days > 0 ? `还剩 ${days} 天，不着急` : '请今天处理'),
    window: { title: '这条要去窗口处理', note: (reasons: number) => `有 ${reasons} 个原因，点开看` },
    'on-hold': { title: '异议正在审核', note: '答复以前先不罚、不记分，也不用来' },
    'being-recorded': { title: '决定书出了，正在登记', note: '交警那边登记好，这里会变，不用再办' },
    'to-be-paid': { title: '还差付款', note: (time: string) => `${time} 以前付了才算办完，不付就当没办过` },
    settled: { title: '这条办好了', note: '决定书在下面' },
    'handled-elsewhere': { title: '这条在别处办好了', note: '不用再处理，也别在这里付款' },
    deleted: { title: '这条已经撤销', note: '不罚款，不记分' },
    transferred: { title: '这条转给别的单位了', note: '由那边通知您，先不用处理' },
  },

  rule: {
    title: '违反了哪条规定',
    numbers: (code: string, number: string) => `违法代码 ${code}，记录号 ${number}`,
    forbidden: (law: string) => `哪条不许：${law}`,
    punished: (law: string) => `哪条定罚：${law}`,
    tariff: (source: string) => `罚多少，按当地的标准：${source}`,
    points: (source: string) => `记几分，按当天的规定：${source}`,
    device: (device: string) => `拍照设备：${device}`,
    authority: (name: string) => `由${name}管`,
    basis: '依据和来源',
  },
  charges: {
    warningFirst: '第一次这样，只警告：不罚款，不记分',
    warningCode: '这种只警告：不罚款，不记分',
  },
  clock: {
    title: '期限怎么算',
    come: (notifiedOn: string, days: number) =>
      `${notifiedOn}通知了您，${days} 天内来处理就行。现在还没有罚款决定，不算加处罚款。`,
    comeElder: (until: string) => `最晚 ${until}来处理。现在还不用交钱，也不会多收。`,
    extended: (until: string) => `您申请了延长，最晚 ${until}来处理。现在还没有罚款决定，不算加处罚款。`,
    comeOver: (until: string) => `${until}就该来处理了。还没有罚款决定，不算加处罚款；拖得久了，年检和过户会办不了。`,
    pay: (until: string) => `决定书送到以后有 15 天付款，最晚 ${until}。过了这天，每天加罚款的 3%。`,
    confirm: (time: string) => `${time} 以前付款才算办完。不付，决定不算数，可以重新处理。`,
    answer: (until: string) => `最晚 ${until}答复您。这段时间不算进处理期限。`,
    none: '没有在走的期限。',
  },
  extend: {
    row: (months: number) => `来不及？可以申请延长，最多 ${months} 个月`,
    title: '申请延长处理期限',
    months: '延长多久',
    month: (months: number) => `${months} 个月`,
    why: '为什么',
    reasons: { away: '人在外地', ill: '生病', 'gathering-evidence': '在找证据', other: '别的原因' },
    note: '只能延长一次。延长的是来处理的期限，不是付款的期限。',
    submit: '申请延长',
    busy: '正在申请…',
    done: (date: string) => `延长好了，最晚 ${date}来处理`,
    cancel: '先不延长',
  },
  askHotline: (number: string) => `拿不准，打 ${number} 问`,
  acts: {
    object: '我有异议',
    handle: '处理这条',
    where: '看去哪里办',
    seeObjection: '看异议进度',
    seeAnswer: '看异议的答复',
    seeDecision: '看决定书',
    pay: '去付款',
    list: '看我的违法',
  },
} as const

import type { CardKind } from '@/contract/document-views'

type ByKind = Record<CardKind, string>

/** An opened document. Its fields: document-fields.ts; why it cannot be used: document-reasons.ts. */
export const documentCardWords = {
  title: '电子证件',
  loading: '正在取证件…',
  usable: '可以用',
  normal: '状态正常',
  notUsable: '现在不能用',
  deferred: {
    renewal: (until: string | null) => `延期换证${until === null ? '' : `到 ${until}`}，照常用`,
    medical: (until: string | null) => `延期体检${until === null ? '' : `到 ${until}`}，照常用`,
    review: (until: string | null) => `延期审验${until === null ? '' : `到 ${until}`}，照常用`,
  },
  notes: { 'violation-open': '有违法没处理', 'accident-open': '有事故没处理', customs: '海关监管车辆' },
  generated: (time: string) => `生成于 ${time}`,
  generatedLabel: (time: string) => `时间在走，证件生成于 ${time}`,
  code: {
    label: '查验码，每分钟换一次',
    badLabel: '红色查验码，证件现在不能用',
    renews: (seconds: number, usable: boolean) =>
      usable ? `${seconds} 秒后换新码，截屏无效` : `${seconds} 秒后换新码`,
    bad: '红码，不能用',
    badNote: (reason: string) => `民警扫这个码，看到的也是「${reason}」`,
    cutOff: (minutes: number) => (minutes === 0 ? '没有网络，还能用不到 1 分钟' : `没有网络，还能用 ${minutes} 分钟`),
    gone: '没有网络，码都过期了。旧码不能再用，连上网马上换新的。',
    coming: '正在换新码…',
    again: '再连一次',
  },
  papers: {
    'driving-licence': '中华人民共和国机动车驾驶证',
    'vehicle-licence': '中华人民共和国机动车行驶证',
    'inspection-mark': '机动车检验合格标志',
    insurance: '机动车交通事故责任强制保险单',
  } satisfies ByKind,
  portraits: {
    'driving-licence': '证件照片',
    'vehicle-licence': '车辆照片',
    'inspection-mark': '检验标志图样',
    insurance: '保单图样',
  } satisfies ByKind,
  back: '副页',
  turn: {
    'driving-licence': '副页：档案编号、记分和记录',
    'vehicle-licence': '副页：核定载人数、检验记录',
    'inspection-mark': '背面',
    insurance: '背面',
  } satisfies ByKind,
  turnBack: '收起副页',
  uncover: {
    'driving-licence': '显示姓名和证号',
    'vehicle-licence': '显示所有人和车架号',
    'inspection-mark': '显示遮住的内容',
    insurance: '显示被保险人和保单号',
  } satisfies ByKind,
  cover: '马上遮住',
  coversItself: '30 秒后自己遮住',
  checks: (count: number) => (count === 0 ? '这周没有人查验' : `这周被查验 ${count} 次`),
  bright: {
    'driving-licence': '屏幕已调亮，离开后恢复。给民警看这一页就行，和纸质证一样有效。',
    'vehicle-licence': '屏幕已调亮，离开后恢复。给民警看这一页就行。',
    'inspection-mark': '屏幕已调亮，离开后恢复。和贴在车上的标志一样有效。',
    insurance: '屏幕已调亮，离开后恢复。给民警看这一页就行。',
  } satisfies ByKind,
  since: (title: string, day: string) => `${title}，从 ${day}起`,
  callHotline: (number: string) => `打 ${number}`,
  waysOut: {
    renew: '去换证',
    review: '去审验',
    study: '去学习',
    inspect: '去检验',
    insure: '怎么买保险',
    counter: '去窗口办',
  },
  covered: { title: '证件遮住了', note: '回到这一页就能接着出示。' },
  closed: { title: '证件自己关上了', note: '打开两分钟就会关上，免得别人看到。', open: '再打开' },
  gone: {
    title: '这个证件现在不能出示',
    note: '回到「证件」看看，那里写着该找谁问。',
    back: '返回',
  },
} as const

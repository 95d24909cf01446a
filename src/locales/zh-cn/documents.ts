import type { CardKind } from '@/contract/document-views'

/** The tab 证件. What an opened card says: document-card.ts. */
export const documentsWords = {
  title: '证件',
  loading: '正在取您的证件…',
  all: '全部',
  country: '中华人民共和国',
  markCharacter: '检',
  show: '出示',
  states: {
    usable: { 'driving-licence': '可以用', 'vehicle-licence': '可以用', 'inspection-mark': '有效', insurance: '有效' },
    notUsable: '不能用',
    left: (days: number) => (days === 0 ? '今天到期' : `还剩 ${days} 天`),
  } satisfies { usable: Record<CardKind, string>; notUsable: string; left: (days: number) => string },
  holder: '姓名',
  classes: '准驾车型',
  validUntil: '有效期至',
  longTerm: '长期',
  points: '记分',
  pointsValue: (points: number) => `${points} 分`,
  plate: '号牌',
  vehicleType: '车型',
  insurer: '保险公司',
  until: (date: string) => `有效期到 ${date}`,
  /** Each part stays on one line. */
  vehicleUntil: (plate: string, date: string) => [`${plate}，`, `到 ${date}`],
  vehicleNote: (plate: string, type: string) => [`${plate}，`, type],
  absent: {
    title: (kind: string, plate: string | null) => `${plate ?? ''}${kind}现在不能出示`,
    note: (authority: string) => `状态要找发证的地方问：${authority}`,
  },
  applicable: {
    label: '还可以申请',
    licence: '电子驾驶证',
    vehicle: (plate: string) => `${plate} 电子行驶证`,
    act: '申请',
    states: {
      none: '和纸质证一样用',
      'in-review': (by: string) => `照片在审核，最晚 ${by}出结果`,
      refused: '照片没通过，换一张就行',
    },
  },
  vouchers: '凭证',
  decisions: '处罚决定书',
  decisionCount: (count: number) => (count === 0 ? '没有' : `${count} 份`),
  receipts: '电子票据',
  receiptCount: (count: number) => (count === 0 ? '没有' : `${count} 张`),
  certificates: '安全驾驶信用证明',
  certificateCount: (count: number) => (count === 0 ? '可开' : `${count} 份`),
  checks: '谁查验过我的证件',
  checkCount: (count: number) => (count === 0 ? '这周没有' : `这周 ${count} 次`),
  empty: {
    title: '这里还没有证件',
    note: '绑定驾驶证和车以后，证件就放在这里，随时能出示。',
    licence: '绑定驾驶证',
    vehicle: '绑定车',
  },
} as const

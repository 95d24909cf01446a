interface PaperWords {
  /** Printed at the top of the paper. */
  title: string
  /** Names of its lines, from the top. */
  lines: readonly string[]
  /** Which of them is meant, and what stands there. */
  at: number
  sample: string
  /** What the drawing shows, in words. */
  label: string
}

const vehicleLicence = {
  title: '机动车行驶证',
  lines: ['号牌号码', '所有人', '使用性质', '品牌型号', '车辆识别代号', '发动机号码', '注册日期'],
} as const

/** Where a number stands on its paper. */
export const paperWords = {
  'resident-id': {
    title: '居民身份证',
    lines: ['姓名', '性别', '出生', '住址', '公民身份号码'],
    at: 4,
    sample: '18 位，最后可能是 X',
    label: '身份证号码在人像那一面的最下面一行',
  },
  'file-number': {
    title: '机动车驾驶证副页',
    lines: ['证号', '姓名', '档案编号', '记录'],
    at: 2,
    sample: '12 位数字',
    label: '档案编号在驾驶证副页，姓名的下面一行',
  },
  'licence-number': {
    title: '机动车驾驶证',
    lines: ['证号', '姓名', '住址', '准驾车型', '有效期限'],
    at: 0,
    sample: '和身份证号码一样',
    label: '证号在驾驶证最上面一行，和身份证号码一样',
  },
  vin: {
    ...vehicleLicence,
    at: 4,
    sample: '只填最后 6 位',
    label: '车辆识别代号在行驶证中间，品牌型号的下面一行，只填最后 6 位',
  },
  engine: {
    ...vehicleLicence,
    at: 5,
    sample: '只填最后 6 位',
    label: '发动机号码在行驶证中间，车辆识别代号的下面一行，只填最后 6 位',
  },
  'receipt-numbers': {
    title: '非税收入统一票据（电子）',
    lines: ['票据代码', '票据号码', '校验码', '开票日期', '交款人', '金额合计'],
    at: 2,
    sample: '6 位，比如 7c41ae',
    label: '校验码在票面上方，票据号码的下面一行',
  },
  'decision-number': {
    title: '处罚决定书',
    lines: ['编号', '被处罚人', '违法行为', '处罚内容'],
    at: 0,
    sample: '16 位数字',
    label: '编号在决定书标题下面、靠右的地方',
  },
  'certificate-numbers': {
    title: '安全驾驶信用证明',
    lines: ['编号', '校验码', '持有人', '证明内容', '有效期至'],
    at: 1,
    sample: '6 位，字母数字都有',
    label: '校验码在证明标题下面，编号的旁边',
  },
} satisfies Record<string, PaperWords>

export type Paper = keyof typeof paperWords

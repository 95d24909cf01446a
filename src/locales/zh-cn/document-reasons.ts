import type { DocumentReason } from '@/contract/document-views'

interface ReasonWords {
  /** Beside the state, and what an officer reads. */
  short: string
  title: string
  /** What follows, and what to do. */
  note: string
}

/** Why a document cannot be used. */
export const documentReasonWords: Record<DocumentReason, ReasonWords> = {
  'points-full': {
    short: '记满 12 分',
    title: '一个周期记满了 12 分',
    note: '学习并考试合格以前，请不要开车。15 天内到发证地或违法地的车管所报名学习。',
  },
  suspended: { short: '暂扣', title: '驾驶证被暂扣', note: '暂扣期间请不要开车。到期后带身份证去处理的单位领回。' },
  detained: { short: '扣留', title: '驾驶证被扣留', note: '现在请不要开车。请到扣留它的交警大队接受处理。' },
  seized: { short: '扣押', title: '驾驶证被扣押', note: '现在请不要开车。请问扣押它的单位。' },
  'not-renewed': {
    short: '逾期未换证',
    title: '驾驶证到期，还没换证',
    note: '换好新证以前，请不要开车。换证带上身份证、体检证明和照片。',
  },
  'not-reviewed': {
    short: '逾期未审验',
    title: '驾驶证过了审验的日子',
    note: '审验好以前，请不要开车。先处理完违法，再带身份证和体检证明去审验。',
  },
  'medical-overdue': {
    short: '逾期未体检',
    title: '该交的体检证明还没交',
    note: '交了体检证明以前，请不要开车。县级以上医院都能体检。',
  },
  'deferral-over': {
    short: '延期已到期',
    title: '延期到头了，还没办',
    note: '办好以前，请不要开车。带身份证和体检证明去车管所。',
  },
  locked: { short: '锁定', title: '证件被锁定', note: '请问发证的单位。' },
  stopped: { short: '停止使用', title: '证件停止使用', note: '请问发证的单位。' },
  revoked: { short: '吊销', title: '证件被吊销或撤销', note: '现在不能开车。什么时候能重新申领，请问发证的单位。' },
  cancelled: { short: '注销', title: '证件已经注销', note: '现在不能用了。一般两年内可以申请恢复，请问车管所。' },
  transferred: { short: '转出', title: '档案已经转出', note: '请到转入地的车管所办好手续再用。' },
  stolen: { short: '被盗抢登记', title: '这辆车登记为被盗抢', note: '车找到了，请到报案的公安机关办解除。' },
  suspected: { short: '有嫌疑登记', title: '这辆车有嫌疑登记', note: '请到登记地的车管所说明。' },
  sealed: { short: '查封', title: '这辆车被查封', note: '请问查封它的法院或机关。' },
  'not-inspected': {
    short: '逾期未检验',
    title: '检验的日子过了',
    note: '检验合格以前，请不要开上路。任何地方的检验站都能验，不用回登记地。',
  },
  'insurance-over': {
    short: '交强险过期',
    title: '交强险到期了',
    note: '买好以前，请不要开上路。找哪家保险公司都行，当天生效要跟公司说。',
  },
  'unknown-state': { short: '状态不明', title: '状态没查清楚', note: '请打 12123 问清楚再用。' },
}

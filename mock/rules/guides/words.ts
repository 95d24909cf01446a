/** Words that mean the same when somebody describes what happened, in whatever order: 驾照找不到了, 补一下本子. */
const things = {
  licence: ['驾驶证', '驾照', '驾驶本', '驾本', '驾驶执照', '本子'],
  vehicleLicence: ['行驶证', '行车证', '行车本', '行驶本'],
  plate: ['车牌', '号牌', '牌照', '牌子'],
  mark: ['检验标志', '年检标', '年审标', '合格标志', '年检贴'],
  driver: ['驾驶人', '司机', '驾驶证', '驾照'],
  owner: ['车主', '车辆', '机动车'],
  medical: ['体检', '身体条件'],
  review: ['审验', '审本'],
  test: ['考试', '科目', '约考', '驾考'],
  fine: ['罚款', '罚单', '罚金', '决定书'],
  record: ['违章', '违法', '电子眼'],
} as const

const acts = {
  lost: ['丢', '遗失', '不见', '找不到', '被偷', '掉了', '弄没', '补', '挂失'],
  damaged: ['坏', '损毁', '损坏', '破', '看不清', '模糊', '褪色', '折了'],
  exchanged: ['换'],
  expiring: ['到期', '过期', '期满', '换', '有效期'],
  aged: ['超龄', '年龄', '老人', '老年'],
  deferred: ['延期', '推迟', '出国', '国外', '当兵', '服役', '参军'],
  contact: ['手机号', '手机', '电话', '地址', '联系方式', '号码'],
  cancelled: ['取消', '不去', '去不了', '退'],
  paid: ['交', '缴', '付'],
  handled: ['处理', '查', '消'],
} as const

const oneOf = (...groups: (readonly string[])[]) => groups.flat()

/** Told along with other things: whatever else is described is meant first. */
export const saidInPassing: ReadonlySet<string> = new Set(['licence-expiring'])

/** Whoever types a word of each list means the matter. */
export const described: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'licence-lost': [things.licence, acts.lost],
  'licence-damaged': [things.licence, acts.damaged],
  'licence-expiring': [things.licence, acts.expiring],
  'licence-age': [things.licence, acts.aged],
  'plate-lost': [things.plate, acts.lost],
  'plate-damaged': [things.plate, oneOf(acts.damaged, acts.exchanged)],
  'vehicle-licence-lost': [things.vehicleLicence, acts.lost],
  'vehicle-licence-damaged': [things.vehicleLicence, oneOf(acts.damaged, acts.exchanged)],
  'inspection-mark-lost': [things.mark, acts.lost],
  'inspection-mark-damaged': [things.mark, oneOf(acts.damaged, acts.exchanged)],
  'renewal-deferral': [things.licence, acts.deferred],
  'medical-deferral': [things.medical, acts.deferred],
  'review-deferral': [things.review, acts.deferred],
  'owner-contact': [things.owner, acts.contact],
  'driver-contact': [things.driver, acts.contact],
  'test-cancel': [things.test, acts.cancelled],
  'pay-fine': [things.fine, acts.paid],
  'camera-record': [things.record, acts.handled],
}

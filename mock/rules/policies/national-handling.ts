import { fen } from '@/domain/money'
import type { ConsentPolicy, HandlingPolicy, ObjectionPolicy, Setting } from './profile'

type SettingsOf<Part> = { readonly [Name in keyof Part]: Setting<Part[Name]> }

const OWN_RULE = '本平台规则'
const APP_2024 = '交管12123 办理须知（2024 年公布）'
const NONE_NOW = '全国现行规则无此限制'

/** Settling records on-line as the law and the national app have it today. */
export const nationalHandling = {
  handleMode: {
    value: 'decide-then-pay',
    source: '行政处罚法（2021）第六十七条；道路交通安全违法行为记分管理办法第十三条：先决定，十五日内缴款',
  },
  payToConfirmMinutes: { value: 15, source: `${OWN_RULE}：与窗口二维码有效时间相同` },
  handlingTier: { value: 'face', source: '交管12123：实人认证后办理' },
  maxFineFen: {
    value: fen(20_000),
    source: '道路交通安全违法行为处理程序规定第四十三条、第五十二条、第八十一条：二百元以下，含本数',
  },
  maxPointsPerRecord: { value: null, source: NONE_NOW },
  pointsMustStayBelow: {
    value: 12,
    source: '道路交通安全违法行为记分管理办法第十四条、第十七条；交管12123：累积记分与本条记分之和须未满十二分',
  },
  mostAtOnce: { value: 10, source: `${OWN_RULE}：一屏能看清的条数` },
  excludedUses: { value: [], source: NONE_NOW },
  ownPlateKinds: { value: null, source: '交管12123：本人机动车不限号牌种类' },
  localPlates: { value: null, source: NONE_NOW },
  onlyPrivateVehicles: { value: false, source: '交管12123：单位非营运小型汽车可以备案办理' },
  recordsFrom: { value: 'nation', source: '道路交通安全违法行为处理程序规定第五条：可以在任意地处理' },
  licenceDataMinutes: { value: 24 * 60, source: `${OWN_RULE}：决定前另向公安交管平台核对` },
  comeDays: { value: 30, source: '道路交通安全违法行为处理程序规定第二十条、第五十三条' },
  extensionMonths: { value: 3, source: '道路交通安全违法行为处理程序规定第五十三条' },
  openRecordAlert: { value: 5, source: '道路交通安全违法行为处理程序规定第五十四条' },
  openRecordAlertKeyVehicles: { value: 5, source: '道路交通安全违法行为处理程序规定第五十四条' },
  firstWarning: {
    value: { on: true, quietDays: 180, onceInMonths: 12 },
    source: '行政处罚法（2021）第三十三条；各地公布的首违警告条件：半年内无其他违法、此前均已处理、一年一次',
  },
} satisfies SettingsOf<HandlingPolicy>

/** Handling the records of others' vehicles in the national app. */
export const nationalConsent = {
  nonOwnedVehicles: { value: 3, source: '交管12123：备案非本人机动车同时不超过三辆' },
  driversPerVehicle: { value: 3, source: '交管12123：每辆车除所有人外同时不超过三名驾驶人' },
  ownerCounts: { value: false, source: '交管12123：三名驾驶人不含机动车所有人' },
  consentMethods: {
    value: ['face', 'qr', 'message'],
    source: '交管12123：所有人二维码或者短信验证码；人脸核验同南宁 2019',
  },
  nonOwnedPlateKinds: { value: ['02', '52'], source: '交管12123：限小型汽车、小型新能源汽车' },
  nonOwnedUses: {
    value: ['non-operating', 'company-non-operating'],
    source: '交管12123：限个人非营运和单位非营运机动车',
  },
  onlySinceConsent: { value: true, source: '交管12123：只能处理备案之日以后的记录' },
  requestsPerDay: { value: 3, source: `${OWN_RULE}：不打扰车主` },
  requestsPerYear: { value: null, source: `${APP_2024}：已无累计次数限制` },
  requestHours: { value: 48, source: `${OWN_RULE}：车主两天内没有答复即失效` },
  tradingVehiclesPerYear: {
    value: 3,
    source: '公交管〔2013〕93号及其后各地做法：一年内处理三辆以上非本人机动车的记录，涉嫌买分卖分',
  },
  tradingDriversPerYear: {
    value: 3,
    source: '公交管〔2013〕93号及其后各地做法：一年内三人以上处理同一机动车的记录，涉嫌买分卖分',
  },
} satisfies SettingsOf<ConsentPolicy>

/** Objections and remedies under today's law. */
export const nationalObjection = {
  disputeChannels: {
    value: ['app', 'any-window', 'place-of-violation'],
    source: '道路交通安全违法行为处理程序规定第五条',
  },
  objectionWorkingDays: { value: 5, source: '道路交通安全违法行为处理程序规定第五条' },
  deletionWorkingDays: { value: 3, source: '道路交通安全违法行为处理程序规定第二十二条' },
  photoWorkingDays: { value: 3, source: `${OWN_RULE}：申请后三个工作日内提供照片` },
  reconsiderationDays: { value: 60, source: '行政复议法（2023）第二十条' },
  lawsuitMonths: { value: 6, source: '行政诉讼法（2017）第四十六条' },
  reconsiderationFirst: {
    value: true,
    source: '行政复议法（2023）第二十三条第一款第一项：当场作出的行政处罚决定，先申请行政复议',
  },
  reconsiderationBody: { value: 'government', source: '行政复议法（2023）第二十四条' },
} satisfies SettingsOf<ObjectionPolicy>

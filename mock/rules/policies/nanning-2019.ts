import { fen } from '@/domain/money'
import { lawBefore2021 } from './law-before-2021'
import type { PolicyProfile } from './profile'

const ACCOUNT = '南宁交警微信公众号'

/** Nanning: handling and paying wholly inside the police's WeChat accounts, for local private small cars. */
export const nanning2019: PolicyProfile = {
  name: 'nanning-2019',
  title: '南宁 2019',
  validFrom: '2019-01-01',
  validTo: '2021-07-14',
  settings: {
    ...lawBefore2021,
    wallets: { value: ['wechat'], source: `${ACCOUNT}：受理和缴费全部在微信完成` },
    handlingTier: { value: 'face', source: `${ACCOUNT}：实名注册并实人认证后办理` },
    maxFineFen: { value: fen(20_000), source: `${ACCOUNT}：单笔罚款二百元（含）以内` },
    maxPointsPerRecord: { value: 6, source: `${ACCOUNT}：单笔记分六分（含）以下` },
    pointsMustStayBelow: { value: 12, source: `${ACCOUNT}：本记分周期内累计记分未达到十二分` },
    ownPlateKinds: { value: ['02', '52'], source: `${ACCOUNT}：限小型汽车` },
    localPlates: { value: ['桂A'], source: `${ACCOUNT}：限桂A号牌` },
    onlyPrivateVehicles: { value: true, source: `${ACCOUNT}：限个人名下的车辆` },
    nonOwnedVehicles: { value: 3, source: `${ACCOUNT}：一人可以绑定三辆非本人名下的小型汽车` },
    driversPerVehicle: { value: 3, source: `${ACCOUNT}：一辆车可同时被三名经过实名认证的驾驶人绑定` },
    ownerCounts: { value: true, source: `${ACCOUNT}：三名驾驶人未把车主除外` },
    consentMethods: { value: ['face'], source: `${ACCOUNT}：绑定非本人车辆需车主本人刷脸授权` },
    nonOwnedPlateKinds: { value: ['02', '52'], source: `${ACCOUNT}：限小型汽车` },
    nonOwnedUses: { value: null, source: `${ACCOUNT}：未作规定` },
    onlySinceConsent: { value: false, source: `${ACCOUNT}：绑定成功后即可处理，未限记录的时间` },
    requestsPerDay: { value: null, source: `${ACCOUNT}：未作规定` },
    requestsPerYear: { value: null, source: `${ACCOUNT}：未作规定` },
    disputeChannels: { value: ['place-of-violation'], source: `${ACCOUNT}：有异议的，到违法行为发生地处理` },
  },
}

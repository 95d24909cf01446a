import { fen } from '@/domain/money'
import { lawBefore2021 } from './law-before-2021'
import type { PolicyProfile } from './profile'

const PLATFORM = '山东省互联网交通安全综合服务平台 2016-01'
const SILENT = `${PLATFORM}：未作规定`

/**
 * Shandong's platform of January 2016: a record counts as handled when its fine is paid; the term counts from the
 * decision; UnionPay cards only, in Qingdao of one bank.
 */
export const shandong2016: PolicyProfile = {
  name: 'shandong-2016',
  title: '山东 2016',
  validFrom: '2016-01-01',
  validTo: '2021-07-14',
  settings: {
    ...lawBefore2021,
    termStarts: { value: 'decision', source: `${PLATFORM}：已裁决的记录于十五日内缴款` },
    surchargePercentPerDay: { value: 3, source: `${PLATFORM}：每日按罚款数额的百分之三加处罚款` },
    surchargeCapPercent: { value: 100, source: `${PLATFORM}：加处罚款总额不超出罚款数额` },
    wallets: { value: [], source: `${PLATFORM}：开通网银的银联卡，青岛限工商银行` },
    handleMode: { value: 'pay-to-confirm', source: `${PLATFORM}：罚款在线支付成功后，电子监控才算处理成功` },
    handlingTier: { value: 'web', source: `${PLATFORM}：网上注册填身份证号码、驾驶证档案编号即可` },
    maxFineFen: { value: fen(20_000), source: `${PLATFORM}：只能处理罚款二百元以下的记录` },
    maxPointsPerRecord: { value: null, source: SILENT },
    pointsMustStayBelow: { value: 12, source: `${PLATFORM}：处理后累积记分达十二分的，不允许处理` },
    recordsFrom: { value: 'province', source: `${PLATFORM}：办理山东省内的记录` },
    nonOwnedVehicles: { value: 3, source: `${PLATFORM}：他人车辆每人最多处理三辆` },
    driversPerVehicle: { value: null, source: SILENT },
    nonOwnedPlateKinds: { value: null, source: SILENT },
    nonOwnedUses: { value: null, source: SILENT },
    onlySinceConsent: { value: false, source: SILENT },
    requestsPerDay: { value: null, source: SILENT },
    requestsPerYear: { value: null, source: SILENT },
    disputeChannels: { value: ['place-of-violation'], source: `${PLATFORM}：有异议的，向处理的交警部门窗口提出` },
  },
}

import type { PolicyProfile } from './profile'

/** Shandong's platform of January 2016: UnionPay cards only (in Qingdao of one bank), receipts from the bank's counter. */
export const shandong2016: PolicyProfile = {
  name: 'shandong-2016',
  title: '山东 2016',
  validFrom: '2016-01-01',
  validTo: '2021-07-14',
  settings: {
    termStarts: { value: 'decision', source: '山东省互联网交通安全综合服务平台 2016-01：自裁决之日起十五日内' },
    surchargePercentPerDay: { value: 3, source: '山东省互联网交通安全综合服务平台 2016-01：每日按百分之三加收' },
    surchargeCapPercent: { value: 100, source: '山东省互联网交通安全综合服务平台 2016-01：加收数额不超过罚款本数' },
    wallets: { value: [], source: '山东省互联网交通安全综合服务平台 2016-01：开通网银的银联卡，青岛限工商银行' },
  },
}

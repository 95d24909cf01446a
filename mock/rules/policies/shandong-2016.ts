import type { PolicyProfile } from './profile'

/** Shandong's platform of January 2016: the term counts from the decision; UnionPay cards only, in Qingdao of one bank. */
export const shandong2016: PolicyProfile = {
  name: 'shandong-2016',
  title: '山东 2016',
  validFrom: '2016-01-01',
  validTo: '2021-07-14',
  settings: {
    termStarts: { value: 'decision', source: '山东省互联网交通安全综合服务平台 2016-01：已裁决的记录于十五日内缴款' },
    surchargePercentPerDay: {
      value: 3,
      source: '山东省互联网交通安全综合服务平台 2016-01：每日按罚款数额的百分之三加处罚款',
    },
    surchargeCapPercent: { value: 100, source: '山东省互联网交通安全综合服务平台 2016-01：加处罚款总额不超出罚款数额' },
    wallets: { value: [], source: '山东省互联网交通安全综合服务平台 2016-01：开通网银的银联卡，青岛限工商银行' },
  },
}

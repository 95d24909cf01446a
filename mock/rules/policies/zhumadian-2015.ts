import type { PolicyProfile } from './profile'

/** Zhumadian's platform of 2015: no second channel while a payment is unmatched, no wallet yet. */
export const zhumadian2015: PolicyProfile = {
  name: 'zhumadian-2015',
  title: '驻马店 2015',
  validFrom: '2015-01-01',
  validTo: '2021-07-14',
  settings: {
    wallets: { value: [], source: '驻马店 2015 互联网交通安全综合服务管理平台：网上银行' },
  },
}

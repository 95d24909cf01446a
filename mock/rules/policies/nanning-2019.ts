import type { PolicyProfile } from './profile'

/** Nanning: handling and paying wholly inside the police's WeChat accounts. */
export const nanning2019: PolicyProfile = {
  name: 'nanning-2019',
  title: '南宁 2019',
  validFrom: '2019-01-01',
  validTo: '2021-07-14',
  settings: {
    wallets: { value: ['wechat'], source: '南宁交警微信公众号：受理和缴费全部在微信完成' },
  },
}

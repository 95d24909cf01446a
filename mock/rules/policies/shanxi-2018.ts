import { lawBefore2021 } from './law-before-2021'
import type { PolicyProfile } from './profile'

/** Shanxi from 8 August 2018: both wallets at the windows of all halls, refunds and clearing without paper. */
export const shanxi2018: PolicyProfile = {
  name: 'shanxi-2018',
  title: '山西 2018',
  validFrom: '2018-08-08',
  validTo: '2021-07-14',
  settings: {
    ...lawBefore2021,
    wallets: {
      value: ['wechat', 'alipay'],
      source: '山西省公安厅交管局 2018-08-27 通报：全省车管业务大厅微信、支付宝扫码支付',
    },
    channels: {
      value: { wechat: 'nontax', alipay: 'alipay' },
      source: '山西省公安厅交管局 2018-08-27 通报：退款、对账、清分与财政非税平台、代收银行联网',
    },
    termDays: { value: 15, source: '道路交通安全法第一百零八条' },
    surchargePercentPerDay: { value: 3, source: '行政处罚法（2017）第五十一条第一项' },
  },
}

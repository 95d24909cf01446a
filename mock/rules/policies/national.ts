import { nationalConsent, nationalHandling, nationalObjection } from './national-handling'
import type { PolicyProfile, Settings } from './profile'

/** Today's law and, where the law is silent, the practice that was published most widely. The base of every profile. */
export const national = {
  name: 'national',
  title: '全国现行规则',
  validFrom: '2021-07-15',
  validTo: null,
  settings: {
    termDays: { value: 15, source: '行政处罚法（2021）第六十七条第三款；道路交通安全法第一百零八条' },
    termStarts: { value: 'service', source: '行政处罚法（2021）第六十七条第三款：自收到行政处罚决定书之日起' },
    closedDays: {
      value: null,
      source: '行政处罚法（2021）第八十五条：十五日不属工作日期限；末日遇节假日是否顺延，法条未明确',
    },
    surchargePercentPerDay: { value: 3, source: '行政处罚法（2021）第七十二条第一款第一项' },
    surchargeCapPercent: {
      value: 100,
      source: '行政处罚法（2021）第七十二条第一款第一项：加处罚款的数额不得超出罚款的数额',
    },
    wallets: { value: ['wechat', 'alipay'], source: '行政处罚法（2021）第六十七条第三款：通过电子支付系统缴纳' },
    channels: {
      value: { wechat: 'wechat', alipay: 'alipay' },
      source: 'our choice: each wallet into its own merchant account of the collecting bank',
    },
    cards: { value: true, source: '行政处罚法（2021）第六十七条第三款：到指定的银行或者通过电子支付系统缴纳' },
    windowCodeMinutes: { value: 15, source: 'our choice: a visitor stands at the window while the code is shown' },
    printedCodeHours: { value: 4, source: '北京 2018-10-22：现场处罚决定书所印二维码四小时内有效' },
    orderMinutes: { value: 15, source: 'our choice: as long as the code of a window' },
    decisionsPerBill: { value: 10, source: 'our choice: what one screen shows legibly' },
    unclearOrderBlocks: { value: true, source: '驻马店 2015-10-12 须知第二条；其后沿用，以免重复缴款' },
    lookUpsPerHour: { value: 10, source: 'our choice: enough for a family, too few for trying numbers out' },
    lookUpsPerDay: { value: 30, source: 'our choice: enough for a family, too few for trying numbers out' },
    confirmForSeconds: { value: 60, source: 'our choice: wallets answer nearly every query within it' },
    receiptWithinHours: { value: 24, source: '交管12123：缴款后二十四小时内可查看票据' },
    refundWithinWorkingDays: { value: 15, source: '深圳 2021：重复缴款原路退回，十五个工作日' },
    refundAnsweredWithinWorkingDays: { value: 5, source: 'our choice: as long as an objection is answered' },
    returnWithinWorkingDays: { value: 30, source: 'our choice: the treasury gives back first, then the wallet' },
    ...nationalHandling,
    ...nationalConsent,
    ...nationalObjection,
  } satisfies Settings,
} as const satisfies PolicyProfile

import { lawBefore2021 } from './law-before-2021'
import type { PolicyProfile } from './profile'

const NOTICE = '驻马店 2015-10-12 须知'

/**
 * Zhumadian's platform on trial from 1 November 2015: own vehicles only, none of the supervised kinds; whoever has a
 * payment that is not matched waits for its end.
 */
export const zhumadian2015: PolicyProfile = {
  name: 'zhumadian-2015',
  title: '驻马店 2015',
  validFrom: '2015-11-01',
  validTo: '2021-07-14',
  settings: {
    ...lawBefore2021,
    unclearOrderBlocks: {
      value: true,
      source: '驻马店 2015-10-12 须知第二条：出现异常情况或超时未能对账的，请勿另行处理，以免造成重复缴款',
    },
    handlingTier: { value: 'web', source: `${NOTICE}附件五：电子监控处理，个人用户网上注册` },
    excludedUses: {
      value: ['operating-passenger', 'freight', 'taxi', 'dangerous-goods', 'school-bus'],
      source: `${NOTICE}：重点车辆（营运客运、货运、出租客运、危化品运输、校车）除外`,
    },
    nonOwnedVehicles: { value: 0, source: `${NOTICE}：只能处理本人机动车的电子监控记录` },
    licenceDataMinutes: {
      value: 30,
      source: `${NOTICE}特别提示一：记分可能未及时更新，刚被记分的，短时间内不要使用`,
    },
    openRecordAlert: { value: 20, source: `${NOTICE}附件二：未处理违法行为累积二十起以上告知` },
    openRecordAlertKeyVehicles: { value: 3, source: `${NOTICE}附件二：营运车、校车、危化品运输车累积三起以上告知` },
    disputeChannels: { value: ['place-of-violation'], source: `${NOTICE}：有异议的，不能通过平台处理` },
  },
}

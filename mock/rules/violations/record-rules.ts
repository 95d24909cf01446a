import { chinaDate, secondsBetween } from '@/domain/dates'
import { condition, only, type Rule } from './case'

const PROCEDURE = '道路交通安全违法行为处理程序规定'
const ONCE_ONLY = '行政处罚法（2021）第二十九条：同一违法行为不得给予两次以上罚款'

/** Where the record stands with the police and with us. */
export const recordRules: readonly Rule[] = [
  ({ record }) => only(record.handlingStatus === -1, 'deleted', `${PROCEDURE}第二十二条`, 'none'),
  ({ record }) => only(record.stand === 'settled', 'already-handled', ONCE_ONLY, 'none'),
  ({ record }) =>
    only(
      (record.handlingStatus === 1 || record.handlingStatus === 9) && record.stand !== 'settled',
      'handled-elsewhere',
      ONCE_ONLY,
      'none',
    ),
  ({ record }) => only(record.handlingStatus === 2, 'transferred', '公安交管平台处理标记：已转出', 'hotline'),
  ({ record }) =>
    only(
      record.cameraRevoked,
      'camera-revoked',
      '行政处罚法（2021）第四十一条：未经法制和技术审核的设备，所记录的不得作为证据',
      'hotline',
    ),
  ({ record }) => only(record.stale, 'stale', '本平台规则：以公安交管平台的记录为准', 'wait'),
  ({ person, policy, moment, record }) => {
    if (!person.licence || record.stale) return null
    const tooOld = secondsBetween(person.licence.asOf, moment) > policy.licenceDataMinutes * 60
    const on = chinaDate(person.licence.asOf)
    return only(tooOld, 'stale', policy.sources.licenceDataMinutes, 'wait', { on })
  },
  ({ record }) => only(record.decisionIntended, 'decision-without-you', `${PROCEDURE}第五十四条`, 'window'),
  ({ record }) => condition('objection-open', record.stand !== 'on-hold', `${PROCEDURE}第五条`, 'wait'),
  ({ record }) =>
    condition(
      'not-by-camera',
      record.capturedBy === 'camera',
      '道路交通安全法第一百一十四条；交管12123：仅限交通技术监控记录',
      'window',
    ),
]

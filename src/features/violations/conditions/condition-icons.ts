import type { ConditionCode } from '@/contract/records'
import type { IconName } from '@/ui/icon/icon-name'

/** The picture before each reason. */
export const conditionIcons: Record<ConditionCode, IconName> = {
  'identity-too-weak': 'face',
  'no-licence': 'licence',
  'licence-not-usable': 'licence',
  'vehicle-not-mine': 'key',
  'consent-ended': 'key',
  'before-consent': 'key',
  'others-vehicles-not-here': 'key',
  'vehicle-kind-not-here': 'car',
  'key-vehicle': 'car',
  'vehicle-not-local': 'car',
  'record-not-local': 'pin',
  'not-by-camera': 'camera',
  'not-a-motor-vehicle': 'users',
  'general-procedure': 'scale',
  'fine-too-high': 'receipt',
  'licence-at-stake': 'licence',
  'points-per-record': 'wheel',
  'points-reach-full': 'wheel',
  'objection-open': 'speech',
  'already-handled': 'stamp',
  'handled-elsewhere': 'hall',
  deleted: 'undo',
  transferred: 'share',
  'camera-revoked': 'camera',
  stale: 'refresh',
  'decision-without-you': 'warn',
  'driver-trades-points': 'users',
  'vehicle-trades-points': 'users',
}

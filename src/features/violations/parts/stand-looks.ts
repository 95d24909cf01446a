import type { RecordStand } from '@/contract/records'
import type { IconName } from '@/ui/icon/icon-name'
import type { Tone } from '@/ui/tone'

/** Where a record stands, as colour and icon; the word is in src/locales. */
export const standLooks: Record<RecordStand, { tone: Tone; icon: IconName }> = {
  here: { tone: 'good', icon: 'check-circle' },
  window: { tone: 'warn', icon: 'hall' },
  'on-hold': { tone: 'blue', icon: 'hourglass' },
  'being-recorded': { tone: 'blue', icon: 'hourglass' },
  'to-be-paid': { tone: 'warn', icon: 'yuan' },
  settled: { tone: 'good', icon: 'check-circle' },
  'handled-elsewhere': { tone: 'grey', icon: 'hall' },
  deleted: { tone: 'good', icon: 'undo' },
  transferred: { tone: 'grey', icon: 'share' },
}

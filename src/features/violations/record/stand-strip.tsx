import { View } from '@tarojs/components'
import type { RecordView } from '@/contract/violations'
import { formatInstant } from '@/domain/dates'
import { recordWords } from '@/locales/zh-cn/violations'
import { useElder } from '@/platform/elder-mode'
import { openPage, routes } from '@/platform/navigation'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon/icon'
import { Touch } from '@/ui/touch/touch'
import { standLooks } from '../parts/stand-looks'
import '@/ui/strip/strip.scss'
import './stand-strip.scss'

/** Whether it can be settled here, or where it stands instead; leads to every condition where they matter. */
export function StandStrip({ record }: { record: RecordView }) {
  const elder = useElder()
  const { tone, icon } = standLooks[record.stand]
  const { title, note } = wordsFor(record, elder)
  const leads = record.stand === 'here' || record.stand === 'window'
  const look = classes(
    'stand-strip',
    leads && 'stand-strip--leads',
    'strip',
    `strip--${tone === 'grey' ? 'blue' : tone}`,
  )
  const content = (
    <>
      <Icon name={icon} size={24} />
      <View className="stand-strip__text">{`${title}\n${note}`}</View>
    </>
  )
  if (!leads) return <View className={look}>{content}</View>
  return (
    <Touch className={look} onPress={() => void openPage(routes.conditions(record.recordId))}>
      {content}
    </Touch>
  )
}

function wordsFor({ stand, conditions, clock }: RecordView, elder: boolean): { title: string; note: string } {
  const words = recordWords.stands
  if (stand === 'here') {
    const { title, note } = words.here
    return {
      title,
      note: elder && clock?.kind === 'come' ? words.hereElder(clock.daysLeft) : note(conditions.length),
    }
  }
  if (stand === 'window') {
    const { title, note } = words.window
    return { title, note: note(conditions.filter(({ met }) => !met).length) }
  }
  if (stand === 'to-be-paid') {
    const { title, note } = words['to-be-paid']
    return { title, note: clock?.kind === 'confirm' ? note(formatInstant(clock.until, 'HH:mm')) : '' }
  }
  return words[stand]
}

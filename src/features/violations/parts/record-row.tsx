import { View } from '@tarojs/components'
import { memo } from 'react'
import type { RecordRow as Row } from '@/contract/records'
import { violationsWords as words } from '@/locales/zh-cn/violations'
import { openPage, routes } from '@/platform/navigation'
import { Tag } from '@/ui/tag/tag'
import { Touch } from '@/ui/touch/touch'
import { chargeInList, clockInWords, whenAndWhere } from './record-terms'
import { standLooks } from './stand-looks'
import './record-row.scss'

/**
 * A record in a list. Few nodes, since every list sends twenty of them: act and place, sum and points are two lines of
 * one text each, of which the style sheet draws the first one bold, and it knows the four parts by their order.
 */
export const RecordRow = memo(function RecordRow({ record }: { record: Row }) {
  const { tone, icon } = standLooks[record.stand]
  return (
    <Touch className="rec" onPress={() => void openPage(routes.record(record.recordId))}>
      <View>{`${record.act}\n${whenAndWhere(record)}`}</View>
      <View>{`${chargeInList(record.charge)}\n${words.charge.points(record.points)}`}</View>
      <Tag tone={tone} icon={icon}>
        {words.stands[record.stand]}
      </Tag>
      {record.clock && <View>{clockInWords(record.clock)}</View>}
    </Touch>
  )
})

import { View } from '@tarojs/components'
import type { RecordFilter } from '@/contract/violations'
import { violationsWords } from '@/locales/zh-cn/violations'
import type { CloudOutput } from '@/platform/cloud/cloud'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { RecordRow } from '../parts/record-row'

const words = violationsWords.list
const BOXES = [[70, 50, 40]]

interface RecordRowsProps {
  filter: RecordFilter
  /** Null while the rows of this filter are not there. */
  pages: readonly CloudOutput<'violations.list'>[] | null
  /** There were several pages and this is the last one. */
  ended: boolean
}

/** All rows in one card, so that one more page sends no more than its own rows. */
export function RecordRows({ filter, pages, ended }: RecordRowsProps) {
  if (!pages) return <Skeleton cards={BOXES} words={words.fetching} />
  const records = pages.flatMap((page) => page.records)
  if (records.length === 0)
    return (
      <Empty
        tone={filter === 'open' ? 'good' : 'blue'}
        icon={filter === 'open' ? 'check-circle' : 'doc'}
        {...words.empty[filter]}
      />
    )
  return (
    <>
      <Card flush>
        {records.map((record) => (
          <RecordRow key={record.recordId} record={record} />
        ))}
      </Card>
      {ended && <View className="vehicle-page__end">{words.end(records.length)}</View>}
    </>
  )
}

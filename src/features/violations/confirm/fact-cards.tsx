import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SettlementPreview } from '@/contract/violations'
import { settlingWords as words } from '@/locales/zh-cn/settling'
import { violationsWords } from '@/locales/zh-cn/violations'
import { aria } from '@/platform/aria'
import { openPage, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { chargeInList } from '../parts/record-terms'
import { RecordPhotos } from '../record/record-photos'
import './fact-cards.scss'

type Fact = SettlementPreview['records'][number]

/** What the records say, each as one sentence: with its photos when it is one, on request when there are several. */
export function FactCards({ records }: { records: readonly Fact[] }) {
  const [only] = records
  if (records.length === 1 && only)
    return (
      <Card className="fact">
        <View className="fact__label">{words.recordSays}</View>
        <View className="fact__sentence" {...aria({ role: 'heading', level: 1 })}>
          {only.fact}
        </View>
        <RecordPhotos recordId={only.recordId} look="row" />
      </Card>
    )
  return records.map((record, index) => (
    <OneOfSeveral key={record.recordId} record={record} nth={words.nth(index + 1, records.length)} />
  ))
}

function OneOfSeveral({ record, nth }: { record: Fact; nth: string }) {
  const [photos, setPhotos] = useState(false)
  const cost = `${chargeInList(record.charge)}，${violationsWords.charge.points(record.points)}`
  return (
    <Card className="fact">
      <View className="fact__head">
        <View className="fact__label">{nth}</View>
        <View>{cost}</View>
      </View>
      <View className="fact__sentence fact__sentence--several">{record.fact}</View>
      {photos && <RecordPhotos recordId={record.recordId} look="row" />}
      <View className="fact__ways">
        <Button kind="text" size="small" onPress={() => setPhotos(!photos)} label={`${nth}，${words.seePhotos}`}>
          {photos ? words.hidePhotos : words.seePhotos}
        </Button>
        <Button
          kind="text"
          size="small"
          onPress={() => void openPage(routes.object(record.recordId))}
          label={`${nth}，${words.objectToThis}`}
        >
          {words.objectToThis}
        </Button>
      </View>
    </Card>
  )
}

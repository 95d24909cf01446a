import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RecordView } from '@/contract/violations'
import { recordWords } from '@/locales/zh-cn/violations'
import { tell } from '@/platform/contact'
import { Button } from '@/ui/button/button'
import { Chip } from '@/ui/chip/chip'
import { Sheet } from '@/ui/sheet/sheet'
import { type Extension, useExtend } from '../api/extend'
import { shortDay } from '../parts/record-terms'
import './extend-sheet.scss'

const words = recordWords.extend
const REASONS = Object.keys(words.reasons) as Extension['reason'][]

/** Asks for more time to come (处理程序规定 art. 53): how long, and why. */
export function ExtendSheet({ record, onClose }: { record: RecordView; onClose: () => void }) {
  const [months, setMonths] = useState<Extension['months']>(1)
  const [reason, setReason] = useState<Extension['reason']>('away')
  const extend = useExtend(record.recordId)
  const choices = ([1, 2, 3] as const).filter((choice) => choice <= record.extensionMonthsLeft)
  const submit = async () => {
    const extended = await extend.mutateAsync({ months, reason }).catch(() => null)
    if (!extended) return
    if (extended.clock?.kind === 'come') tell(words.done(shortDay(extended.clock.until)))
    onClose()
  }
  return (
    <Sheet open title={words.title} onClose={onClose} closeWords={words.cancel} closeKind="outline">
      <View className="extend-sheet__question">{words.months}</View>
      <View className="extend-sheet__chips">
        {choices.map((choice) => (
          <Chip key={choice} chosen={choice === months} onPress={() => setMonths(choice)}>
            {words.month(choice)}
          </Chip>
        ))}
      </View>
      <View className="extend-sheet__question">{words.why}</View>
      <View className="extend-sheet__chips">
        {REASONS.map((choice) => (
          <Chip key={choice} chosen={choice === reason} onPress={() => setReason(choice)}>
            {words.reasons[choice]}
          </Chip>
        ))}
      </View>
      <View className="extend-sheet__note">{words.note}</View>
      <Button onPress={() => void submit()} busy={extend.isPending && words.busy}>
        {words.submit}
      </Button>
    </Sheet>
  )
}

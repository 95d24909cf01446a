import { View } from '@tarojs/components'
import type { VehicleClassRow } from '@/contract/guides'
import { classesWords } from '@/locales/zh-cn/guides-classes'
import type { IconName } from '@/ui/icon/icon-name'
import { Sheet } from '@/ui/sheet/sheet'
import { Verdict as Headline } from '@/ui/verdict/verdict'
import type { ClassBook } from '../api/get-classes'
import './answer-sheet.scss'
import { type Verdict, verdictOn } from './may-drive'
import { PlateColours } from './plate-colours'
import { VehiclePicture } from './vehicle-picture'

const words = classesWords.answer

const LOOKS: Record<Verdict['may'], { tone: 'good' | 'warn' | 'bad'; icon: IconName; title: string }> = {
  yes: { tone: 'good', icon: 'check-circle', title: words.yes },
  'only-if': { tone: 'warn', icon: 'warn', title: words.onlyIf },
  no: { tone: 'bad', icon: 'x-circle', title: words.no },
}

interface AnswerSheetProps {
  vehicle: VehicleClassRow
  held: readonly string[]
  book: ClassBook
  onClose: () => void
}

/** Yes, no, or only some; why; and which class it takes. Without a class of one's own only the last. */
export function AnswerSheet({ vehicle, held, book, onClose }: AnswerSheetProps) {
  const verdict = verdictOn(held, vehicle, book.classes)
  return (
    <Sheet open title={vehicle.vehicleType} onClose={onClose}>
      <View className="answer-sheet__picture">
        <VehiclePicture vehicleType={vehicle.vehicleType} />
      </View>
      {held.length > 0 && <Headline {...LOOKS[verdict.may]} note={why(verdict, held)} solid />}
      <View className="answer-sheet__lines">
        {held.length === 0 && <View>{words.choose}</View>}
        <View>{words.needs(verdict.made.join(words.or))}</View>
        {verdict.others.length > 0 && <View>{words.also(verdict.others.join('、'))}</View>}
        {vehicle.conditions
          .filter(({ code }) => code !== verdict.by)
          .map(({ code, only }) => (
            <View key={code}>{words.only[only](code)}</View>
          ))}
        {held.length > 0 && verdict.may !== 'yes' && <View>{words.outside}</View>}
        {verdict.may === 'yes' && <View className="answer-sheet__quiet">{words.stateNote}</View>}
        <View className="answer-sheet__quiet">{words.source}</View>
      </View>
      <PlateColours colours={vehicle.plateColours} />
      {vehicle.alike.length > 0 && <View className="answer-sheet__quiet">{words.alike(vehicle.alike.join('、'))}</View>}
    </Sheet>
  )
}

function why({ by, through, only }: Verdict, held: readonly string[]): string {
  if (by === null) return words.notMine(held.join('、'))
  if (only !== null) return words.only[only](by)
  return through === null ? words.made(by) : words.includes(by, through)
}

import { View } from '@tarojs/components'
import type { RefundOption, RefundReason } from '@/contract/refunds'
import { refundWords } from '@/locales/zh-cn/refunds'
import { Card } from '@/ui/card/card'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon/icon'
import { Touch } from '@/ui/touch/touch'
import { reasonIcons } from '../parts/looks'
import './reason-choice.scss'

const words = refundWords.ask

interface ReasonChoiceProps {
  option: RefundOption
  chosen: RefundReason | null
  onChoose: (reason: RefundReason) => void
  fault?: string
}

/** The reasons as pictures. One that does not hold can be pressed, too, and says why and what to do instead. */
export function ReasonChoice({ option, chosen, onChoose, fault }: ReasonChoiceProps) {
  const block = option.reasons.find(({ reason }) => reason === chosen)?.because
  return (
    <Card>
      <View className="reason-choice__question">{words.reason}</View>
      <View className="reason-choice__note">{words.reasonNote}</View>
      <View className="reason-choice">
        {option.reasons.map(({ reason }) => (
          <Touch
            key={reason}
            className={classes('reason-choice__one', reason === chosen && 'reason-choice__one--chosen')}
            role="radio"
            checked={reason === chosen}
            label={`${refundWords.reasons[reason].title}，${refundWords.reasons[reason].text}`}
            onPress={() => onChoose(reason)}
          >
            <Icon name={reasonIcons[reason]} size={28} tone="blue" />
            <View className="reason-choice__words">
              <View className="reason-choice__title">{refundWords.reasons[reason].title}</View>
              <View className="reason-choice__note">{refundWords.reasons[reason].text}</View>
            </View>
            {reason === chosen && <Icon name="check" size={20} tone="blue" />}
          </Touch>
        ))}
      </View>
      {block && (
        <View className="reason-choice__block">
          <View className="reason-choice__title">{refundWords.blocks[block].title}</View>
          <View>{refundWords.blocks[block].text}</View>
        </View>
      )}
      {fault && <View className="reason-choice__fault">{fault}</View>}
    </Card>
  )
}

import { View } from '@tarojs/components'
import { memo } from 'react'
import { payWords } from '@/locales/zh-cn/pay'
import { aria } from '@/platform/aria'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import './number-hint.scss'

const words = payWords.lookUp

/** Where the number stands on the paper, and the two mix-ups. */
export const NumberHint = memo(function NumberHint() {
  return (
    <Card flush>
      <View className="number-hint" {...aria({ role: 'img', label: words.paperLabel })}>
        <View className="number-hint__paper" {...aria({ hidden: true })}>
          <View className="number-hint__line">{words.paperUnit}</View>
          <View className="number-hint__line number-hint__line--title">{words.paperTitle}</View>
          <View className="number-hint__number">
            <View className="number-hint__label">{words.paperNumber}</View>
            <View className="number-hint__digits">990104 126*******</View>
          </View>
          <View className="number-hint__bars">
            <View className="number-hint__bar number-hint__bar--short" />
            <View className="number-hint__bar number-hint__bar--long" />
          </View>
          <View className="number-hint__bar" />
        </View>
      </View>
      <ListRow icon="help" title={words.fifteen.title} note={words.fifteen.text} />
      <ListRow icon="camera" title={words.record.title} note={words.record.text} />
    </Card>
  )
})

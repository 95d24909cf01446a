import { View } from '@tarojs/components'
import { cardWords } from '@/locales/zh-cn/card'
import { Button } from '@/ui/button/button'
import type { CardMeansProps } from './card-means'
import './card-link.scss'

/** Beside the wallet, for whoever has none on this computer. Its place stays while it is away: the dock must not jump. */
export function CardLink({ onPress, away }: CardMeansProps) {
  return (
    <View className="card-link">
      {!away && (
        <Button kind="text" onPress={onPress}>
          {cardWords.pay}
        </Button>
      )}
    </View>
  )
}

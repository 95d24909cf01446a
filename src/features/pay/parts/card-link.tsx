import { cardWords } from '@/locales/zh-cn/card'
import { Button } from '@/ui/button/button'

/** Beside the wallet, for whoever has none on this computer. */
export function CardLink({ onPress }: { onPress: () => void }) {
  return (
    <Button kind="text" onPress={onPress}>
      {cardWords.pay}
    </Button>
  )
}

import { View } from '@tarojs/components'
import { payWords } from '@/locales/zh-cn/pay'
import { Sheet } from '@/ui/sheet/sheet'
import './surcharge-sheet.scss'

const words = payWords.surchargeSheet

/** What 加处罚款 is, by 行政处罚法 art. 66, 67, 72 and 73, in plain words. */
export function SurchargeSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title={words.title} onClose={onClose} closeWords={words.close}>
      {words.paragraphs.map((paragraph) => (
        <View key={paragraph} className="surcharge-sheet__paragraph">
          {paragraph}
        </View>
      ))}
      <View className="surcharge-sheet__basis">{words.basis}</View>
    </Sheet>
  )
}

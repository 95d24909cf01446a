import { View } from '@tarojs/components'
import { accountWords } from '@/locales/zh-cn/account'
import { Sheet } from '@/ui/sheet/sheet'
import './about-sheet.scss'

/** What this is, where the money goes and what is kept. */
export function AboutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title={accountWords.aboutSheet.title} onClose={onClose}>
      {accountWords.aboutSheet.paragraphs.map((paragraph) => (
        <View key={paragraph} className="about-sheet__paragraph">
          {paragraph}
        </View>
      ))}
    </Sheet>
  )
}

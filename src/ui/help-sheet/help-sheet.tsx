import { View } from '@tarojs/components'
import { helpWords } from '@/locales/zh-cn/help'
import { aria } from '@/platform/aria'
import { Sheet } from '../sheet/sheet'
import './help-sheet.scss'

/** How to pay, step by step. */
export function HelpSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title={helpWords.title} onClose={onClose}>
      <View {...aria({ role: 'list' })}>
        {helpWords.steps.map((step, index) => (
          <View key={step} className="help-sheet__step" {...aria({ role: 'listitem' })}>
            <View className="help-sheet__number">{index + 1}</View>
            <View className="help-sheet__words">{step}</View>
          </View>
        ))}
      </View>
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import { matterWords as words } from '@/locales/zh-cn/guides-matter'
import { aria } from '@/platform/aria'
import { Card } from '@/ui/card/card'
import './matter-steps.scss'

/** How it goes, one numbered sentence after the other. */
export function MatterSteps({ steps }: { steps: readonly string[] }) {
  return (
    <Card>
      <View className="matter-steps__title" {...aria({ role: 'heading', level: 2 })}>
        {words.steps}
      </View>
      <View {...aria({ role: 'list' })}>
        {steps.map((step, index) => (
          <View key={step} className="matter-steps__step" {...aria({ role: 'listitem' })}>
            <View className="matter-steps__number">{index + 1}</View>
            <View className="matter-steps__words">{step}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}

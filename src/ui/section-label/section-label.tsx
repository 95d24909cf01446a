import { View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import './section-label.scss'

/** The heading of a group of cards, with a count or a state at the right. */
export function SectionLabel({ children, aside }: { children: string; aside?: string }) {
  return (
    <View className="section-label">
      <View {...aria({ role: 'heading', level: 2 })}>{children}</View>
      {aside && <View className="section-label__aside">{aside}</View>}
    </View>
  )
}

import { View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import './dotted.scss'

/** Short lines of a list, each with a dot. */
export function Dotted({ lines }: { lines: readonly string[] }) {
  return (
    <View className="dotted" {...aria({ role: 'list' })}>
      {lines.map((line) => (
        <View key={line} className="dotted__line" {...aria({ role: 'listitem' })}>
          {line}
        </View>
      ))}
    </View>
  )
}

import { View } from '@tarojs/components'
import { codeWords } from '@/locales/zh-cn/pay-code'
import { aria } from '@/platform/aria'
import { Card } from '@/ui/card/card'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon/icon'
import './code-comparison.scss'

const words = codeWords.comparison

/** The scanned code beside a real one: picture, icon and word differ. */
export function CodeComparison() {
  return (
    <Card>
      <View className="code-comparison" {...aria({ role: 'img', label: words.label })}>
        <Example tone="bad" caption={words.scannedCaption} title={words.scanned} text={words.scannedText} />
        <Example tone="good" caption={words.realCaption} title={words.real} text={words.realText} />
      </View>
    </Card>
  )
}

interface ExampleProps {
  tone: 'good' | 'bad'
  caption: string
  title: string
  text: string
}

function Example({ tone, caption, title, text }: ExampleProps) {
  return (
    <View className={classes('code-example', `code-example--${tone}`)}>
      <View className="code-example__frame">
        <View className="code-example__picture" />
        <View className="code-example__caption">{caption}</View>
      </View>
      <View className="code-example__title">
        <Icon name={tone === 'good' ? 'check-circle' : 'x-circle'} size={20} tone={tone} />
        {title}
      </View>
      <View className="code-example__text">{text}</View>
    </View>
  )
}

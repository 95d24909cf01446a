import { View } from '@tarojs/components'
import { classesWords as words } from '@/locales/zh-cn/guides-classes'
import { aria } from '@/platform/aria'
import { Card } from '@/ui/card/card'
import { classes } from '@/ui/classes'
import { Strip } from '@/ui/strip/strip'
import { Touch } from '@/ui/touch/touch'
import type { ClassBook } from '../api/get-classes'
import './held-classes.scss'

interface HeldClassesProps {
  book: ClassBook
  held: readonly string[]
  /** Classes of the licence that is bound, while they are what is chosen. */
  bound: readonly string[] | null
  onChange: (held: readonly string[]) => void
}

/** The seventeen codes as keys; several may be held at once. */
export function HeldClasses({ book, held, bound, onChange }: HeldClassesProps) {
  const toggle = (code: string) =>
    onChange(held.includes(code) ? held.filter((other) => other !== code) : [...held, code])
  return (
    <Card className="held-classes">
      <View className="held-classes__title" {...aria({ role: 'heading', level: 2 })}>
        {words.mine.title}
      </View>
      <View className="held-classes__hint">{words.mine.hint}</View>
      {bound && bound.length > 0 && (
        <Strip tone="blue" icon="licence">
          {words.mine.bound(bound.join('、'))}
        </Strip>
      )}
      <View className="held-classes__keys">
        {book.classes.map(({ code, name }) => (
          <Touch
            key={code}
            className={classes('held-classes__key', held.includes(code) && 'held-classes__key--held')}
            role="checkbox"
            checked={held.includes(code)}
            label={words.mine.chipLabel(code, name)}
            onPress={() => toggle(code)}
          >
            {code}
          </Touch>
        ))}
      </View>
    </Card>
  )
}

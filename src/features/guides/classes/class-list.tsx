import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LicenceClassRow } from '@/contract/guides'
import { classesWords } from '@/locales/zh-cn/guides-classes'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { Touch } from '@/ui/touch/touch'
import type { ClassBook } from '../api/get-classes'
import './class-list.scss'

const words = classesWords.list

/** All classes in the order of the regulation: code, name, what it drives; ages and source after a touch. */
export function ClassList({ book: { classes, terms } }: { book: ClassBook }) {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <>
      <Card flush>
        {classes.map((one) => (
          <ClassEntry
            key={one.code}
            one={one}
            open={open === one.code}
            onToggle={() => setOpen(open === one.code ? null : one.code)}
          />
        ))}
      </Card>
      <View className="class-list__terms">{words.terms(terms.text, terms.source)}</View>
    </>
  )
}

function ClassEntry({ one, open, onToggle }: { one: LicenceClassRow; open: boolean; onToggle: () => void }) {
  const { code, name, drives, includes, age, endsAt, source } = one
  return (
    <View className="class-list__entry">
      <Touch className="class-list__head" onPress={onToggle} expanded={open}>
        <View className="class-list__code">{code}</View>
        <View className="class-list__words">
          <View className="class-list__name">{name}</View>
          <View className="class-list__quiet">{drives}</View>
        </View>
        <Icon name={open ? 'x' : 'down'} size={20} tone="chevron" />
      </Touch>
      {open && (
        <View className="class-list__more">
          <View>{includes.length > 0 ? words.includes(includes.join('、')) : words.includesNone}</View>
          <View>{words.age(age.from, age.to)}</View>
          {endsAt !== null && <View>{words.endsAt(endsAt)}</View>}
          <View className="class-list__quiet">{source}</View>
        </View>
      )}
    </View>
  )
}

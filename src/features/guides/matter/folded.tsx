import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { Touch } from '@/ui/touch/touch'
import './folded.scss'

/** What few ask for: its title, and the rest after a touch. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <Card className="folded">
      <Touch className="folded__head" onPress={() => setOpen(!open)} expanded={open}>
        <View className="folded__title">{title}</View>
        <View className={open ? 'folded__sign folded__sign--open' : 'folded__sign'}>
          <Icon name="down" size={20} tone="chevron" />
        </View>
      </Touch>
      {open && <View className="folded__body">{children}</View>}
    </Card>
  )
}

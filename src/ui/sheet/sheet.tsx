import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { common } from '@/locales/zh-cn/common'
import { aria } from '@/platform/aria'
import { Button } from '../button/button'
import './sheet.scss'

interface SheetProps {
  open: boolean
  title: string
  children: ReactNode
  onClose: () => void
  /** What closes it, by default 知道了. */
  closeWords?: string
  /** `outline` where the sheet has an act of its own. */
  closeKind?: 'solid' | 'outline'
}

/** An explanation that rises from the foot of the page. */
export function Sheet({ open, title, children, onClose, closeWords = common.gotIt, closeKind }: SheetProps) {
  if (!open) return null
  return (
    <View className="sheet" catchMove>
      <View className="sheet__shade" onClick={onClose} {...aria({ hidden: true })} />
      <View className="sheet__panel" {...aria({ role: 'dialog', label: title, modal: true })}>
        <View className="sheet__title" {...aria({ role: 'heading', level: 2 })}>
          {title}
        </View>
        <View className="sheet__body">{children}</View>
        <View className="sheet__foot">
          <Button kind={closeKind} onPress={onClose}>
            {closeWords}
          </Button>
        </View>
      </View>
    </View>
  )
}

import { useState } from 'react'
import { plateKindNames, plateKindOrder } from '@/locales/zh-cn/plate-kinds'
import { vehicleWords } from '@/locales/zh-cn/vehicles'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { ListRow } from '@/ui/list-row/list-row'

const words = vehicleWords.binding

interface KindPickerProps {
  kind: string
  /** Kinds that may be asked for; null = any. */
  allowed: readonly string[] | null
  onChange: (kind: string) => void
}

/** 号牌种类: the chosen one, or, while choosing, all that there are, the usual ones first. */
export function KindPicker({ kind, allowed, onChange }: KindPickerProps) {
  const [open, setOpen] = useState(false)
  const kinds = plateKindOrder.filter((code) => allowed === null || allowed.includes(code))
  const chosen = plateKindNames[kind]
  if (!open)
    return (
      <Card flush>
        <ListRow
          icon="car"
          title={chosen?.title}
          note={chosen?.note}
          value={words.kind}
          onPress={() => setOpen(true)}
        />
      </Card>
    )
  return (
    <Card flush>
      {kinds.map((code) => (
        <ListRow
          key={code}
          title={plateKindNames[code]?.title}
          note={plateKindNames[code]?.note}
          trailing={code === kind ? <Icon name="check" size={24} tone="blue" /> : undefined}
          onPress={() => {
            onChange(code)
            setOpen(false)
          }}
        />
      ))}
    </Card>
  )
}

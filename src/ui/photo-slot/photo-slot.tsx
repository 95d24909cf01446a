import { Image, View } from '@tarojs/components'
import { photoSlotWords as words } from '@/locales/zh-cn/photo-slot'
import { aria, drawnAria } from '@/platform/aria'
import { Card } from '../card/card'
import { Icon } from '../icon/icon'
import { Touch } from '../touch/touch'
import type { SlotOfPhoto } from './use-slot-photo'
import './photo-slot.scss'

interface PhotoSlotProps {
  /** What is to be photographed. */
  what: string
  slot: SlotOfPhoto
}

/** A place to press, then the photo with how far it has gone. */
export function PhotoSlot({ what, slot }: PhotoSlotProps) {
  const state = slot.percent !== null ? words.uploading(slot.percent) : slot.uploadId ? words.ready : null
  return (
    <Card>
      <Touch
        className="photo-slot"
        onPress={slot.choose}
        label={[slot.path ? words.change(what) : words.add(what), state, slot.error].filter(Boolean).join('，')}
      >
        {slot.path ? (
          <Image
            className="photo-slot__photo"
            src={slot.path}
            mode="aspectFit"
            {...drawnAria({ role: 'img', label: what })}
          />
        ) : (
          <View className="photo-slot__empty">
            <Icon name="photo" size={36} tone="blue" />
            <View>{words.add(what)}</View>
          </View>
        )}
      </Touch>
      {state && (
        <View className="photo-slot__state" {...aria({ role: 'status', live: 'polite' })}>
          {state}
        </View>
      )}
      {slot.error && (
        <View className="photo-slot__error">
          <Icon name="warn" size={20} />
          <View>{slot.error}</View>
        </View>
      )}
    </Card>
  )
}

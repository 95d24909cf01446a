import { Image, View } from '@tarojs/components'
import { faceWords } from '@/locales/zh-cn/face'
import { aria, drawnAria } from '@/platform/aria'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { Touch } from '@/ui/touch/touch'
import type { PaperPhotoSlot } from './use-paper-photo'
import './photo-slot.scss'

const words = faceWords.review

/** One side of the paper: a place to press, then the photo with how far it has gone. */
export function PhotoSlot({ side, slot }: { side: string; slot: PaperPhotoSlot }) {
  const state = slot.percent !== null ? words.uploading(slot.percent) : slot.uploadId ? words.ready : null
  return (
    <Card>
      <Touch
        className="photo-slot"
        onPress={slot.choose}
        label={[slot.path ? words.change(side) : words.add(side), state, slot.error].filter(Boolean).join('，')}
      >
        {slot.path ? (
          <Image
            className="photo-slot__photo"
            src={slot.path}
            mode="aspectFit"
            {...drawnAria({ role: 'img', label: side })}
          />
        ) : (
          <View className="photo-slot__empty">
            <Icon name="photo" size={36} tone="blue" />
            <View>{words.add(side)}</View>
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

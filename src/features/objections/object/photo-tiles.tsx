import { Image, View } from '@tarojs/components'
import { MOST_PHOTOS } from '@/contract/objections'
import { objectionWords } from '@/locales/zh-cn/objections'
import { aria, drawnAria } from '@/platform/aria'
import { Icon } from '@/ui/icon/icon'
import { Touch } from '@/ui/touch/touch'
import type { OwnPhoto, useOwnPhotos } from './use-own-photos'
import './photo-tiles.scss'

const words = objectionWords.photo

/** The citizen's own photos with how far each has been sent, and the tile that adds more. */
export function PhotoTiles({ photos, add, send, remove }: ReturnType<typeof useOwnPhotos>) {
  return (
    <View>
      <View className="photo-tiles__title">{objectionWords.photos(photos.length, MOST_PHOTOS)}</View>
      <View className="photo-tiles__hint">{objectionWords.photosHint}</View>
      <View className="photo-tiles">
        {photos.map((photo, index) => (
          <Tile
            key={photo.key}
            photo={photo}
            number={index + 1}
            onRetry={() => void send(photo)}
            onRemove={() => remove(photo.key)}
          />
        ))}
        {photos.length < MOST_PHOTOS && (
          <Touch className="photo-tiles__one photo-tiles__add" onPress={() => void add()}>
            <Icon name="photo" size={28} />
            <View>{objectionWords.addPhoto}</View>
          </Touch>
        )}
      </View>
    </View>
  )
}

interface TileProps {
  photo: OwnPhoto
  number: number
  onRetry: () => void
  onRemove: () => void
}

function Tile({ photo, number, onRetry, onRemove }: TileProps) {
  const { state } = photo
  const said = stateWords(state)
  return (
    <View className="photo-tiles__one">
      <Image
        src={photo.local.path}
        mode="aspectFill"
        className="photo-tiles__picture"
        {...drawnAria({ role: 'img', label: words.label(number, said) })}
      />
      {state.kind === 'sending' && (
        <View className="photo-tiles__state" {...aria({ role: 'status' })}>
          {said}
        </View>
      )}
      {state.kind === 'failed' && (
        <Touch className="photo-tiles__state photo-tiles__state--failed" onPress={onRetry}>
          {said}
        </Touch>
      )}
      <Touch className="photo-tiles__remove" onPress={onRemove} label={words.remove(number)}>
        <Icon name="x" size={16} />
      </Touch>
    </View>
  )
}

function stateWords(state: OwnPhoto['state']): string {
  if (state.kind === 'sending') return words.sending(state.percent)
  return state.kind === 'stored' ? words.stored : words.failed
}

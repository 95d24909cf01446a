import { Image, View } from '@tarojs/components'
import { memo } from 'react'
import { photoWords } from '@/locales/zh-cn/photos'
import { aria, drawnAria } from '@/platform/aria'
import { useElder } from '@/platform/elder-mode'
import { files } from '@/platform/files'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import './photo-strip.scss'

interface PhotoStripProps {
  photos: readonly { url: string; caption: string }[]
  /** `lead`: the first large, two small beside it; `row`: side by side. */
  look?: 'lead' | 'row'
}

const SHOWN = 3

/** A camera's photos; a touch opens them large, to be leafed through with the host's own viewer. */
export const PhotoStrip = memo(function PhotoStrip({ photos, look = 'lead' }: PhotoStripProps) {
  const elder = useElder()
  const lead = look === 'lead'
  const shown = photos.slice(0, elder && lead ? 1 : SHOWN)
  const urls = photos.map(({ url }) => url)
  const open = (url: string) => void files.showPicture(url, urls)
  return (
    <View className={classes('photo-strip', `photo-strip--${look}`, `photo-strip--${shown.length}`)}>
      {shown.map(({ url, caption }, index) => (
        <View
          key={url}
          className="photo-strip__one"
          onClick={() => open(url)}
          {...aria({ role: 'button', label: photoWords.open(caption, index + 1, photos.length) })}
        >
          <Image src={url} mode="aspectFill" className="photo-strip__picture" {...drawnAria({ hidden: true })} />
        </View>
      ))}
      {lead && (
        <View className="photo-strip__count" {...aria({ hidden: true })}>
          <Icon name="zoom" size={16} />
          {elder ? photoWords.countElder(photos.length) : photoWords.count(photos.length)}
        </View>
      )}
    </View>
  )
})

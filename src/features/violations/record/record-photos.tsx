import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { addSeconds, formatInstant } from '@/domain/dates'
import { recordWords } from '@/locales/zh-cn/violations'
import { aria } from '@/platform/aria'
import { Button } from '@/ui/button/button'
import { Icon } from '@/ui/icon/icon'
import type { IconName } from '@/ui/icon/icon-name'
import { PhotoStrip } from '@/ui/photo-strip/photo-strip'
import { type Photos, useAskForPhotos, usePhotos } from '../api/photos'
import './record-photos.scss'

const words = recordWords.photos
const day = (at: string) => formatInstant(at, 'M月D日')

/** The camera's photos; where they cannot be shown a grey frame says why and lets one ask for them. */
export function RecordPhotos({ recordId, look }: { recordId: string; look?: 'lead' | 'row' }) {
  const answer = usePhotos(recordId)
  const { data } = answer
  if (data?.state === 'shown') return <PhotoStrip photos={data.photos} look={look} />
  if (data) return <MissingPhotos recordId={recordId} photos={data} />
  if (answer.error && !answer.isFetching)
    return (
      <Frame icon="warn" title={words.failed} note={words.failedNote}>
        <Button kind="tint" size="small" onPress={() => void answer.refetch()}>
          {words.retry}
        </Button>
      </Frame>
    )
  return <View className="record-photos" {...aria({ role: 'status', label: words.fetching, busy: true })} />
}

/** The promise ends with the day before this midnight. */
const lastDayBefore = (end: string) => day(addSeconds(end, -1))

type Missing = Extract<Photos, { state: 'cannot-be-shown' }>

function MissingPhotos({ recordId, photos }: { recordId: string; photos: Missing }) {
  const ask = useAskForPhotos(recordId)
  if (photos.askedAt)
    return (
      <Frame
        icon="hourglass"
        title={words.asked(day(photos.askedAt))}
        note={photos.promisedBy ? words.promised(lastDayBefore(photos.promisedBy)) : ''}
      />
    )
  return (
    <Frame icon="photo" title={words.missing} note={words.missingNote}>
      <Button kind="tint" size="small" onPress={() => ask.mutate()} busy={ask.isPending && words.asking}>
        {words.ask}
      </Button>
    </Frame>
  )
}

interface FrameProps {
  icon: IconName
  title: string
  note: string
  children?: ReactNode
}

function Frame({ icon, title, note, children }: FrameProps) {
  return (
    <View className="record-photos">
      <Icon name={icon} size={36} />
      <View className="record-photos__title">{title}</View>
      {note && <View>{note}</View>}
      {children}
    </View>
  )
}

import { useRef, useState } from 'react'
import { MOST_PHOTOS } from '@/contract/objections'
import { objectionWords } from '@/locales/zh-cn/objections'
import { tell } from '@/platform/contact'
import { photos as album } from '@/platform/photos'
import type { LocalPhoto } from '@/platform/photos-port'
import { uploadPhoto } from '@/platform/upload-photo'

const words = objectionWords.photo

export interface OwnPhoto {
  /** Of this visit; the same file may be chosen twice. */
  key: number
  local: LocalPhoto
  state: { kind: 'sending'; percent: number } | { kind: 'stored'; uploadId: string } | { kind: 'failed' }
}

/** Up to nine photos: each is sent as soon as it is chosen, can be sent again when it failed, and taken out. */
export function useOwnPhotos() {
  const [photos, setPhotos] = useState<readonly OwnPhoto[]>([])
  const lastKey = useRef(0)
  const remove = (key: number) => setPhotos((all) => all.filter((photo) => photo.key !== key))
  const mark = (key: number, state: OwnPhoto['state']) =>
    setPhotos((all) => all.map((photo) => (photo.key === key ? { ...photo, state } : photo)))

  const send = async ({ key, local }: Pick<OwnPhoto, 'key' | 'local'>) => {
    mark(key, { kind: 'sending', percent: 0 })
    try {
      const end = await uploadPhoto(local, 'objection', (percent) => mark(key, { kind: 'sending', percent }))
      if (end.kind === 'stored') return mark(key, { kind: 'stored', uploadId: end.uploadId })
      tell(end.kind === 'too-large' ? words.tooLarge : words.notAPhoto)
      remove(key)
    } catch {
      mark(key, { kind: 'failed' })
    }
  }

  const add = async () => {
    const chosen = await album.choose(MOST_PHOTOS - photos.length)
    if (chosen.kind === 'refused') tell(words.refused)
    if (chosen.kind !== 'photos') return
    const fresh = chosen.photos.slice(0, MOST_PHOTOS - photos.length).map((local): OwnPhoto => {
      lastKey.current += 1
      return { key: lastKey.current, local, state: { kind: 'sending', percent: 0 } }
    })
    setPhotos((all) => [...all, ...fresh])
    await Promise.all(fresh.map(send))
  }
  return { photos, add, send, remove }
}

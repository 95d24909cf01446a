import { useRef, useState } from 'react'
import { photoSlotWords as words } from '@/locales/zh-cn/photo-slot'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { photos } from '@/platform/photos'
import { type UploadPurpose, uploadPhoto } from '@/platform/upload-photo'

interface SlotPhoto {
  /** On the phone, to be shown. */
  path: string | null
  uploadId: string | null
  percent: number | null
  error: string | null
}

/** One photo: chosen, made small, checked and uploaded at once. */
export function useSlotPhoto(purpose: UploadPurpose) {
  const running = useRef(false)
  const [photo, setPhoto] = useState<SlotPhoto>({ path: null, uploadId: null, percent: null, error: null })
  const choose = async () => {
    if (running.current) return
    running.current = true
    await take().catch((error) => fail(asCloudFailure(error).code === 'OFFLINE' ? words.offline : words.notSent))
    running.current = false
  }
  const fail = (error: string) => setPhoto((before) => ({ ...before, percent: null, error }))
  const take = async () => {
    const chosen = await photos.choose(1)
    if (chosen.kind === 'refused') return fail(words.noCamera)
    const local = chosen.kind === 'photos' ? chosen.photos[0] : undefined
    if (!local) return
    setPhoto({ path: local.path, uploadId: null, percent: 0, error: null })
    const stored = await uploadPhoto(local, purpose, (percent) => setPhoto((before) => ({ ...before, percent })))
    if (stored.kind === 'not-a-photo') return fail(words.notPhoto)
    if (stored.kind === 'too-large') return fail(words.tooLarge)
    setPhoto({ path: local.path, uploadId: stored.uploadId, percent: null, error: null })
  }
  return { ...photo, choose: () => void choose() }
}

export type SlotOfPhoto = ReturnType<typeof useSlotPhoto>

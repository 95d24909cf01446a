import { useRef, useState } from 'react'
import { faceWords } from '@/locales/zh-cn/face'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { photos } from '@/platform/photos'
import { uploadPhoto } from '@/platform/upload-photo'

const words = faceWords.review

interface PaperPhoto {
  /** On the phone, to be shown. */
  path: string | null
  uploadId: string | null
  percent: number | null
  error: string | null
}

/** One side of the identity document: chosen, made small, checked and uploaded at once. */
export function usePaperPhoto() {
  const running = useRef(false)
  const [photo, setPhoto] = useState<PaperPhoto>({ path: null, uploadId: null, percent: null, error: null })
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
    const stored = await uploadPhoto(local, 'identity-review', (percent) =>
      setPhoto((before) => ({ ...before, percent })),
    )
    if (stored.kind === 'not-a-photo') return fail(words.notPhoto)
    if (stored.kind === 'too-large') return fail(words.tooLarge)
    setPhoto({ path: local.path, uploadId: stored.uploadId, percent: null, error: null })
  }
  return { ...photo, choose: () => void choose() }
}

export type PaperPhotoSlot = ReturnType<typeof usePaperPhoto>

import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ObjectionGround } from '@/contract/objections'
import { objectionWords } from '@/locales/zh-cn/objections'
import { asCloudFailure, type CloudFailure } from '@/platform/cloud/cloud-failure'
import { replacePage, routes } from '@/platform/navigation'
import { rememberObjection } from '../api/get-objection'
import { type Objected, objectTo } from '../api/object'
import type { OwnPhoto } from './use-own-photos'

export type Cannot = Extract<Objected, { kind: 'cannot' }>

/** What has to be mended before it can be sent, by field. */
export type Faults = Partial<Record<'ground' | 'words' | 'photos' | 'phone', string>>

const LEAST_WORDS = 5
const { missing } = objectionWords

/** The form of an objection: checked when it is sent, and nothing that was typed is lost. */
export function useObject(recordId: string, photos: readonly OwnPhoto[]) {
  const queries = useQueryClient()
  const [ground, chooseGround] = useState<ObjectionGround | null>(null)
  const typed = useRef({ words: '', phone: '' })
  const [faults, setFaults] = useState<Faults>({})
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CloudFailure | null>(null)
  const [cannot, setCannot] = useState<Cannot | null>(null)

  /** What was said about a field holds until the field is changed. */
  const mended = (...fields: (keyof Faults)[]) => {
    const left = Object.entries(faults).filter(([field]) => !fields.some((one) => one === field))
    if (left.length < Object.keys(faults).length) setFaults(Object.fromEntries(left))
  }
  const setGround = (choice: ObjectionGround) => {
    chooseGround(choice)
    // Whether words are asked for depends on the ground.
    mended('ground', 'words')
  }
  const type = (field: 'words' | 'phone', text: string) => {
    typed.current[field] = text
    mended(field)
  }

  const submit = async () => {
    if (busy) return
    const phone = typed.current.phone.replace(/\D/g, '')
    const found = check(ground, typed.current.words.trim(), phone, photos)
    setFaults(found)
    setFailure(null)
    if (Object.keys(found).length > 0 || ground === null) return
    setBusy(true)
    try {
      const end = await objectTo({
        recordId,
        ground,
        words: typed.current.words.trim(),
        photoIds: photos.flatMap(({ state }) => (state.kind === 'stored' ? [state.uploadId] : [])),
        ...(phone === '' ? {} : { phone }),
      })
      if (end.kind === 'submitted') {
        rememberObjection(queries, end.objection)
        await replacePage(routes.objection(end.objection.objectionId))
      } else setCannot(end)
    } catch (error) {
      setFailure(asCloudFailure(error))
    }
    setBusy(false)
  }
  return { ground, setGround, type, faults, busy, failure, cannot, submit }
}

function check(ground: ObjectionGround | null, words: string, phone: string, photos: readonly OwnPhoto[]): Faults {
  return {
    ...(ground === null && { ground: missing.ground }),
    // A ground of the list speaks for itself; "other" says nothing without words.
    ...(ground === 'other' && words.length < LEAST_WORDS && { words: missing.words }),
    ...(photos.some(({ state }) => state.kind !== 'stored') && { photos: missing.photos }),
    ...(phone !== '' && !/^1[3-9]\d{9}$/.test(phone) && { phone: missing.phone }),
  }
}

import { cloudClock } from '@/platform/cloud-clock'
import { entryLink } from '@/platform/entry-link'
import { CODE_KEYS, LINK_ORIGINS } from '@/platform/settings'
import { type OfflineReading, readOffline } from './verdict'

const NOTHING: OfflineReading = { kind: 'empty' }
let read: { text: string; reading: OfflineReading } | null = null

/** The code with which the citizen came, checked by the phone alone. The signature is checked once per code. */
export function currentCode(): OfflineReading {
  const text = entryLink.current()
  if (text === null) return NOTHING
  if (read?.text !== text)
    read = { text, reading: readOffline(text, { origins: LINK_ORIGINS, keys: CODE_KEYS }, cloudClock.now()) }
  return read.reading
}

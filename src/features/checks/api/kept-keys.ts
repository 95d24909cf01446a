import type { PublishedKey } from '@/contract/checks'
import { cloud } from '@/platform/cloud/cloud'
import { cloudClock } from '@/platform/cloud-clock'
import { storage } from '@/platform/storage'

const STORE = 'document-keys'
const FRESH_MS = 3600_000

let fetchedAt = Number.NEGATIVE_INFINITY

/**
 * The public keys under which documents' codes are signed: published by the cloud, and kept on the phone so that a code
 * can be told from a forged one without a network. They are the same for everybody.
 */
export const keptKeys = {
  /** Empty when none were ever fetched. */
  read(): PublishedKey[] {
    try {
      return JSON.parse(storage.read(STORE) ?? '[]') as PublishedKey[]
    } catch {
      return []
    }
  },

  /** Fetches them once an hour; failing is no harm, since those that are kept go on. */
  async refresh(): Promise<void> {
    if (Date.now() - fetchedAt < FRESH_MS) return
    try {
      const { keys, now } = await cloud.call('checks.keys', {})
      cloudClock.adjust(now)
      storage.write(STORE, JSON.stringify(keys))
      fetchedAt = Date.now()
    } catch {
      // The next page that needs them tries again.
    }
  },
}

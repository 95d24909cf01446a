import type { Clock } from '@/domain/clock'
import { addSeconds, type Instant } from '@/domain/dates'
import type { OutsideStore } from './outside-store'
import { ProviderError } from './payment-channel'
import type { Confirmation, PaymentNotice } from './registers'

export interface RegisterDeps {
  store: OutsideStore
  clock: Clock
  /** Seconds from being told to confirming; null while it stands still. */
  delaySeconds: () => number | null
}

interface Entry {
  notice: PaymentNotice
  toldAt: Instant
  confirmedAt: Instant | null
}

/** An office that is told of payments and confirms each some time later; asking it moves nothing. */
export interface Register {
  tell(notice: PaymentNotice): Promise<void>
  status(orderNo: string): Promise<Confirmation>
  tick(now: Instant): Promise<void>
}

const KIND = 'notice'

export function createRegister({ store, clock, delaySeconds }: RegisterDeps): Register {
  const isReady = (entry: Entry, now: Instant) => {
    const delay = delaySeconds()
    return delay !== null && addSeconds(entry.toldAt, delay) <= now
  }
  const confirm = (orderNo: string, now: Instant) =>
    store.exclusively(KIND, orderNo, async () => {
      const entry = await store.get<Entry>(KIND, orderNo)
      if (!entry || entry.confirmedAt || !isReady(entry, now)) return entry
      const confirmed = { ...entry, confirmedAt: now }
      await store.put(KIND, orderNo, confirmed)
      return confirmed
    })

  return {
    /** The same notice again changes nothing. @throws ProviderError `rejected` for another notice of the same order. */
    tell: (notice) =>
      store.exclusively(KIND, notice.orderNo, async () => {
        const known = await store.get<Entry>(KIND, notice.orderNo)
        if (known && fingerprint(known.notice) !== fingerprint(notice))
          throw new ProviderError(
            'rejected',
            'NOTICE_CONFLICT',
            `order ${notice.orderNo} was reported with other content`,
          )
        const now = clock.now()
        const entry: Entry = { notice, toldAt: now, confirmedAt: null }
        if (!known) await store.put(KIND, notice.orderNo, entry, now)
      }),

    async status(orderNo) {
      const entry = await confirm(orderNo, clock.now())
      if (!entry) return { state: 'unknown' }
      return entry.confirmedAt ? { state: 'confirmed', at: entry.confirmedAt } : { state: 'pending' }
    },

    async tick(now) {
      for (const { key, body } of await store.due<Entry>(KIND, now)) if (isReady(body, now)) await confirm(key, now)
    },
  }
}

function fingerprint({ orderNo, regionCode, decisionNumbers, totalFen, paidAt }: PaymentNotice): string {
  return JSON.stringify([orderNo, regionCode, [...decisionNumbers].sort(), totalFen, paidAt])
}

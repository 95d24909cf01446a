import type { Instant } from '@/domain/dates'
import type { Forgery } from './faults'
import type { OutsideStore } from './outside-store'
import type { HttpAnswer } from './payment-channel'

const KIND = 'notification'

/** A notification that the merchant has not acknowledged yet. Kept by its id, which is the same at each try. */
export interface QueuedNotification {
  notifyUrl: string
  content: unknown
  /** How often it was sent. */
  sends: number
  dueAt: Instant
  /** A fault already made it wait. */
  postponed: boolean
}

/** What a wallet's way of notifying consists of. */
export interface NotificationChannel {
  store: OutsideStore
  /** Seconds between one unacknowledged send and the next; after the last one the wallet gives up. */
  retryGaps: readonly number[]
  /** Writes and signs the message afresh. */
  write(
    id: string,
    content: unknown,
    now: Instant,
    forgery: Forgery | null,
  ): Promise<{ headers: Record<string, string>; body: string }>
  acknowledged(answer: HttpAnswer): boolean
}

export async function enqueueNotification(
  store: OutsideStore,
  notification: { id: string; notifyUrl: string; content: unknown; dueAt: Instant },
): Promise<void> {
  const { id, ...rest } = notification
  await saveNotification(store, id, { ...rest, sends: 0, postponed: false })
}

export const saveNotification = (store: OutsideStore, id: string, queued: QueuedNotification) =>
  store.put(KIND, id, queued, queued.dueAt)

export const dueNotifications = async (store: OutsideStore, now: Instant): Promise<string[]> =>
  (await store.due<QueuedNotification>(KIND, now)).map(({ key }) => key)

/** Runs `work` on a notification that is still due at `now`, while nobody else sends it. */
export function withDueNotification(
  store: OutsideStore,
  id: string,
  now: Instant,
  work: (queued: QueuedNotification) => Promise<number>,
): Promise<number> {
  return store.exclusively(KIND, id, async () => {
    const queued = await store.get<QueuedNotification>(KIND, id)
    return queued && queued.dueAt <= now ? work(queued) : 0
  })
}

export const forgetNotification = (store: OutsideStore, id: string) => store.remove(KIND, id)

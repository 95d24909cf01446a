import { addSeconds, type Instant } from '@/domain/dates'
import type { Faults, Forgery } from './faults'
import {
  dueNotifications,
  forgetNotification,
  type NotificationChannel,
  type QueuedNotification,
  saveNotification,
  withDueNotification,
} from './notification-queue'
import type { SendHttp } from './payment-channel'
import { type RandomBytes, randomBelow } from './random'

interface DelivererDeps {
  channels: readonly NotificationChannel[]
  faults: Faults
  random: RandomBytes
  /** How many messages are under way at the same time. One keeps a simulation reproducible. */
  atOnce?: number
}

/** Sends every notification that is due at `now`; answers how many sends were made, lost ones included. */
export type DeliverDue = (now: Instant, send: SendHttp) => Promise<number>

export function createDeliverer({ channels, faults, random, atOnce = 1 }: DelivererDeps): DeliverDue {
  return async (now, send) => {
    let sends = 0
    for (const channel of channels) {
      const waiting = await dueNotifications(channel.store, now)
      const worker = async () => {
        for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
          const made = await deliver(channel, id, now, send)
          sends += made
        }
      }
      await Promise.all(Array.from({ length: atOnce }, worker))
    }
    return sends
  }

  function deliver(channel: NotificationChannel, id: string, now: Instant, send: SendHttp): Promise<number> {
    return withDueNotification(channel.store, id, now, async (queued) => {
      const fault = queued.postponed ? ({ mode: 'on-time' } as const) : faults.takeNotification()
      switch (fault.mode) {
        case 'late':
          return postpone(channel, id, queued, addSeconds(now, fault.seconds))
        case 'reordered':
          return postpone(channel, id, queued, addSeconds(now, randomBelow(random, fault.withinSeconds)))
        case 'lost':
          return settle(channel, id, queued, now, false, 1)
        case 'forged':
          await post(channel, id, queued, now, send, fault.how)
          return settle(channel, id, queued, now, false, 1)
        default: {
          const copies = fault.mode === 'doubled' ? fault.copies : 1
          let acknowledged = false
          for (let copy = 0; copy < copies; copy++)
            acknowledged = (await post(channel, id, queued, now, send, null)) || acknowledged
          return settle(channel, id, queued, now, acknowledged, copies)
        }
      }
    })
  }
}

async function post(
  channel: NotificationChannel,
  id: string,
  queued: QueuedNotification,
  now: Instant,
  send: SendHttp,
  forgery: Forgery | null,
): Promise<boolean> {
  const message = await channel.write(id, queued.content, now, forgery)
  try {
    return channel.acknowledged(await send({ method: 'POST', url: queued.notifyUrl, ...message }))
  } catch {
    return false
  }
}

async function postpone(channel: NotificationChannel, id: string, queued: QueuedNotification, dueAt: Instant) {
  await saveNotification(channel.store, id, { ...queued, dueAt, postponed: true })
  return 0
}

async function settle(
  channel: NotificationChannel,
  id: string,
  queued: QueuedNotification,
  now: Instant,
  acknowledged: boolean,
  made: number,
): Promise<number> {
  const gap = channel.retryGaps[queued.sends]
  if (acknowledged || gap === undefined) await forgetNotification(channel.store, id)
  else {
    const dueAt = addSeconds(now, gap)
    await saveNotification(channel.store, id, { ...queued, sends: queued.sends + 1, dueAt, postponed: false })
  }
  return made
}

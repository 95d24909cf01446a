import type { Clock } from '@/domain/clock'
import type { Instant } from '@/domain/dates'
import type { Sealing } from '../../functions/environment'
import type { Faults } from '../faults'
import type { OutsideStore } from '../outside-store'
import { ProviderError } from '../payment-channel'
import type { Messenger } from './messenger'
import { slotsOf, textOf } from './templates'

/** A message as the phone shows it. */
export interface ReceivedMessage {
  at: Instant
  text: string
}

export interface SimulatedMessenger extends Messenger {
  /** What a phone got, newest first. */
  inbox(phone: string): Promise<ReceivedMessage[]>
}

interface Kept {
  at: Instant
  sealed: string
}

/** A phone keeps its last messages. */
const KEPT_AT_MOST = 50
const PHONE = /^1[3-9]\d{9}$/

/** A message service and the phones behind it. Numbers are kept hashed and texts sealed. */
export function createMessenger({ store, clock, faults, sealing }: MessengerDeps): SimulatedMessenger {
  return {
    send: ({ reference, phone, template, values }) =>
      store.exclusively('sent', reference, async () => {
        if (!PHONE.test(phone)) throw new ProviderError('rejected', 'PHONE_NUMBER_ILLEGAL')
        if (values.length !== slotsOf(template)) throw new ProviderError('rejected', 'TEMPLATE_VALUES_MISMATCH')
        if (await store.get('sent', reference)) return
        await store.put('sent', reference, { at: clock.now() })
        if (faults.takeMessage().mode === 'lost') return
        const line = sealing.index(phone)
        const message: Kept = { at: clock.now(), sealed: sealing.seal(textOf(template, values)) }
        await store.exclusively('phone', line, async () => {
          const earlier = (await store.get<Kept[]>('phone', line)) ?? []
          await store.put('phone', line, [message, ...earlier].slice(0, KEPT_AT_MOST))
        })
      }),

    async inbox(phone) {
      const kept = (await store.get<Kept[]>('phone', sealing.index(phone))) ?? []
      return kept.map(({ at, sealed }) => ({ at, text: sealing.open(sealed) }))
    },
  }
}

interface MessengerDeps {
  store: OutsideStore
  clock: Clock
  faults: Faults
  sealing: Sealing
}

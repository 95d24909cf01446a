import { createHmac } from 'node:crypto'
import type { Wallet } from '@/contract/fields'
import type { Clock } from '@/domain/clock'
import { addSeconds, type Instant } from '@/domain/dates'
import type { Faults } from '../../faults'
import type { OutsideStore } from '../../outside-store'
import { type RandomBytes, randomHex } from '../../random'
import type { FaceResult } from '../face-check'
import type { Population } from './population'

/** How the camera's look at somebody ends. */
export const faceOutcomes = ['passed', 'no-match', 'not-live', 'light', 'cancelled', 'service', 'timed-out'] as const
export type FaceOutcome = (typeof faceOutcomes)[number]

/** A check at a host; whom it is about is kept as a keyed hash alone. */
export interface HostCheck {
  ref: string
  wallet: Wallet
  /** The app's own number of it. */
  reference: string
  subject: string
  /** Whether name and number belong together. */
  matches: boolean
  endsAt: Instant
  outcome: FaceOutcome | null
}

export interface BeginAtHost {
  wallet: Wallet
  reference: string
  /** Everything that must be the same when the result is asked for. */
  subject: string
  name: string
  idNumber: string
}

/** The hosts' own people who look at faces; both hosts work alike behind their different interfaces. */
export interface FaceDesk {
  /** The same reference and subject again is the same check. Null for the same reference and another subject. */
  begin(request: BeginAtHost): Promise<HostCheck | null>
  find(wallet: Wallet, ref: string): Promise<HostCheck | null>
  isAbout(check: HostCheck, subject: string): boolean
  /** Where the check stands now. */
  state(check: HostCheck): FaceResult
  /** The citizen has looked into the camera, or left. Null for an unknown check; `over` when it had ended. */
  end(ref: string, outcome: FaceOutcome): Promise<'ended' | 'over' | null>
}

export interface DeskDeps {
  store: OutsideStore
  clock: Clock
  faults: Faults
  random: RandomBytes
  population: Population
  secret: string
}

/** Nobody stands before a camera for longer. */
const MINUTES_AT_MOST = 10
const KIND = 'check'

export function createFaceDesk({ store, clock, faults, random, population, secret }: DeskDeps): FaceDesk {
  const hash = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')
  const hasEnded = (check: HostCheck) => check.outcome !== null || check.endsAt <= clock.now()

  return {
    begin: (request) =>
      store.exclusively('reference', request.reference, async () => {
        const { wallet, reference, name, idNumber } = request
        const subject = hash(request.subject)
        const earlier = await store.get<string>('reference', reference)
        const known = earlier && (await store.get<HostCheck>(KIND, earlier))
        if (known) return known.subject === subject ? known : null
        const check: HostCheck = {
          ref: randomHex(random, 16),
          wallet,
          reference,
          subject,
          matches: await population.matches(name, idNumber),
          endsAt: addSeconds(clock.now(), MINUTES_AT_MOST * 60),
          outcome: null,
        }
        await store.put(KIND, check.ref, check)
        await store.put('reference', reference, check.ref)
        return check
      }),

    async find(wallet, ref) {
      const check = await store.get<HostCheck>(KIND, ref)
      return check?.wallet === wallet ? check : null
    },

    isAbout: (check, subject) => check.subject === hash(subject),

    state({ outcome, endsAt }) {
      if (outcome === null) return endsAt <= clock.now() ? { state: 'timed-out' } : { state: 'started' }
      if (outcome === 'passed' || outcome === 'timed-out') return { state: outcome }
      return { state: 'failed', failure: outcome }
    },

    end: (ref, wished) =>
      store.exclusively(KIND, ref, async () => {
        const check = await store.get<HostCheck>(KIND, ref)
        if (!check) return null
        if (hasEnded(check)) return 'over'
        const fault = faults.takeFaceCheck()
        // The host has lost it: nothing more is heard until its time is up.
        if (fault.mode === 'time-out') return 'ended'
        const seen = wished === 'passed' && !check.matches ? 'no-match' : wished
        await store.put(KIND, ref, { ...check, outcome: fault.mode === 'normal' ? seen : fault.mode })
        return 'ended'
      }),
  }
}

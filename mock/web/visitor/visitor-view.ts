import type { WindowBill, WindowSnapshot } from '@/contract/hall'
import { type Instant, secondsBetween } from '@/domain/dates'

/** How long an ended bill stays on the visitor's screen, in seconds of the host's clock. */
const STAYS_SECONDS = { paid: 20, expired: 60, withdrawn: 60 } as const

export type VisitorView =
  | { kind: 'loading' }
  | { kind: 'idle' }
  /** The code's time is up, but nobody has confirmed yet that nothing was paid. */
  | { kind: WindowBill['state'] | 'lapsed'; bill: WindowBill }
  /** Paid when the line was cut: never shown as green from memory. */
  | { kind: 'remembered'; bill: WindowBill }

/** What the visitor sees: a function of the last snapshot, the host's time and whether the line is up. */
export function visitorView(snapshot: WindowSnapshot | null, now: Instant | null, live: boolean): VisitorView {
  if (!snapshot || !now) return { kind: 'loading' }
  const bill = snapshot.current
  if (!bill || hasCleared(bill, now)) return { kind: 'idle' }
  if (bill.state === 'paid' && !live) return { kind: 'remembered', bill }
  if (bill.state === 'open' && (bill.link === null || now >= bill.expiresAt)) return { kind: 'lapsed', bill }
  return { kind: bill.state, bill }
}

function hasCleared(bill: WindowBill, now: Instant): boolean {
  if (bill.state !== 'paid' && bill.state !== 'expired' && bill.state !== 'withdrawn') return false
  return secondsBetween(bill.closedAt ?? bill.expiresAt, now) >= STAYS_SECONDS[bill.state]
}

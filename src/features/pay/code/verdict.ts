import type { BillView } from '@/contract/payment-bills'
import { type CodeKey, verifyToken } from '@/domain/code-token'
import type { Instant } from '@/domain/dates'
import { readScannedCode, type ScannedCode } from '@/domain/scanned-code'
import type { CloudFailure } from '@/platform/cloud/cloud-failure'

/** What the phone finds out by itself, before anything is asked of the cloud. */
export type OfflineReading =
  | Exclude<ScannedCode, { kind: 'payment-code' }>
  | { kind: 'not-genuine' }
  /** Signed by somebody whom this build does not know: false, or newer than this app. */
  | { kind: 'unknown-key' }
  | { kind: 'other-province'; issuer: string }
  /** `late`: expired by the phone's clock. The cloud decides, since phones' clocks may be wrong. */
  | { kind: 'signed'; token: string; issuer: string; expiresAt: Instant; late: boolean }

type BillState = 'genuine' | 'being-paid' | 'mine-under-way' | 'paid' | 'withdrawn'

/** What is known about a code once the cloud was asked too. Each has its own screen. */
export type CodeVerdict =
  | Exclude<OfflineReading, { kind: 'signed' }>
  | { kind: 'checking'; token: string; issuer: string; expiresAt: Instant }
  | { [Kind in BillState]: { kind: Kind; token: string; bill: BillView } }[BillState]
  | { kind: 'expired'; token: string; expiresAt: Instant; bill: BillView | null }
  | { kind: 'never-issued'; token: string }
  | { kind: 'unreachable'; token: string; failure: CloudFailure }

/** @param origins the hosts that issue our links */
export function readOffline(
  text: string,
  trusted: { origins: readonly string[]; keys: readonly CodeKey[] },
  now: Instant,
): OfflineReading {
  const code = readScannedCode(text, trusted.origins)
  if (code.kind !== 'payment-code') return code
  const checked = verifyToken(code.token, trusted.keys, now)
  switch (checked.verdict) {
    case 'not-genuine':
      return { kind: checked.reason === 'unknown-key' ? 'unknown-key' : 'not-genuine' }
    case 'other-province':
      return { kind: 'other-province', issuer: checked.issuer }
    case 'genuine':
    case 'expired':
      return {
        kind: 'signed',
        token: code.token,
        issuer: checked.issuer,
        expiresAt: checked.token.expiresAt,
        late: checked.verdict === 'expired',
      }
  }
}

/** Joins what the phone found with what the cloud answered so far; both null while it is being asked. */
export function judge(
  reading: OfflineReading,
  answer: { bill: BillView | null; failure: CloudFailure | null },
): CodeVerdict {
  if (reading.kind !== 'signed') return reading
  const { token, issuer, expiresAt } = reading
  if (answer.bill) return judgeBill(token, answer.bill)
  // A signed code that ran out long ago may be unknown by now: that is no sign of fraud.
  if (answer.failure && reading.late) return { kind: 'expired', token, expiresAt, bill: null }
  if (answer.failure?.code === 'NOT_FOUND') return { kind: 'never-issued', token }
  if (answer.failure) return { kind: 'unreachable', token, failure: answer.failure }
  return { kind: 'checking', token, issuer, expiresAt }
}

/** Which screen belongs to the state of a bill. */
export function judgeBill(token: string, bill: BillView): CodeVerdict {
  switch (bill.state) {
    case 'open':
      return { kind: 'genuine', token, bill }
    case 'paying':
      return { kind: bill.myOrderNo ? 'mine-under-way' : 'being-paid', token, bill }
    case 'expired':
      return { kind: 'expired', token, expiresAt: bill.expiresAt, bill }
    case 'paid':
    case 'withdrawn':
      return { kind: bill.state, token, bill }
  }
}

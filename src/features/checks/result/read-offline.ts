import type { CheckedKind, PublishedKey } from '@/contract/checks'
import type { Instant } from '@/domain/dates'
import { verifyDocumentCode } from '@/domain/document-code'

/** What the phone finds out about a document's code by itself. Whether the document was withdrawn is not among it. */
export type OfflineReading =
  | { kind: 'signed'; what: CheckedKind; issuer: string }
  | { kind: 'over' }
  | { kind: 'not-genuine' }
  /** Signed under a key that this phone does not hold: forged, or newer than what is kept. */
  | { kind: 'unknown-key' }
  /** No keys are kept: nothing can be said. */
  | { kind: 'no-keys' }

export function readOffline(token: string, keys: readonly PublishedKey[], now: Instant): OfflineReading {
  if (keys.length === 0) return { kind: 'no-keys' }
  const checked = verifyDocumentCode(token, keys, now)
  switch (checked.verdict) {
    case 'genuine':
      return { kind: 'signed', what: checked.code.kind, issuer: checked.issuer }
    case 'over':
      return { kind: 'over' }
    case 'not-genuine':
      return { kind: checked.reason === 'unknown-key' ? 'unknown-key' : 'not-genuine' }
  }
}

import type { ChinaDate, Instant } from '@/domain/dates'

/** A credit certificate (驾驶人信用证明) as it was issued; only `withdrawn_at` ever changes. */
export interface CertificateTable {
  /** The city that keeps the licence's file; not all of them are places of ours. */
  region_code: string
  id: string
  person_id: string
  /** 16 digits; see mock/rules/documents/certificate-number. */
  number: string
  check_code_sealed: string
  /** Keyed hash of number and check code together: one look-up answers whether the pair is right. */
  check_index: string
  holder_masked: string
  /** Sealed JSON of `CertificateContent`. */
  content_sealed: string
  issued_at: Instant
  /** Last day of its validity. */
  valid_until: ChinaDate
  withdrawn_at: Instant | null
}

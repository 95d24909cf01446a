import type { FaceTicket } from '@/contract/identity'

/**
 * The host's face check, from our server's side. The phone opens the ticket with the host's own call; whatever it
 * reports is display only, `result` asks the host's server, whose word alone counts.
 */
export interface FaceCheck {
  /**
   * Only holders of a mainland resident ID can be checked. `who.name` and `who.idNumber` go to the host and nowhere else.
   * @throws ProviderError `unavailable` or `rejected`
   */
  begin(who: { name: string; idNumber: string; openId: string; checkId: string }): Promise<{
    /** What the host's server calls this check. */
    hostRef: string
    ticket: FaceTicket
  }>
  /** @throws ProviderError `unavailable` */
  result(hostRef: string): Promise<FaceResult>
}

export type FaceResult =
  /** Not finished yet; after the host's time limit it is `timed-out`. */
  | { state: 'started' }
  | { state: 'passed' }
  | { state: 'failed'; failure: 'no-match' | 'not-live' | 'light' | 'cancelled' | 'service' }
  | { state: 'timed-out' }

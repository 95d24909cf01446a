import type { FaceTicket } from '@/contract/identity'

/**
 * The host's face check, from our server's side. The phone opens the ticket with the host's own call; whatever it
 * reports is display only, `result` asks the host's server, whose word alone counts.
 */
export interface FaceCheck {
  /**
   * Only holders of a mainland resident ID can be checked. Name and number go to the host and nowhere else.
   * @throws ProviderError `unreachable` or `rejected`
   */
  begin(subject: FaceSubject): Promise<{
    /** What the host's server calls this check. */
    hostRef: string
    ticket: FaceTicket
  }>
  /**
   * @param subject the same as at the beginning: the host answers nobody who asks about somebody else
   * @throws ProviderError `unreachable` or `rejected`
   */
  result(hostRef: string, subject: FaceSubject): Promise<FaceResult>
}

export interface FaceSubject {
  name: string
  idNumber: string
  openId: string
  /** Our own id of the check, a UUID. */
  checkId: string
}

/** Both hosts want 32 letters and digits at most. */
export const referenceOf = ({ checkId }: Pick<FaceSubject, 'checkId'>): string => checkId.replaceAll('-', '')

export type FaceResult =
  /** Not finished yet; after the host's time limit it is `timed-out`. */
  | { state: 'started' }
  | { state: 'passed' }
  | { state: 'failed'; failure: 'no-match' | 'not-live' | 'light' | 'cancelled' | 'service' }
  | { state: 'timed-out' }

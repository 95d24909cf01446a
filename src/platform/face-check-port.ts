import type { FaceTicket } from '@/contract/identity'

/** What the host told the app. Display only: whether the face fits is for the cloud to ask the host's server. */
export type FaceOutcome =
  | 'done'
  | 'cancelled'
  /** This phone or this version of the host cannot do it. */
  | 'unsupported'
  | 'unknown'

export interface FaceCheckPort {
  /** Opens the host's own face check and resolves when it is closed; never rejects. */
  open(ticket: FaceTicket): Promise<FaceOutcome>
}

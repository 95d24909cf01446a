export type ScanOutcome =
  | { kind: 'text'; text: string }
  | { kind: 'cancelled' }
  /** No permission for the camera, or no camera. */
  | { kind: 'failed' }

export interface ScannerPort {
  /** Opens the camera for one code (QR or bar code); never rejects. */
  scan(): Promise<ScanOutcome>
}

export interface ScreenPort {
  /** Whether a screen reader is on; false where the host does not tell. */
  readsAloud(): Promise<boolean>
  /** Has a change told aloud that is not under the reader's finger. */
  announce(words: string): void
}

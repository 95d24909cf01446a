/**
 * A document on the screen: as bright as the phone can, and left out of screenshots and of the picture in the app
 * switcher. Neither call ever rejects; what an old host does not know is left out.
 */
export interface ShowingPort {
  begin(): void
  /** Everything as it was before `begin`. */
  end(): void
}

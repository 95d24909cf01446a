import { openPage, replacePage, routes } from './navigation'

/**
 * The text of the code with which the citizen came: scanned inside the app, or handed over by WeChat or Alipay.
 * It stays in memory: a link in a page's URL would end up in histories and logs.
 */
let waiting: string | null = null
let seen = ''

export const entryLink = {
  /** The text to be checked; stays until the next one, so that the page survives being drawn again. */
  current: (): string | null => waiting,

  /** A text from the scanner, a picture or the clipboard: opens the verdict page. */
  open(text: string): Promise<void> {
    waiting = text
    return openPage(routes.code)
  },

  /** The same, in the place of the present page ("scan again" on a verdict page). */
  reopen(text: string): Promise<void> {
    waiting = text
    return replacePage(routes.code)
  },

  /** WeChat opens the verdict page itself and gives it the link as `q`, URL-encoded once. */
  receiveFromPage(query: { q?: string }): void {
    if (query.q) waiting = decodeOnce(query.q)
  },

  /**
   * Alipay hands the link to the app: to `onLaunch` on a cold start and to `onShow` on any. `onShow` comes again,
   * with the same options, when the scanner or the cashier closes; such a repetition is not a new scan.
   * @param occasion `launch`, or `show` with whether the app comes back from its own scanner or cashier
   */
  receiveFromApp(query: { qrCode?: string } | undefined, stamp = ''): void {
    const link = query?.qrCode
    if (!link) return
    const identity = `${stamp} ${link}`
    if (identity === seen) return
    seen = identity
    void entryLink.open(decodeOnce(link))
  },
}

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

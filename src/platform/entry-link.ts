import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { readConsentLink } from '@/domain/consent-link'
import { openPage, replacePage, routes } from './navigation'
import { LINK_ORIGINS } from './settings'

interface Waiting {
  text: string | null
  /** The citizen asked whether the code is genuine, not to pay. */
  onlyChecking: boolean
  /** The page in front was only opened by the host to lead on to the verdict: it has nothing to fetch. */
  leadingOn: boolean
}

/**
 * The text of the code with which the citizen came: scanned inside the app, or handed over by WeChat or Alipay.
 * It stays in memory: a link in a page's URL would end up in histories and logs.
 */
const useWaiting = create<Waiting>()(() => ({ text: null, onlyChecking: false, leadingOn: false }))

/** A link that Alipay gave to the app, for which no page has been opened yet. */
let undelivered = false
let lastFromApp = ''

/** The text to be checked; a new one redraws the verdict page that is already open. */
export const useEntryText = (): string | null => useWaiting((state) => state.text)

/** True from Alipay's start with a code until the verdict page stands before the page that Alipay opened. */
export const useLeadingOn = (): boolean => useWaiting((state) => state.leadingOn)

/** A driver's code leads to the owner's answer, everything else to the verdict. */
const pageFor = (text: string | null): string =>
  text !== null && readConsentLink(text, LINK_ORIGINS) !== null ? routes.answerScanned : routes.code

export const entryLink = {
  /** The text to be checked; stays until the next one, so that the page survives being drawn again. */
  current: (): string | null => useWaiting.getState().text,

  /** Whether the verdict page shall stop at the verdict (查真伪). */
  onlyChecking: (): boolean => useWaiting.getState().onlyChecking,

  /** The token of the driver's code that was scanned last; null when it was another code. */
  consentToken: (): string | null => readConsentLink(useWaiting.getState().text ?? '', LINK_ORIGINS),

  /** A text from the scanner, a picture or the clipboard: opens the page that it belongs to. */
  open(text: string, { onlyChecking = false } = {}): Promise<void> {
    useWaiting.setState({ text, onlyChecking })
    return openPage(pageFor(text))
  },

  /** The same, in the place of the present page ("scan again" on a verdict page). */
  reopen(text: string): Promise<void> {
    useWaiting.setState({ text })
    return replacePage(pageFor(text))
  },

  /** WeChat opens the verdict page itself and gives it the link as `q`, URL-encoded once. */
  receiveFromPage(query: { q?: string }): void {
    if (query.q) useWaiting.setState({ text: decodeOnce(query.q), onlyChecking: false })
  },

  /**
   * Alipay hands the link to the app: to `onLaunch` on a cold start and to `onShow` on any. `onShow` comes again
   * with the same options when the scanner or the cashier closes; that is not a new scan.
   */
  receiveFromApp(query: { qrCode?: string } | undefined): void {
    const link = query?.qrCode ?? ''
    const repeated = link === lastFromApp
    lastFromApp = link
    if (link === '' || repeated) return
    useWaiting.setState({ text: decodeOnce(link), onlyChecking: false, leadingOn: true })
    undelivered = true
    entryLink.deliver()
  },

  /** Opens the verdict page as soon as there is a page to open it from; every page calls this when it is drawn. */
  deliver(): void {
    const top = Taro.getCurrentPages().slice(-1)[0]
    if (!undelivered || !top) return
    undelivered = false
    const arrived = () => useWaiting.setState({ leadingOn: false })
    const page = pageFor(useWaiting.getState().text)
    // The verdict page redraws itself for another code.
    if (page === routes.code && `/${top.route ?? ''}`.includes(page)) arrived()
    else void openPage(page).then(arrived, arrived)
  },
}

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

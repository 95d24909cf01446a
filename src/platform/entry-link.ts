import Taro from '@tarojs/taro'
import { useState } from 'react'
import { create } from 'zustand'
import { readConsentLink } from '@/domain/consent-link'
import { readDocumentLink } from '@/domain/document-link'
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

/** True from Alipay's start with a code until the verdict page stands before the page that Alipay opened. */
export const useLeadingOn = (): boolean => useWaiting((state) => state.leadingOn)

/** A driver's code leads to the owner's answer, a document's code to its check, everything else to the verdict. */
const pageFor = (text: string | null): string => {
  if (text === null) return routes.code
  if (readConsentLink(text, LINK_ORIGINS) !== null) return routes.answerScanned
  return readDocumentLink(text, LINK_ORIGINS) === null ? routes.code : routes.checkedCode
}

/** Pages that redraw themselves for another code. */
const REDRAWN: readonly string[] = [routes.code, routes.checkedCode]

/**
 * The text for which a page stands: the one with which it was opened, and then each later one that belongs to it. What
 * belongs to another page leaves it as it is. `elsewhere` is the page to which the text belongs instead, if any.
 */
export function useTextOf(page: string): { text: string | null; elsewhere: string | null } {
  const latest = useWaiting((state) => state.text)
  const [text, take] = useState(latest)
  if (latest !== text && pageFor(latest) === page) take(latest)
  const belongs = pageFor(text)
  return { text, elsewhere: belongs === page ? null : belongs }
}

export const entryLink = {
  /** The text to be checked; stays until the next one, so that the page survives being drawn again. */
  current: (): string | null => useWaiting.getState().text,

  /** Whether the verdict page shall stop at the verdict (查真伪). */
  onlyChecking: (): boolean => useWaiting.getState().onlyChecking,

  /** The token of the driver's code that was scanned last; null when it was another code. */
  consentToken: (): string | null => readConsentLink(useWaiting.getState().text ?? '', LINK_ORIGINS),

  /** A text from the scanner, a picture or the clipboard: opens the page that it belongs to, or the one that is named. */
  open(text: string, { onlyChecking = false, page = pageFor(text) } = {}): Promise<void> {
    useWaiting.setState({ text, onlyChecking })
    return openPage(page)
  },

  /** The same, in the place of the present page ("scan again" on a verdict page). */
  reopen(
    text: string,
    { onlyChecking = useWaiting.getState().onlyChecking, page = pageFor(text) } = {},
  ): Promise<void> {
    useWaiting.setState({ text, onlyChecking })
    return replacePage(page)
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
    if (REDRAWN.includes(page) && `/${top.route ?? ''}`.includes(page)) arrived()
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

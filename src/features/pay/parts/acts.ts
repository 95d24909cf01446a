import { codeWords } from '@/locales/zh-cn/pay-code'
import { tell } from '@/platform/contact'
import { entryLink } from '@/platform/entry-link'
import { goHome, openPage, replacePage, routes } from '@/platform/navigation'
import { scanner } from '@/platform/scanner'
import type { Act } from '../state-screen'

/** Scans and puts the verdict in the place of the present page. */
export async function scanAgain(): Promise<void> {
  const outcome = await scanner.scan()
  if (outcome.kind === 'text') await entryLink.reopen(outcome.text)
  if (outcome.kind === 'failed') tell(`${codeWords.cameraFailed.title}，${codeWords.cameraFailed.text}`)
}

/** The acts that mean the same on every screen; the others belong to the screen that offers them. */
export function performAct(act: Act, own: { orderNo?: string | null; askAgain?: () => void }): void {
  switch (act) {
    case 'scan':
    case 'scan-again':
      void scanAgain()
      return
    case 'type-number':
      void openPage(routes.lookUp)
      return
    case 'go-home':
      void goHome()
      return
    case 'see-bill':
      void replacePage(routes.bill)
      return
    case 'see-order':
    case 'see-receipt':
      void replacePage(own.orderNo ? routes.order(own.orderNo) : routes.receipts)
      return
    case 'ask-again':
      own.askAgain?.()
  }
}

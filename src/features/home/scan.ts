import { homeWords } from '@/locales/zh-cn/home'
import { ask } from '@/platform/contact'
import { entryLink } from '@/platform/entry-link'
import { openPage, routes } from '@/platform/navigation'
import { scanner } from '@/platform/scanner'

/** Scans one code and opens its verdict; without a camera the number is the other way. */
export async function scan(): Promise<void> {
  const outcome = await scanner.scan()
  if (outcome.kind === 'text') await entryLink.open(outcome.text)
  if (outcome.kind === 'failed' && (await ask(homeWords.cameraFailed))) await openPage(routes.lookUp)
}

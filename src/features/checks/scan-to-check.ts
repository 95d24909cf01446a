import { formatDecisionNumber, readDecisionNumber } from '@/domain/decision-number'
import { readScannedCode } from '@/domain/scanned-code'
import { checkWords } from '@/locales/zh-cn/checks'
import { tell } from '@/platform/contact'
import { entryLink } from '@/platform/entry-link'
import { openPage, replacePage, routes } from '@/platform/navigation'
import { scanner } from '@/platform/scanner'
import { LINK_ORIGINS } from '@/platform/settings'
import { draft } from './check/draft'
import { askedQuestion } from './question'

/**
 * Scans one code to know whether it is genuine. A document's code leads to its verdict, a payment code to the one on
 * bills, a printed number of a decision is looked up; whatever else it is, the verdict says that it is none of ours.
 * @param inPlace in the place of the present page, when that is a verdict already
 */
export async function scanToCheck({ inPlace = false } = {}): Promise<void> {
  const outcome = await scanner.scan()
  if (outcome.kind === 'failed') tell(checkWords.cameraFailed)
  if (outcome.kind !== 'text') return
  const { text } = outcome
  const code = readScannedCode(text, LINK_ORIGINS)
  if (code.kind === 'decision-number' && readDecisionNumber(text).kind === 'decision') {
    draft.choose('decision')
    draft.keep('decision', 'number', formatDecisionNumber(code.digits))
    askedQuestion.ask({ by: 'decision', number: code.digits })
    await (inPlace ? replacePage : openPage)(routes.checkedNumber)
    return
  }
  const foreign = code.kind === 'web-page' || code.kind === 'unknown-text'
  const open = inPlace ? entryLink.reopen : entryLink.open
  await open(text, { onlyChecking: true, page: foreign ? routes.checkedCode : undefined })
}

import { formatInstant } from '@/domain/dates'
import { checkedWords } from '@/locales/zh-cn/checked'
import { checkWords } from '@/locales/zh-cn/checks'
import { common } from '@/locales/zh-cn/common'
import { callPhone, copyText, tell } from '@/platform/contact'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { CheckedPaper } from './checked-paper'
import { type PaperVerdict, paperScreen } from './paper-screens'
import { ResultDock } from './result-dock'
import { VerdictHead } from './verdict-head'

interface PaperPageProps {
  verdict: PaperVerdict
  by: 'code' | 'number'
}

/** A verdict on a document that we know: the verdict, the paper, and what it means. */
export function PaperPage({ verdict, by }: PaperPageProps) {
  const { tone, icon, title, added, stamp, meaning } = paperScreen(verdict)
  const { document, checkedAt } = verdict
  const { hotline } = document.issuer
  const other =
    tone === 'good'
      ? { words: checkWords.result.copy, icon: 'share' as const, act: () => void copyResult(verdict, title) }
      : { words: checkWords.result.call(hotline), icon: 'phone' as const, act: () => void callPhone(hotline) }
  return (
    <Page title={checkWords.result.title} dock={<ResultDock by={by} other={other} />}>
      <VerdictHead tone={tone} icon={icon} title={title} at={checkedAt} />
      {document.fields.length + added.length > 0 && <CheckedPaper document={document} added={added} stamp={stamp} />}
      <Card flush>
        {meaning.map(({ icon: sign, tone: colour, title: what, text }) => (
          <ListRow key={what} icon={sign} iconTone={colour} title={what} note={text} />
        ))}
      </Card>
    </Page>
  )
}

/** The result in one line, for whoever has to file it: what is masked stays masked. */
async function copyResult({ document, checkedAt }: PaperVerdict, title: string): Promise<void> {
  const { kind, fields, issuer } = document
  const parts = fields.map(
    ({ name, value }) => `${checkedWords.nameOf(kind, name)} ${checkedWords.valueOf(kind, name, value)}`,
  )
  const at = checkWords.result.at(formatInstant(checkedAt, 'YYYY-MM-DD HH:mm:ss'))
  const text = [`${checkedWords.kinds[kind]}：${title}`, at, issuer.name, ...parts].join('，')
  tell((await copyText(text)) ? checkWords.result.copied : common.copyFailed)
}

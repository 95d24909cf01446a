import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { readDocumentLink } from '@/domain/document-link'
import { askedQuestion } from '@/features/checks/question'
import { NoDocument, ResultPage } from '@/features/checks/result/result-page'
import { entryLink, useTextOf } from '@/platform/entry-link'
import { routes } from '@/platform/navigation'
import { LINK_ORIGINS } from '@/platform/settings'

/** WeChat opens this page itself for a document's link, which then stands in `q`; a later scan redraws it. */
export default function Result() {
  const { params } = useRouter<{ q?: string; by?: string }>()
  useState(() => entryLink.receiveFromPage(params))
  const { text } = useTextOf(routes.checkedCode)
  const [typed] = useState(() => (params.by === 'number' ? { question: askedQuestion.current(), before: text } : null))
  if (typed?.question && typed.before === text) return <ResultPage question={typed.question} />
  const token = text === null ? null : readDocumentLink(text, LINK_ORIGINS)
  return token === null ? (
    <NoDocument scanned={text !== null} />
  ) : (
    <ResultPage key={token} question={{ by: 'code', token }} />
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { forgetBill } from '@/features/pay/api/open-bill'
import { CodePage } from '@/features/pay/code/code-page'
import { currentCode } from '@/features/pay/code/current-code'
import { entryLink, useEntryText } from '@/platform/entry-link'
import { replacePage, routes } from '@/platform/navigation'

/** WeChat opens this page itself for a scanned link, which then stands in `q`; a later scan redraws it. */
export default function Code() {
  const { params } = useRouter<{ q?: string }>()
  useState(() => entryLink.receiveFromPage(params))
  const text = useEntryText()
  if (entryLink.consentToken() !== null) return <ToOwnersAnswer key={text} />
  return <ScannedCode key={text} />
}

/** A driver's code is no payment code: the owner's answer takes the place of the verdict. */
function ToOwnersAnswer() {
  useEffect(() => void replacePage(routes.answerScanned), [])
  return null
}

function ScannedCode() {
  const queries = useQueryClient()
  const [scan] = useState(() => {
    const reading = currentCode()
    if (reading.kind === 'signed') forgetBill(queries, reading.token)
    return { reading, onlyChecking: entryLink.onlyChecking() }
  })
  return <CodePage {...scan} />
}

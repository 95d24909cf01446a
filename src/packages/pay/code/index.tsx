import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { forgetBill } from '@/features/pay/api/open-bill'
import { CodePage } from '@/features/pay/code/code-page'
import { currentCode } from '@/features/pay/code/current-code'
import { entryLink, useEntryText } from '@/platform/entry-link'

/** WeChat opens this page itself for a scanned link, which then stands in `q`; a later scan redraws it. */
export default function Code() {
  const { params } = useRouter<{ q?: string }>()
  useState(() => entryLink.receiveFromPage(params))
  const text = useEntryText()
  return <ScannedCode key={text} />
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

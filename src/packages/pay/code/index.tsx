import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { forgetBill } from '@/features/pay/api/open-bill'
import { CodePage } from '@/features/pay/code/code-page'
import { currentCode } from '@/features/pay/code/current-code'
import { entryLink, useTextOf } from '@/platform/entry-link'
import { replacePage, routes } from '@/platform/navigation'

/** WeChat opens this page itself for a scanned link, which then stands in `q`; a later scan redraws it. */
export default function Code() {
  const { params } = useRouter<{ q?: string }>()
  useState(() => entryLink.receiveFromPage(params))
  const { text, elsewhere } = useTextOf(routes.code)
  return elsewhere === null ? <ScannedCode key={text} /> : <Elsewhere page={elsewhere} />
}

/** No payment code: a driver's code for a car's owner, or a document's. The page to which it belongs takes this place. */
function Elsewhere({ page }: { page: string }) {
  useEffect(() => void replacePage(page), [page])
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

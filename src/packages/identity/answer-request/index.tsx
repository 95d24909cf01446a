import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AnswerListed, AnswerScanned } from '@/features/vehicles/consents/answer-page'
import { entryLink } from '@/platform/entry-link'

/** A request from the list, or the one behind the code that was scanned; WeChat gives the link in `q`. */
export default function AnswerRequest() {
  const { params } = useRouter<{ consentId?: string; q?: string }>()
  const [token] = useState(() => {
    entryLink.receiveFromPage(params)
    return entryLink.consentToken()
  })
  return params.consentId ? <AnswerListed consentId={params.consentId} /> : <AnswerScanned token={token ?? ''} />
}

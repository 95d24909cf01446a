import { useState } from 'react'
import { errorWords } from '@/locales/zh-cn/errors'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { tell } from '@/platform/contact'
import { files } from '@/platform/files'
import { decisionFile } from '../api/decision-file'

/** The document as a file in the host's viewer; the link is asked for each time, since it is short-lived. */
export function useDecisionFile(decisionId: string) {
  const [busy, setBusy] = useState<'pdf' | 'png' | null>(null)
  const open = async (format: 'pdf' | 'png') => {
    setBusy(format)
    try {
      const file = await decisionFile(decisionId, format)
      await (format === 'pdf' ? files.openPdf(file) : files.showPicture(file.url))
    } catch (error) {
      tell(errorWords[asCloudFailure(error).code].title)
    }
    setBusy(null)
  }
  return { busy, open }
}

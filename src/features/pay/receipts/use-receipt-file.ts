import { useState } from 'react'
import { errorWords } from '@/locales/zh-cn/errors'
import { orderWords } from '@/locales/zh-cn/pay-order'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { tell } from '@/platform/contact'
import { files } from '@/platform/files'
import { type ReceiptFile, receiptFile } from '../api/receipt-file'

/** Fetches the receipt as a file and hands it to the host; the link is asked for each time, since it is short-lived. */
export function useReceiptFile(orderNo: string) {
  const [busy, setBusy] = useState<'pdf' | 'png' | null>(null)
  const withFile = async (
    format: 'pdf' | 'png',
    use: (file: ReceiptFile) => Promise<void>,
    paper?: { code: string; number: string },
  ) => {
    setBusy(format)
    try {
      await use(await receiptFile(orderNo, format, paper))
    } catch (error) {
      tell(errorWords[asCloudFailure(error).code].title)
    }
    setBusy(null)
  }
  return {
    busy,
    /** The latest receipt, or another blue or red one of the order. */
    openPdf: (paper?: { code: string; number: string }) => withFile('pdf', (file) => files.openPdf(file), paper),
    savePicture: () => withFile('png', async ({ url }) => tell(orderWords.receipt[await files.savePicture(url)])),
  }
}

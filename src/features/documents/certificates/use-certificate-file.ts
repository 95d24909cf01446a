import { useState } from 'react'
import { errorWords } from '@/locales/zh-cn/errors'
import { voucherWords } from '@/locales/zh-cn/vouchers'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { tell } from '@/platform/contact'
import { files } from '@/platform/files'
import { type CertificateFile, certificateFile } from '../api/certificates'

const words = voucherWords.certificate

/** The certificate as a file; the host's viewer can send it on. The link is asked for each time, since it is short-lived. */
export function useCertificateFile(certificateId: string) {
  const [busy, setBusy] = useState<'pdf' | 'png' | null>(null)
  const withFile = async (format: 'pdf' | 'png', use: (file: CertificateFile) => Promise<void>) => {
    setBusy(format)
    try {
      await use(await certificateFile(certificateId, format))
    } catch (error) {
      tell(errorWords[asCloudFailure(error).code].title)
    }
    setBusy(null)
  }
  return {
    busy,
    openPdf: () => withFile('pdf', (file) => files.openPdf(file)),
    savePicture: () => withFile('png', async ({ url }) => tell(words[await files.savePicture(url)])),
  }
}

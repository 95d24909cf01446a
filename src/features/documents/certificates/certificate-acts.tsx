import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CertificateView } from '@/contract/document-views'
import { common } from '@/locales/zh-cn/common'
import { errorWords } from '@/locales/zh-cn/errors'
import { voucherWords } from '@/locales/zh-cn/vouchers'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { ask, copyText, tell } from '@/platform/contact'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { rememberCertificate, withdrawCertificate } from '../api/certificates'

const words = voucherWords.certificate

/** Telling somebody the two numbers, and taking the certificate back. */
export function CertificateActs({ certificate }: { certificate: CertificateView }) {
  const { certificateId, number, checkCode } = certificate
  const queries = useQueryClient()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const copy = async () => tell((await copyText(words.copyText(number, checkCode))) ? words.copied : common.copyFailed)
  const withdraw = async () => {
    if (running.current) return
    running.current = true
    const question = {
      title: words.withdrawTitle,
      content: words.withdrawContent,
      confirm: words.withdrawConfirm,
      cancel: words.keep,
    }
    if (await ask(question)) {
      setBusy(true)
      await withdrawCertificate(certificateId).then(
        (withdrawn) => rememberCertificate(queries, withdrawn),
        (error) => tell(errorWords[asCloudFailure(error).code].title),
      )
      setBusy(false)
    }
    running.current = false
  }
  return (
    <Card flush>
      <ListRow icon="share" title={words.copy} onPress={() => void copy()} />
      <ListRow icon="undo" title={busy ? common.asking : words.withdraw} onPress={() => void withdraw()} />
    </Card>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { common } from '@/locales/zh-cn/common'
import { voucherWords } from '@/locales/zh-cn/vouchers'
import { asCloudFailure, type CloudFailure } from '@/platform/cloud/cloud-failure'
import { replacePage, routes } from '@/platform/navigation'
import { Card } from '@/ui/card/card'
import { ErrorState } from '@/ui/error-state/error-state'
import { ListRow } from '@/ui/list-row/list-row'
import { NeedsPerson } from '@/ui/needs-person/needs-person'
import { Page } from '@/ui/page/page'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Strip } from '@/ui/strip/strip'
import { Verdict } from '@/ui/verdict/verdict'
import { issueCertificate, type Purpose, rememberCertificate } from '../api/certificates'

const words = voucherWords.issue
const purposes = Object.keys(words.purposes) as Purpose[]

/** One question, answered by a touch: what the certificate is for. It is issued at once. */
export function IssuePage() {
  const queries = useQueryClient()
  const running = useRef(false)
  const [asked, setAsked] = useState<Purpose | null>(null)
  const [failure, setFailure] = useState<CloudFailure | null>(null)
  const issue = async (purpose: Purpose) => {
    if (running.current) return
    running.current = true
    setAsked(purpose)
    setFailure(null)
    try {
      const certificate = await issueCertificate(purpose)
      rememberCertificate(queries, certificate)
      await replacePage(routes.certificate(certificate.certificateId))
    } catch (error) {
      setFailure(asCloudFailure(error))
    }
    running.current = false
  }
  if (failure?.code === 'NOT_VERIFIED')
    return (
      <Page title={words.title}>
        <NeedsPerson />
      </Page>
    )
  const busy = asked !== null && failure === null
  return (
    <Page title={words.title}>
      <Verdict tone="blue" icon="shield-check" title={words.title} note={words.note} />
      <SectionLabel>{words.question}</SectionLabel>
      <Card flush>
        {purposes.map((purpose) => (
          <ListRow key={purpose} title={words.purposes[purpose]} onPress={() => void issue(purpose)} />
        ))}
      </Card>
      {busy && (
        <Strip tone="blue" icon="hourglass" live>
          {words.asking}
        </Strip>
      )}
      {failure && asked && (
        <ErrorState error={failure} retry={{ words: common.retry, act: () => void issue(asked), busy }} />
      )}
    </Page>
  )
}

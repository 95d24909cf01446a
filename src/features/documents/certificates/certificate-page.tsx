import type { CertificateView } from '@/contract/document-views'
import { formatDate, formatInstant } from '@/domain/dates'
import { voucherWords } from '@/locales/zh-cn/vouchers'
import { openPage, replacePage, routes } from '@/platform/navigation'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { Page } from '@/ui/page/page'
import { Strip } from '@/ui/strip/strip'
import { Verdict } from '@/ui/verdict/verdict'
import { useCertificates } from '../api/certificates'
import { CertificateActs } from './certificate-acts'
import { certificateLooks } from './certificate-looks'
import { CertificatePaper } from './certificate-paper'
import { useCertificateFile } from './use-certificate-file'

const words = voucherWords.certificate
const BOXES = [[50], [60, 80, 50, 50, 50, 50, 50]]

/** One credit certificate: whether it holds, what it attests, and what can be done with it. */
export function CertificatePage({ certificateId }: { certificateId: string }) {
  const answer = useCertificates()
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.fetching}>
      {({ certificates }) => {
        const certificate = certificates.find((one) => one.certificateId === certificateId)
        if (!certificate) return <Missing />
        return (
          <Page title={words.title} loadedAt={loadedAt(answer)} dock={<CertificateDock certificate={certificate} />}>
            <State certificate={certificate} />
            <CertificatePaper certificate={certificate} />
            {certificate.state === 'in-force' && <CertificateActs certificate={certificate} />}
          </Page>
        )
      }}
    </Answered>
  )
}

function State({ certificate: { state, validUntil, withdrawnAt } }: { certificate: CertificateView }) {
  const { tone, icon } = certificateLooks[state]
  const until = formatDate(validUntil, 'M月D日')
  const told = {
    'in-force': [words.inForce(until), words.inForceNote],
    withdrawn: [words.withdrawn(withdrawnAt ? formatInstant(withdrawnAt, 'M月D日') : ''), words.withdrawnNote],
    expired: [words.expired(until), words.expiredNote],
  }[state]
  return (
    <Strip tone={tone} icon={icon} note={told[1]}>
      {told[0]}
    </Strip>
  )
}

/** Its files are for certificates that hold; otherwise another one is issued. */
function CertificateDock({ certificate: { certificateId, state } }: { certificate: CertificateView }) {
  const { busy, openPdf, savePicture } = useCertificateFile(certificateId)
  if (state !== 'in-force')
    return (
      <Dock>
        <Button onPress={() => void openPage(routes.issueCertificate)}>{words.again}</Button>
      </Dock>
    )
  return (
    <Dock>
      <Button kind="outline" onPress={() => void savePicture()} busy={busy === 'png' && words.opening}>
        {words.picture}
      </Button>
      <Button onPress={() => void openPdf()} busy={busy === 'pdf' && words.opening}>
        {words.pdf}
      </Button>
    </Dock>
  )
}

function Missing() {
  return (
    <Page title={words.title}>
      <Verdict tone="warn" icon="doc" title={words.missing.title} note={words.missing.note} />
      <Button onPress={() => void replacePage(routes.certificates)}>{words.missing.act}</Button>
    </Page>
  )
}

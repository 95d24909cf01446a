import type { CertificateView } from '@/contract/document-views'
import { formatInstant } from '@/domain/dates'
import { voucherWords } from '@/locales/zh-cn/vouchers'
import { openPage, routes } from '@/platform/navigation'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { Empty } from '@/ui/empty/empty'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { Tag } from '@/ui/tag/tag'
import { useCertificates } from '../api/certificates'
import { certificateLooks } from './certificate-looks'

const words = voucherWords.certificates
const BOXES = [
  [70, 40],
  [60, 40],
]

/** Credit certificates, newest first. */
export function CertificatesPage() {
  const answer = useCertificates()
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.fetching}>
      {({ certificates }) => (
        <Page
          title={words.title}
          loadedAt={loadedAt(answer)}
          dock={
            <Dock>
              <Button onPress={() => void openPage(routes.issueCertificate)}>{words.issue}</Button>
            </Dock>
          }
        >
          {certificates.length === 0 ? (
            <Empty tone="blue" icon="shield-check" title={words.empty.title} note={words.empty.note} />
          ) : (
            <Card flush>
              {certificates.map((certificate) => (
                <Row key={certificate.certificateId} certificate={certificate} />
              ))}
            </Card>
          )}
        </Page>
      )}
    </Answered>
  )
}

function Row({ certificate: { certificateId, number, state, issuedAt } }: { certificate: CertificateView }) {
  return (
    <ListRow
      icon="shield-check"
      title={words.rowTitle(formatInstant(issuedAt, 'YYYY年M月D日'))}
      note={words.row(number)}
      trailing={<Tag {...certificateLooks[state]}>{words.states[state]}</Tag>}
      onPress={() => void openPage(routes.certificate(certificateId))}
    />
  )
}

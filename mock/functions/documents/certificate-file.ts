import { documents } from '@/contract/documents'
import { certificatePage } from '../printing/certificate-page'
import { printedCode } from '../printing/printed-code'
import { publishPaper } from '../printing/publish-paper'
import { action } from '../runtime/action'
import { openContent } from './certificate-content'
import { certificateView, ownCertificate } from './certificate-view'

/** Draws one of the caller's own certificates, with what became of it since, and gives a link that soon ends. */
export const certificateFile = action(
  documents.certificateFile,
  ['citizen'],
  async ({ certificateId, format }, call) => {
    const { sealing, clock } = call.environment
    const row = await ownCertificate(call, certificateId)
    const { checkCode, state } = certificateView(row, sealing, clock.now())
    const code = await printedCode(call.environment, {
      kind: 'certificate',
      region_code: row.region_code,
      subject: row.id,
      person_id: row.person_id,
    })
    const paper = certificatePage(
      {
        ...openContent(sealing, row),
        number: row.number,
        checkCode,
        issuedAt: row.issued_at,
        validUntil: row.valid_until,
        state,
      },
      code,
    )
    return publishPaper(call.environment, paper, `安全驾驶信用证明-${row.number}`, format)
  },
)

import { documents } from '@/contract/documents'
import { listCertificates, withdrawCertificate as withdraw } from '../../store/certificates'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { certificateView, ownCertificate } from './certificate-view'

/** The caller's own credit certificates, newest first. */
export const certificates = action(documents.certificates, ['citizen'], async (_input, call) => {
  const { database, sealing, clock } = call.environment
  const person = await whoIs(call)
  const rows = await listCertificates(database, person.id)
  return { certificates: rows.map((row) => certificateView(row, sealing, clock.now())) }
})

/** The holder takes one back; taking back what is taken back already changes nothing. */
export const withdrawCertificate = action(
  documents.withdrawCertificate,
  ['citizen'],
  async ({ certificateId }, call) => {
    const { database, sealing, clock } = call.environment
    await withdraw(database, await ownCertificate(call, certificateId), clock.now())
    return certificateView(await ownCertificate(call, certificateId), sealing, clock.now())
  },
)

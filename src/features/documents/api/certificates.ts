import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { CertificateView } from '@/contract/document-views'
import { callOnce } from '@/platform/cloud/call-once'
import { type CloudInput, type CloudOutput, cloud } from '@/platform/cloud/cloud'
import { useInFront } from '@/platform/in-front'

export type Purpose = CloudInput<'documents.issueCertificate'>['purpose']
export type CertificateFile = CloudOutput<'documents.certificateFile'>

const certificatesQuery = queryOptions({
  queryKey: ['documents', 'certificates'],
  queryFn: () => cloud.call('documents.certificates', {}),
})

/** The caller's credit certificates, newest first. */
export const useCertificates = () => useQuery({ ...certificatesQuery, enabled: useInFront() })

/** One that was just issued stands first; one that was withdrawn keeps its place. */
export function rememberCertificate(queries: QueryClient, certificate: CertificateView): void {
  const same = ({ certificateId }: CertificateView) => certificateId === certificate.certificateId
  queries.setQueryData(certificatesQuery.queryKey, (list) => {
    if (!list) return list
    const { certificates } = list
    return {
      certificates: certificates.some(same)
        ? certificates.map((one) => (same(one) ? certificate : one))
        : [certificate, ...certificates],
    }
  })
}

/** @throws CloudFailure: POLICE_UNAVAILABLE */
export const issueCertificate = (purpose: Purpose): Promise<CertificateView> =>
  callOnce('documents.issueCertificate', { purpose })

/** @throws CloudFailure */
export const withdrawCertificate = (certificateId: string): Promise<CertificateView> =>
  callOnce('documents.withdrawCertificate', { certificateId }, `withdraw-certificate:${certificateId}`)

/** A short-lived link to the document: asked for at each use. @throws CloudFailure */
export const certificateFile = (certificateId: string, format: 'pdf' | 'png'): Promise<CertificateFile> =>
  cloud.call('documents.certificateFile', { certificateId, format })

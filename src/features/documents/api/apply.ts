import type { DocumentList } from '@/contract/document-views'
import { callOnce } from '@/platform/cloud/call-once'

/** With the photo that the police hold, or a stored upload. @throws CloudFailure: POLICE_UNAVAILABLE */
export const applyForLicence = (uploadId: string | null): Promise<DocumentList> =>
  callOnce('documents.apply', {
    kind: 'driving-licence',
    photo: uploadId === null ? { source: 'stored' } : { source: 'own', uploadId },
  })

/** @throws CloudFailure: POLICE_UNAVAILABLE */
export const applyForVehicle = (vehicleId: string): Promise<DocumentList> =>
  callOnce('documents.apply', { kind: 'vehicle-licence', vehicleId }, `apply:${vehicleId}`)

import type { FaceCheckView } from '@/contract/identity'
import { callOnce } from '@/platform/cloud/call-once'
import { type CloudOutput, cloud } from '@/platform/cloud/cloud'
import type { FacePurpose } from '@/platform/face-page'

/** @throws CloudFailure: TOO_MANY_TRIES after the day's tries, PROVIDER_UNAVAILABLE when the host does not answer */
export const beginFaceCheck = (purpose: FacePurpose): Promise<CloudOutput<'identity.beginFaceCheck'>> =>
  callOnce('identity.beginFaceCheck', { purpose, agreed: true }, `face-check:${purpose}`)

/** How it ended; the cloud asks the host's server. @throws CloudFailure */
export const faceCheckResult = (checkId: string): Promise<FaceCheckView> =>
  cloud.call('identity.faceCheck', { checkId })

/** A person looks at both sides of the paper. @throws CloudFailure */
export const askForReview = (checkId: string, frontId: string, backId: string): Promise<FaceCheckView> =>
  callOnce('identity.askForReview', { checkId, frontId, backId }, `face-review:${checkId}`)

import type { FaceCheckView } from '@/contract/identity'
import { type CitizenName, citizen } from '../../../../mock/data/citizens'
import { storeUpload } from '../../../../mock/functions/session/store-upload'
import type { FaceOutcome } from '../../../../mock/providers/face-check/simulator/face-app'
import type { Caller, CloudWorld } from './cloud-world'

/** One pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
/** Start, one segment, a frame of one pixel. */
export const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffd9', 'hex')

/** The newest message to a phone. */
export async function messageTo(world: CloudWorld, phone: string): Promise<string> {
  const [newest] = await world.outside.messenger.inbox(phone)
  if (!newest) throw new Error('no message came')
  return newest.text
}

export const digitsIn = (text: string) => /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? ''

/** What one of the cast types into the form, with the code that came to their phone. */
export async function registrationOf(world: CloudWorld, caller: Caller, name: CitizenName) {
  const known = citizen(name)
  await caller.call('identity', 'sendPhoneCode', { phone: known.phone })
  return {
    group: 'mainland-local' as const,
    documentKind: 'resident-id' as const,
    name: known.name,
    documentNumber: known.idNumber,
    phone: known.phone,
    phoneCode: digitsIn(await messageTo(world, known.phone)),
    agreed: true as const,
  }
}

/** Says to be one of the cast; tier `web`. */
export async function register(world: CloudWorld, caller: Caller, name: CitizenName) {
  const answer = await caller.call('identity', 'register', await registrationOf(world, caller, name))
  if (answer.kind !== 'registered') throw new Error(`not registered: ${answer.kind}`)
  return answer.me
}

/** Opens a check, looks into the camera and asks how it ended. */
export async function showFace(
  world: CloudWorld,
  caller: Caller,
  outcome: FaceOutcome = 'passed',
  purpose: 'verify-me' | 'approve-driver' = 'verify-me',
): Promise<FaceCheckView> {
  const { check, ticket } = await caller.call('identity', 'beginFaceCheck', { purpose, agreed: true })
  const opened = await world.outside.faceApp.checkTicket(ticket)
  if (!opened.ok) throw new Error(opened.reason)
  await world.outside.faceApp.end(opened.ref, outcome)
  return caller.call('identity', 'faceCheck', { checkId: check.checkId })
}

/** Stores one photo of the caller's; answers its id. */
export async function photo(
  world: CloudWorld,
  caller: Caller,
  purpose: 'objection' | 'identity-review' | 'licence-photo',
  bytes = PNG,
) {
  const { uploadId, url } = await caller.call('session', 'uploadTicket', { purpose })
  await storeUpload(world.environment, url.slice(url.lastIndexOf('/') + 1), bytes)
  return uploadId
}

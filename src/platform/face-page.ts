import type { InputOf } from '@/contract/envelope'
import type { identity } from '@/contract/identity'
import { createChannel } from './channel'
import { openPage, routes } from './navigation'

export type FacePurpose = InputOf<typeof identity.beginFaceCheck>['purpose']

/** Between whoever needs a passed check and the page of the face check; null = it was left without one. */
export const facePage = createChannel<FacePurpose, string | null>(null)

/** Opens the page of the face check. Resolves with the id of the passed check, or null. */
export function passFaceCheck(purpose: FacePurpose): Promise<string | null> {
  const passed = facePage.ask(purpose)
  openPage(routes.face).catch(() => facePage.reply(null))
  return passed
}

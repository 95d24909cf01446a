import type { Phone } from './bundle-host/phone'
import type { Screen } from './bundle-host/screen'
import { goHome } from './citizen-acts'
import { readCode } from './read-code'

/** The tab 证件, asked for anew. */
export async function openDocuments(phone: Phone): Promise<Screen> {
  await goHome(phone)
  await phone.screen.tapTab('证件')
  return phone.screen.see('凭证')
}

/** The licence in electronic form, with the photo that the police hold. Ends where it can be looked at. */
export async function haveLicence(phone: Phone): Promise<Screen> {
  const screen = await openDocuments(phone)
  await screen.tap('电子驾驶证')
  await screen.see('用它申请')
  await screen.tap('用它申请')
  return screen.see('办好了')
}

/** What the code on the screen says. */
export function shownCode(screen: Screen): string {
  return codeOn(screen).text
}

export function codeOn(screen: Screen): { text: string; colour: string } {
  return readCode(String(screen.find({ label: '查验码' }).attribute('src')))
}

import { OfficerDesk } from './officer-desk'
import { SignIn } from './sign-in'
import { words } from './words'

/** The page on which case officers decide objections; without an id of an officer it asks who is sitting here. */
export function OfficerApp({ officerId }: { officerId: string }) {
  return officerId === '' ? <SignIn title={words.title} path="/officer" /> : <OfficerDesk officerId={officerId} />
}

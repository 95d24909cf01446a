import { OfficerDesk } from './officer-desk'
import { SignIn } from './sign-in'

/** The page on which case officers decide objections; without an id of an officer it asks who is sitting here. */
export function OfficerApp({ officerId }: { officerId: string }) {
  return officerId === '' ? <SignIn /> : <OfficerDesk officerId={officerId} />
}

import { registeredNumber } from '@/features/identity/registration/draft'
import { LicencePage } from '@/features/vehicles/licence/licence-page'

/** The number is that of the identity card: whoever has just typed it need not do so again. */
export default function Licence() {
  return <LicencePage knownNumber={registeredNumber()} />
}

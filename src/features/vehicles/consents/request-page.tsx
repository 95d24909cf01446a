import type { ConsentView } from '@/contract/vehicles'
import { consentWords } from '@/locales/zh-cn/consents'
import { useInFront } from '@/platform/in-front'
import { replacePage, routes } from '@/platform/navigation'
import { Answered } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import type { IconName } from '@/ui/icon/icon-name'
import { Page } from '@/ui/page/page'
import { Verdict } from '@/ui/verdict/verdict'
import { useConsents } from '../api/consents'
import { useVehicles } from '../api/vehicles'
import { Waiting } from './waiting'

const words = consentWords.request
const BOXES = [[50, 80], [90]]

const LOOKS: Record<Exclude<ConsentView['state'], 'asked'>, { tone: 'good' | 'warn'; icon: IconName }> = {
  given: { tone: 'good', icon: 'check' },
  refused: { tone: 'warn', icon: 'x-circle' },
  withdrawn: { tone: 'warn', icon: 'undo' },
  returned: { tone: 'warn', icon: 'undo' },
  expired: { tone: 'warn', icon: 'clock' },
}

/** A request of mine: waiting for the owner, or what the owner said. Asks again by itself while it waits. */
export function RequestPage({ consentId }: { consentId: string }) {
  const inFront = useInFront()
  const answer = useConsents(inFront)
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.loading}>
      {(consents) => {
        const consent = consents.find((one) => one.consentId === consentId && one.side === 'driver')
        if (!consent) return <Gone />
        if (consent.state === 'asked') return <Waiting consent={consent} />
        return <Ended consent={consent} state={consent.state} />
      }}
    </Answered>
  )
}

function Ended({ consent, state }: { consent: ConsentView; state: Exclude<ConsentView['state'], 'asked'> }) {
  const vehicles = useVehicles()
  const given = state === 'given'
  const vehicle = vehicles.data?.vehicles.find((one) => one.consentId === consent.consentId)
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          {given ? (
            <Button
              onPress={() => void replacePage(vehicle ? routes.vehicleRecords(vehicle.vehicleId) : routes.vehicles)}
            >
              {vehicle ? words.seeRecords : words.toVehicles}
            </Button>
          ) : (
            <Button onPress={() => void replacePage(routes.askOwner)}>{words.askAgain}</Button>
          )}
        </Dock>
      }
    >
      <Verdict {...LOOKS[state]} solid={given} title={words.ended[state].title} note={words.ended[state].note} />
    </Page>
  )
}

function Gone() {
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button onPress={() => void replacePage(routes.vehicles)}>{words.toVehicles}</Button>
        </Dock>
      }
    >
      <Verdict tone="blue" icon="info" title={words.gone.title} note={words.gone.note} />
    </Page>
  )
}

import { Icon } from '../common/icons'
import { Mark } from '../common/marks'
import { SignIn } from '../officer/sign-in'
import { StatePanel } from '../officer/state-panel'
import { DriveCard } from './drive-card'
import { ScanCard } from './scan-card'
import { StandCard } from './stand-card'
import { useRoadside } from './use-roadside'
import { words } from './words'

/** The officers' page at the roadside; without an id of an officer it asks who is holding the phone. */
export function RoadsideApp({ officerId }: { officerId: string }) {
  return officerId === '' ? <SignIn title={words.title} path="/roadside" /> : <RoadsideDesk officerId={officerId} />
}

function RoadsideDesk({ officerId }: { officerId: string }) {
  const roadside = useRoadside(officerId)
  const { cards, other, problem } = roadside
  if (roadside.stranger)
    return (
      <main className="rs-alone">
        <StatePanel icon="user" title={words.stranger.title} detail={words.stranger.detail}>
          <a className="btn" href="/roadside">
            {words.stranger.back}
          </a>
        </StatePanel>
      </main>
    )
  const started = cards.licence || cards.vehicle || other
  return (
    <div className="roadside">
      <header className="rs-top">
        <Mark size={32} />
        <h1>{words.title}</h1>
        <a className="link" href="/roadside">
          {words.leave}
        </a>
      </header>
      <main className="rs-main">
        {problem && (
          <p className="rs-problem" role="alert">
            <Icon name="alert" size={22} />
            {problem}
          </p>
        )}
        {other && <StandCard verdict={other} />}
        {cards.licence && <StandCard verdict={cards.licence.verdict} name={words.cards.licence} />}
        {cards.vehicle && <StandCard verdict={cards.vehicle.verdict} name={words.cards.vehicle} />}
        {(cards.licence || cards.vehicle) && <DriveCard roadside={roadside} />}
        <ScanCard busy={roadside.scanning} onText={(text) => void roadside.scan(text)} />
        {started && (
          <button type="button" className="btn rs-wide" onClick={roadside.clear}>
            <Icon name="refresh" size={20} />
            {words.next}
          </button>
        )}
      </main>
    </div>
  )
}

import type { StationView } from '@/contract/finance-views'
import { Icon, type IconName } from '../../common/icons'
import { words } from './words'

export const stationIcons: Record<StationView['station'], IconName> = {
  ordered: 'receipt',
  collected: 'wallet',
  notified: 'message',
  booked: 'list',
  billed: 'doc',
  cleared: 'sweep',
  received: 'bank',
}
const looks: Record<StationView['state'], string> = { done: 'ok', warned: 'no', stopped: 'here', open: '' }

/** From the bill at the window to the treasury, and where the money stopped. */
export function StationsLine({ stations }: { stations: readonly StationView[] }) {
  return (
    <ol className="df-where" aria-label={words.where}>
      {stations.map(({ station, state }) => (
        <li key={station} className={looks[state]} aria-current={state === 'stopped' ? 'step' : undefined}>
          <b>
            <Icon name={state === 'stopped' ? 'x' : stationIcons[station]} size={16} />
          </b>
          {words.stations[station]}
          <span className="sr-only">{words.stationStates[state]}</span>
        </li>
      ))}
    </ol>
  )
}

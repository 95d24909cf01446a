import type { FenLifeView } from '@/contract/finance-fen-life'
import type { StationView } from '@/contract/finance-views'
import { formatInstant } from '@/domain/dates'
import { Icon } from '../../common/icons'
import { stationIcons } from '../differences/stations-line'
import { words as difference } from '../differences/words'
import { hrefOf } from '../route'
import { words } from './words'

/** The channel's taking of the money is told by the lanes below. */
export const shownStations = (stations: readonly StationView[]) =>
  stations.filter(({ station }) => station !== 'collected')

/** Six stations with time and evidence; one where the money stopped is red and leads to its difference. */
export function Stations({ life }: { life: FenLifeView }) {
  return (
    <div className="ml-stations">
      <p aria-hidden="true">{words.where}</p>
      <ol>
        {shownStations(life.stations).map((station) => (
          <li key={station.station} className={station.state}>
            <span className="dot">
              <Icon name={station.state === 'stopped' ? 'x' : stationIcons[station.station]} />
            </span>
            <b>
              {station.state === 'stopped' && life.differenceId ? (
                <a className="link bad-text" href={hrefOf('differences', [life.differenceId])}>
                  {words.stations[station.station]}
                </a>
              ) : (
                words.stations[station.station]
              )}
            </b>
            <span className="sr-only">{difference.stationStates[station.state]}</span>
            <time>{station.at ? formatInstant(station.at, patternOf(station)) : words.notYet}</time>
            <small>{station.at && words.evidence[station.station](station.evidence)}</small>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** What happens once a day is told to the minute, the rest to the second. */
function patternOf({ station }: StationView): string {
  return station === 'billed' || station === 'cleared' || station === 'received' ? 'MM-DD HH:mm' : 'MM-DD HH:mm:ss'
}

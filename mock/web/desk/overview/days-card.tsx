import type { OverviewView } from '@/contract/finance-views'
import { type ChinaDate, formatDate } from '@/domain/dates'
import { groupedYuan } from '../../common/money'
import { TableHead } from '../parts/table-head'
import { channelNames } from '../words'
import { Chart } from './chart'
import { channelColours, channelsOf, daysOption } from './days-option'
import { percentOf } from './rates'
import { words } from './words'

const text = words.days

/** Bars of each channel with the match rate in a band of its own above; the same as a table for screen readers. */
export function DaysCard({ days, day }: { days: OverviewView['lastDays']; day: ChinaDate }) {
  const channels = channelsOf(days)
  return (
    <section className="card" aria-labelledby="ov-days">
      <div className="c-h">
        <h2 id="ov-days">{text.title(days.length)}</h2>
        <span className="muted dk-small">{text.unit}</span>
        <span className="end ov-legend" aria-hidden="true">
          {channels.map((channel) => (
            <span key={channel}>
              <i style={{ background: channelColours[channel] }} />
              {channelNames[channel]}
            </span>
          ))}
          <span>
            <i className="line" />
            {text.rate}
          </span>
        </span>
      </div>
      {channels.length === 0 ? (
        <p className="dk-state">{text.none}</p>
      ) : (
        <Chart option={daysOption(days, day)} height={216} />
      )}
      <div className="sr-only">
        <table>
          <caption>{text.label(days.length)}</caption>
          <TableHead columns={[text.table.day, ...channels.map((channel) => channelNames[channel]), text.table.rate]} />
          <tbody>
            {days.map((row) => (
              <tr key={row.day}>
                <th scope="row">{formatDate(row.day, 'MM-DD')}</th>
                {channels.map((channel) => (
                  <td key={channel}>
                    {row.perChannel
                      .filter((part) => part.channel === channel)
                      .map((part) => groupedYuan(part.receivedFen))}
                  </td>
                ))}
                <td>{percentOf(row) ?? text.table.noBill}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

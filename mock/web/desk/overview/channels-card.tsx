import type { OverviewView } from '@/contract/finance-views'
import type { ChinaDate } from '@/domain/dates'
import { groupedYuan } from '../../common/money'
import { NOTHING, signedYuan } from '../parts/money-cell'
import { Scroll } from '../parts/scroll'
import { State } from '../parts/state'
import { channelNames } from '../words'
import { treasuryTime, words } from './words'

const text = words.channels
type ChannelDay = OverviewView['channels'][number]

interface ChannelsCardProps {
  channels: OverviewView['channels']
  name: string
  today: ChinaDate
}

/** Each channel's bill beside our books. */
export function ChannelsCard({ channels, name, today }: ChannelsCardProps) {
  const lines: readonly { name: string; of: (channel: ChannelDay) => string; bold?: boolean }[] = [
    { name: text.fetched, of: (channel) => billOf(channel, today) },
    { name: text.payments, of: (channel) => channel.payments.toLocaleString('en-US') },
    { name: text.received, of: (channel) => groupedYuan(channel.receivedFen) },
    { name: text.refund, of: (channel) => groupedYuan(channel.refundFen) },
    { name: text.suspense, of: (channel) => groupedYuan(channel.suspenseFen) },
    { name: text.swept, of: (channel) => groupedYuan(channel.sweptFen), bold: true },
    { name: text.fee, of: (channel) => (channel.billState === 'reconciled' ? signedYuan(channel.feeFen) : NOTHING) },
  ]
  return (
    <section className="card dk-fill" aria-labelledby="ov-channels">
      <div className="c-h">
        <h2 id="ov-channels">{text.title}</h2>
        <span className="muted dk-small">{text.detail(name)}</span>
      </div>
      {channels.length === 0 ? (
        <State icon="wallet" title={text.none} />
      ) : (
        <Scroll>
          <table className="ov-table ov-channels">
            <thead>
              <tr>
                <th scope="col">
                  <span className="sr-only">{text.item}</span>
                </th>
                {channels.map(({ channel }) => (
                  <th key={channel} scope="col" className="n">
                    {channelNames[channel]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.name}>
                  <th scope="row">{line.name}</th>
                  {channels.map((channel) => (
                    <td key={channel.channel} className={`n ${line.bold ? 'b' : ''}`}>
                      {line.of(channel)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}

/** 10:06 when it was fetched and read; else what it waits for. */
function billOf({ billState, fetchedAt }: ChannelDay, today: ChinaDate): string {
  if (billState === 'reconciled' && fetchedAt) return treasuryTime(fetchedAt, today)
  return text.states[billState]
}

import { DeskPage } from '../parts/head'
import { ChannelMark } from '../parts/money-cell'
import { Scroll } from '../parts/scroll'
import { ReadState, StaleNote, State } from '../parts/state'
import { TableHead } from '../parts/table-head'
import { useRead } from '../use-read'
import type { Units } from '../views'
import { channelNames } from '../words'
import { units as words } from './words'

/** Authorities with their codes and income items, and what each channel costs. */
export function UnitsPage() {
  const read = useRead('units', {})
  return (
    <DeskPage title={words.title}>
      <StaleNote read={read} />
      {read.data ? (
        <>
          <UnitsTable units={read.data.units} />
          <ChannelsTable channels={read.data.channels} />
        </>
      ) : (
        <section className="card dk-fill">
          <ReadState read={read} lines={10} />
        </section>
      )}
    </DeskPage>
  )
}

function UnitsTable({ units }: { units: Units['units'] }) {
  const { columns } = words
  return (
    <section className="card dk-fill" aria-labelledby="un-units">
      <div className="c-h">
        <h2 id="un-units">{words.list}</h2>
      </div>
      {units.length === 0 ? (
        <State icon="bank" {...words.none} />
      ) : (
        <Scroll>
          <table className="two-lines">
            <TableHead columns={Object.values(columns)} />
            <tbody>
              {units.map((unit) => (
                <tr key={`${unit.regionCode} ${unit.itemCode}`}>
                  <td>
                    {unit.name}
                    <small className="num">{unit.regionCode}</small>
                  </td>
                  <td className="num">{unit.unitCode}</td>
                  <td className="num">{unit.itemCode}</td>
                  <td>{unit.payee}</td>
                  <td>{unit.channels.map((channel) => channelNames[channel]).join('，')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}

function ChannelsTable({ channels }: { channels: Units['channels'] }) {
  const { channelColumns: columns } = words
  return (
    <section className="card un-channels" aria-labelledby="un-channels">
      <div className="c-h">
        <h2 id="un-channels">{words.channels}</h2>
      </div>
      <table className="ov-table">
        <TableHead columns={[columns.channel, columns.merchantId, { n: columns.fee }, columns.billAfter]} />
        <tbody>
          {channels.map((row) => (
            <tr key={`${row.channel} ${row.merchantId}`}>
              <td>
                <ChannelMark channel={row.channel} named />
              </td>
              <td className="num">{row.merchantId}</td>
              <td className="n">{percent(row.feeBasisPoints)}</td>
              <td className="num">{words.nextDay(row.billAfter)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** 20 basis points → 0.20%. */
const percent = (basisPoints: number) => `${(basisPoints / 100).toFixed(2)}%`

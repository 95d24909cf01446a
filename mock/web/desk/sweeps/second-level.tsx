import type { SecondLevelRow } from '@/contract/finance-rows'
import { groupedYuan } from '../../common/money'
import { ChannelMark, NOTHING, signedYuan } from '../parts/money-cell'
import { Scroll } from '../parts/scroll'
import { TableHead } from '../parts/table-head'
import { dayOf } from '../words'
import { words } from './words'

const text = words.days

/** Bill, bank, sweep and treasury beside each other, one row for each channel's day. */
export function SecondLevel({ days }: { days: readonly SecondLevelRow[] }) {
  const { columns } = text
  return (
    <section className="card sw-days" aria-labelledby="sw-days">
      <div className="c-h">
        <h2 id="sw-days">{text.title}</h2>
        <span className="muted dk-small">{text.detail}</span>
      </div>
      {days.length === 0 ? (
        <p className="dk-state muted">{text.none}</p>
      ) : (
        <Scroll>
          <table className="ov-table">
            <TableHead
              columns={[
                columns.day,
                columns.channel,
                { n: columns.bill },
                { n: columns.bank },
                { n: columns.swept },
                { n: columns.received },
                { n: columns.held },
                columns.agrees,
              ]}
            />
            <tbody>
              {days.map((row) => (
                <tr key={`${row.day} ${row.channel}`}>
                  <td className="num nowrap">{dayOf(row.day)}</td>
                  <td>
                    <ChannelMark channel={row.channel} named />
                  </td>
                  <td className="n">{signedYuan(row.billFen)}</td>
                  <td className="n">{row.bankFen === null ? text.notYet : signedYuan(row.bankFen)}</td>
                  <td className="n">{groupedYuan(row.sweptFen)}</td>
                  <td className="n b">{row.receivedFen === 0 ? NOTHING : groupedYuan(row.receivedFen)}</td>
                  <td className="n">{row.heldFen === 0 ? NOTHING : groupedYuan(row.heldFen)}</td>
                  <td>
                    <Stand row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}

function Stand({ row }: { row: SecondLevelRow }) {
  if (!row.agrees) return <span className="tag bad">{text.differs}</span>
  const there = row.bankFen !== null && row.receivedFen + row.heldFen >= row.billFen
  return <span className={`tag ${there ? 'good' : ''}`}>{there ? text.agrees : text.waits}</span>
}

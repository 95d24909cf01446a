import type { SweepRow } from '@/contract/finance-rows'
import { Icon } from '../../common/icons'
import { groupedYuan } from '../../common/money'
import { useDesk } from '../desk-context'
import { ChannelMark } from '../parts/money-cell'
import { State } from '../parts/state'
import { TableHead } from '../parts/table-head'
import { dayAndTime } from '../parts/times'
import { goTo, hrefOf } from '../route'
import { dayOf } from '../words'
import { words } from './words'

const text = words.batches

/** One batch for each authority, income item and channel. */
export function Batches({ batches }: { batches: readonly SweepRow[] }) {
  const { columns } = text
  return (
    <section className="card sw-batches" aria-labelledby="sw-batches">
      <div className="c-h">
        <h2 id="sw-batches">{text.title}</h2>
      </div>
      {batches.length === 0 ? (
        <State icon="sweep" {...text.none} />
      ) : (
        <div className="dk-scroll">
          <table className="two-lines">
            <TableHead
              columns={[
                columns.batch,
                columns.unit,
                columns.channel,
                { n: columns.gross },
                { n: columns.refund },
                { n: columns.net },
                { n: columns.items },
                columns.state,
              ]}
            />
            <tbody>
              {batches.map((batch) => (
                <Row key={`${batch.regionCode} ${batch.batchNo}`} batch={batch} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Row({ batch }: { batch: SweepRow }) {
  const href = hrefOf('sweeps', [batch.batchNo], { region: batch.regionCode })
  return (
    <tr className="go" onClick={() => goTo(href)}>
      <td>
        <a className="link num" href={href}>
          {batch.batchNo}
        </a>
        <small className="num">{dayOf(batch.sweepDate)}</small>
      </td>
      <td>
        {batch.unitName}
        <small className="num">{batch.itemCode}</small>
      </td>
      <td>
        <ChannelMark channel={batch.channel} />
      </td>
      <td className="n">{groupedYuan(batch.grossFen)}</td>
      <td className="n">{groupedYuan(batch.refundFen)}</td>
      <td className="n b">{groupedYuan(batch.netFen)}</td>
      <td className="n">{batch.items.toLocaleString('en-US')}</td>
      <td>
        <BatchState batch={batch} />
      </td>
    </tr>
  )
}

const looks: Record<SweepRow['state'], { tone: string; icon: 'clock' | 'bank' | 'check-circle' | 'alert' }> = {
  ready: { tone: '', icon: 'clock' },
  submitted: { tone: 'blue', icon: 'bank' },
  executed: { tone: 'blue', icon: 'bank' },
  received: { tone: 'good', icon: 'check-circle' },
  refused: { tone: 'bad', icon: 'alert' },
}

/** How far it is, with the treasury's voucher or why it came back. */
export function BatchState({ batch }: { batch: SweepRow }) {
  const { now } = useDesk()
  const { tone, icon } = looks[batch.state]
  const why = batch.refusedBecause && (words.refusals[batch.refusedBecause] ?? batch.refusedBecause)
  return (
    <>
      <span className={`tag ${tone}`}>
        <Icon name={icon} size={14} />
        {text.states[batch.state]}
      </span>
      <small className="num">
        {why}
        {batch.voucherNo && text.voucher(batch.voucherNo)}
        {!batch.voucherNo && batch.receivedAt && text.receivedAt(dayAndTime(batch.receivedAt, now))}
      </small>
    </>
  )
}

import { Icon } from '../../common/icons'
import { groupedYuan } from '../../common/money'
import { Downloads } from '../parts/download'
import { DeskPage } from '../parts/head'
import { decisionInGroups } from '../parts/numbers'
import { ReadState, StaleNote, State } from '../parts/state'
import { TableHead } from '../parts/table-head'
import { hrefOf } from '../route'
import { useRead } from '../use-read'
import { BatchState } from './batches'
import { words } from './words'

const text = words.file
const { columns } = text

/** One batch, decision by decision; items of a refused one went on in a later batch. */
export function SweepFile({ batchNo, regionCode }: { batchNo: string; regionCode?: string | undefined }) {
  const of = { batchNo, ...(regionCode ? { regionCode } : {}) }
  const read = useRead('sweepItems', of)
  const { data } = read
  return (
    <DeskPage
      title={text.title(batchNo)}
      tools={
        <>
          <a className="btn small" href={hrefOf('sweeps')}>
            <Icon name="left" />
            {text.back}
          </a>
          <Downloads what={{ what: 'sweep-batch', ...of }} />
        </>
      }
    >
      <StaleNote read={read} />
      <section className="card dk-fill" aria-labelledby="sw-file">
        <div className="c-h">
          <h2 id="sw-file">{data?.batch.unitName ?? batchNo}</h2>
          {data && <BatchState batch={data.batch} />}
        </div>
        {!data ? (
          read.failure?.code === 'NOT_FOUND' ? (
            <State icon="search" {...text.notFound} />
          ) : (
            <ReadState read={read} lines={10} />
          )
        ) : data.items.length === 0 ? (
          <State icon="sweep" {...text.none} />
        ) : (
          <div className="dk-scroll">
            <table>
              <TableHead
                columns={[
                  columns.decision,
                  columns.order,
                  { n: columns.gross },
                  { n: columns.refund },
                  { n: columns.amount },
                  columns.counts,
                ]}
              />
              <tbody>
                {data.items.map((item) => (
                  <tr key={`${item.decisionNumber} ${item.orderNo}`}>
                    <td className="num">{decisionInGroups(item.decisionNumber)}</td>
                    <td className="num">
                      <a className="link" href={hrefOf('money', [item.orderNo])}>
                        {item.orderNo}
                      </a>
                    </td>
                    <td className="n">{groupedYuan(item.grossFen)}</td>
                    <td className="n">{groupedYuan(item.refundFen)}</td>
                    <td className="n">{groupedYuan(item.amountFen)}</td>
                    <td className={item.counts ? '' : 'muted'}>{item.counts ? text.counts : text.freed}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <td className="b" colSpan={2}>
                    {text.total}
                  </td>
                  <td className="n b">{groupedYuan(data.batch.grossFen)}</td>
                  <td className="n b">{groupedYuan(data.batch.refundFen)}</td>
                  <td className="n b">{groupedYuan(data.batch.netFen)}</td>
                  <td />
                </tr>
              </tfoot>
            </table>
          </div>
        )}
      </section>
    </DeskPage>
  )
}

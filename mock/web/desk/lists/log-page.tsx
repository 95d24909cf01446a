import type { LogRow } from '@/contract/finance-rows'
import { formatInstant } from '@/domain/dates'
import { Downloads } from '../parts/download'
import { DeskPage } from '../parts/head'
import { NOTHING } from '../parts/money-cell'
import { More } from '../parts/more'
import { Scroll } from '../parts/scroll'
import { ReadState, StaleNote, State } from '../parts/state'
import { TableHead } from '../parts/table-head'
import { usePages } from '../parts/use-pages'
import { useRead } from '../use-read'
import { words as shared } from '../words'
import { log as words } from './words'

const keyOf = (row: LogRow) => `${row.at} ${row.traceId} ${row.act}`

/** Who did what at the desk, refused acts included; nobody can change it. */
export function LogPage() {
  const read = useRead('log', {})
  const pages = usePages('log', {}, read.data, keyOf)
  const { columns } = words
  return (
    <DeskPage title={words.title} tools={<Downloads what={{ what: 'log' }} />}>
      <StaleNote read={read} />
      <section className="card dk-fill" aria-labelledby="lg-title">
        <div className="c-h">
          <h2 id="lg-title">{words.list}</h2>
          <span className="muted dk-small">{words.detail}</span>
        </div>
        {!read.data ? (
          <ReadState read={read} lines={12} />
        ) : pages.rows.length === 0 ? (
          <State icon="list" {...words.none} />
        ) : (
          <Scroll>
            <table className="two-lines">
              <TableHead columns={Object.values(columns)} />
              <tbody>
                {pages.rows.map((row) => (
                  <Row key={keyOf(row)} row={row} />
                ))}
              </tbody>
            </table>
            <More pages={pages} />
          </Scroll>
        )}
      </section>
    </DeskPage>
  )
}

function Row({ row }: { row: LogRow }) {
  const done = row.outcome === 'ok' || row.outcome === 'done'
  return (
    <tr>
      <td className="num nowrap">{formatInstant(row.at, 'MM-DD HH:mm:ss')}</td>
      <td>
        {row.byMasked ?? words.nobody}
        {row.role && <small>{shared.roles[row.role]}</small>}
      </td>
      <td>{words.acts[row.act] ?? row.act}</td>
      <td className="num">{row.subject ?? NOTHING}</td>
      <td className={done ? '' : 'bad-text'}>{words.outcomes[row.outcome] ?? row.outcome}</td>
      <td className="mono muted dk-small">{row.traceId}</td>
    </tr>
  )
}

import type { RefundRow, RefundSubject } from '@/contract/finance-rows'
import { Icon } from '../../common/icons'
import { Money } from '../../common/money'
import type { FinanceOutput } from '../desk-cloud'
import { useDesk } from '../desk-context'
import { ChannelMark } from '../parts/money-cell'
import { More } from '../parts/more'
import { ReadState, State } from '../parts/state'
import { TableHead } from '../parts/table-head'
import { dayAndTime } from '../parts/times'
import type { usePages } from '../parts/use-pages'
import { useQuery } from '../parts/use-query'
import { goTo, hrefOf } from '../route'
import type { Read } from '../use-read'
import { reasonOf, stateOf, words } from './words'

/** Whose a proposal about it is. */
const subjectKinds: Record<RefundRow['kind'], RefundSubject> = {
  automatic: 'refund',
  requested: 'refund-request',
  'return-order': 'return-order',
}

/** Unique in a list: one order may have several refunds. */
export const keyOf = (row: RefundRow): string => `${row.kind} ${row.subjectId}`

interface RefundsListProps {
  read: Read<FinanceOutput<'refunds'>>
  pages: ReturnType<typeof usePages<RefundRow, 'refunds'>>
  tab: keyof typeof words.tabs
  openedId: string | null
}

export function RefundsList({ read, pages, tab, openedId }: RefundsListProps) {
  const { query } = useQuery()
  const { columns } = words
  return (
    <section className="card dk-fill df-list" aria-label={words.title}>
      <nav className="dk-tabs" aria-label={words.tabsLabel}>
        {Object.entries(words.tabs).map(([name, label]) => (
          <a
            key={name}
            href={hrefOf('refunds', [], { ...query, tab: name })}
            aria-current={name === tab ? 'true' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      {!read.data ? (
        <ReadState read={read} lines={7} />
      ) : pages.rows.length === 0 ? (
        <State icon="check-circle" {...words.none[tab]} />
      ) : (
        <div className="dk-scroll">
          <table>
            <TableHead
              columns={[`${columns.kind}，${columns.reason}`, columns.channel, { n: columns.amount }, columns.state]}
            />
            <tbody>
              {pages.rows.map((row) => (
                <Row key={keyOf(row)} row={row} on={row.subjectId === openedId} />
              ))}
            </tbody>
          </table>
          <More pages={pages} />
        </div>
      )}
    </section>
  )
}

function Row({ row, on }: { row: RefundRow; on: boolean }) {
  const { now } = useDesk()
  const { query } = useQuery()
  const href = hrefOf('refunds', [subjectKinds[row.kind], row.subjectId], query)
  return (
    <tr className={`go ${on ? 'on' : ''}`} onClick={() => goTo(href, true)}>
      <td>
        <a className="df-open" href={href} aria-current={on ? 'true' : undefined}>
          <b>{reasonOf(row.reason)}</b>
          <small>
            {words.kinds[row.kind]}
            {row.route && `，${words.routes[row.route]}`}
          </small>
          <small className="num">{row.orderNo}</small>
        </a>
      </td>
      <td>
        <ChannelMark channel={row.channel} />
      </td>
      <td className="n df-amount">
        <Money amount={row.amountFen} />
      </td>
      <td>
        <RefundTag row={row} />
        <small className="num">
          {row.doneAt ? words.doneAt(dayAndTime(row.doneAt, now)) : words.askedAt(dayAndTime(row.at, now))}
        </small>
      </td>
    </tr>
  )
}

/** Whose turn it is, or how far it is. */
export function RefundTag({ row }: { row: RefundRow }) {
  if (row.waitsForMe)
    return (
      <span className="tag blue">
        <Icon name="users" size={14} />
        {words.waitsForMe}
      </span>
    )
  const tone = row.waits ? 'warn' : row.doneAt ? 'good' : ''
  return (
    <span className={`tag ${tone}`}>
      <Icon name={row.waits ? 'hourglass' : row.doneAt ? 'check-circle' : 'clock'} size={14} />
      {stateOf(row)}
    </span>
  )
}

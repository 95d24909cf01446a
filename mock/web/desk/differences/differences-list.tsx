import type { DifferenceRow } from '@/contract/finance-views'
import { fen } from '@/domain/money'
import { Icon } from '../../common/icons'
import { groupedYuan, Money } from '../../common/money'
import type { FinanceOutput } from '../desk-cloud'
import { useDesk } from '../desk-context'
import { ChannelMark } from '../parts/money-cell'
import { More } from '../parts/more'
import { ReadState, State } from '../parts/state'
import { TableHead } from '../parts/table-head'
import { dayAndTime, waited } from '../parts/times'
import type { usePages } from '../parts/use-pages'
import { useQuery } from '../parts/use-query'
import { goTo, hrefOf } from '../route'
import type { Read } from '../use-read'
import { classWords } from '../words'
import { Filters, inputOf } from './filters'
import { standOf, words } from './words'

interface DifferencesListProps {
  read: Read<FinanceOutput<'differences'>>
  pages: ReturnType<typeof usePages<DifferenceRow, 'differences'>>
  openedId: string | null
  hrefTo: (differenceId: string) => string
}

/** Three tabs of differences, filtered, with what ended by itself below. */
export function DifferencesList({ read, pages, openedId, hrefTo }: DifferencesListProps) {
  const { query } = useQuery()
  const { tab, class: kind, channel } = inputOf(query)
  const filtered = kind !== undefined || channel !== undefined || tab !== 'open'
  return (
    <section className="card dk-fill df-list" aria-label={words.title}>
      <Tabs counts={read.data?.counts ?? null} tab={tab} />
      <Filters />
      {!read.data ? (
        <ReadState read={read} lines={6} />
      ) : pages.rows.length === 0 ? (
        <State icon="check-circle" {...(filtered ? words.noneFiltered : words.none)} />
      ) : (
        <div className="dk-scroll">
          <table>
            <TableHead
              columns={[words.columns.class, words.columns.channel, { n: words.columns.amount }, words.columns.where]}
            />
            <tbody>
              {pages.rows.map((row) => (
                <Row
                  key={row.differenceId}
                  row={row}
                  on={row.differenceId === openedId}
                  href={hrefTo(row.differenceId)}
                />
              ))}
            </tbody>
          </table>
          <More pages={pages} />
          {tab === 'open' && <ByRule />}
        </div>
      )}
      <p className="df-hint">
        <Icon name="info" />
        {words.hint}
      </p>
    </section>
  )
}

function Tabs({ counts, tab }: { counts: FinanceOutput<'differences'>['counts'] | null; tab: string }) {
  const { query } = useQuery()
  const numbers = counts ?? { open: 0, byPersons: 0, byRule: 0 }
  const tabs = [
    { name: 'open', label: words.tabs.open(numbers.open) },
    { name: 'by-persons', label: words.tabs.byPersons(numbers.byPersons) },
    { name: 'by-rule', label: words.tabs.byRule(numbers.byRule) },
  ]
  return (
    <nav className="dk-tabs" aria-label={words.tabsLabel}>
      {tabs.map(({ name, label }) => (
        <a
          key={name}
          href={hrefOf('differences', [], { ...query, tab: name })}
          aria-current={name === tab ? 'true' : undefined}
        >
          {counts ? label : label.replace(/ \d+$/, '')}
        </a>
      ))}
    </nav>
  )
}

function Row({ row, on, href }: { row: DifferenceRow; on: boolean; href: string }) {
  const { now } = useDesk()
  const { label, tone, icon } = standOf(row)
  return (
    <tr className={`go ${on ? 'on' : ''}`} onClick={() => goTo(href, true)}>
      <td>
        <a className="df-open" href={href} aria-current={on ? 'true' : undefined}>
          <b>{classWords[row.class]}</b>
          <small className="num">{row.number}</small>
        </a>
      </td>
      <td>
        <ChannelMark channel={row.channel} />
      </td>
      <td className="n df-amount">
        <Money amount={row.amountFen} />
      </td>
      <td>
        <span className={`tag ${tone}`}>
          <Icon name={icon} size={14} />
          {label}
        </span>
        <small className="num">
          {row.resolvedAt ? words.resolvedAt(dayAndTime(row.resolvedAt, now)) : waited(row.foundAt, now)}
        </small>
      </td>
    </tr>
  )
}

/** What rules ended among the day's bills, so that nobody wonders where it went. */
function ByRule() {
  const { byRule } = useDesk()
  const count = byRule.reduce((sum, row) => sum + row.byRule, 0)
  if (count === 0) return null
  return (
    <section className="df-rule" aria-labelledby="df-rule">
      <h2 id="df-rule">{words.byRule(count)}</h2>
      <ul>
        {byRule.map((row) => (
          <li key={row.class}>
            <Icon name="check-circle" />
            {words.byRuleOf(classWords[row.class], row.byRule)}
            <span className="num">{groupedYuan(fen(row.byRuleFen))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

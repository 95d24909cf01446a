import { type FormEvent, useState } from 'react'
import { formatInstant } from '@/domain/dates'
import { Icon } from '../../common/icons'
import { groupedYuan } from '../../common/money'
import type { FinanceInput, FinanceOutput } from '../desk-cloud'
import { useDesk } from '../desk-context'
import { Downloads } from '../parts/download'
import { DeskPage } from '../parts/head'
import { More } from '../parts/more'
import { DayChoice, UnitChoice } from '../parts/pickers'
import { ReadState, StaleNote, State } from '../parts/state'
import { TableHead } from '../parts/table-head'
import { usePages } from '../parts/use-pages'
import { useQuery } from '../parts/use-query'
import { hrefOf } from '../route'
import { useRead } from '../use-read'
import { receipts as words } from './words'

type Row = FinanceOutput<'receipts'>['rows'][number]
const keyOf = (row: Row) => `${row.code} ${row.number}`

/** Fiscal e-receipts of a day, blue and red, with the numbers that are missing among them. */
export function ReceiptsPage() {
  const { query, set } = useQuery()
  const { today } = useDesk()
  const day = query.day ?? today
  const region = query.unit ? { regionCode: query.unit } : {}
  const what = query.text ? { text: query.text } : day ? { day } : {}
  const tools = (
    <>
      <FindReceipt text={query.text ?? ''} onFind={(text) => set({ text })} />
      {day && <DayChoice day={day} until={today} onChange={(chosen) => set({ day: chosen, text: '' })} />}
      <UnitChoice value={query.unit ?? ''} onChange={(unit) => set({ unit })} />
      {day && <Downloads what={{ what: 'receipts', day, ...region }} />}
    </>
  )
  return (
    <DeskPage title={words.title} tools={tools}>
      <Receipts input={{ ...what, ...region }} />
    </DeskPage>
  )
}

function Receipts({ input }: { input: FinanceInput<'receipts'> }) {
  const read = useRead('receipts', input)
  const pages = usePages('receipts', input, read.data, keyOf)
  const { columns } = words
  return (
    <>
      <StaleNote read={read} />
      <section className="card dk-fill" aria-labelledby="rc-title">
        <div className="c-h">
          <h2 id="rc-title">{words.list}</h2>
          {read.data && input.text === undefined && <Gaps gaps={read.data.gaps} some={pages.rows.length > 0} />}
        </div>
        {!read.data ? (
          <ReadState read={read} lines={10} />
        ) : pages.rows.length === 0 ? (
          <State icon="receipt" {...words.none} />
        ) : (
          <div className="dk-scroll">
            {read.data.gaps.length > 0 && (
              <p className="dk-note bad rc-gaps" role="alert">
                <Icon name="alert" />
                {words.gapsDetail(read.data.gaps.join('、'))}
              </p>
            )}
            <table className="two-lines">
              <TableHead columns={[columns.number, columns.kind, columns.order, { n: columns.total }, columns.at]} />
              <tbody>
                {pages.rows.map((row) => (
                  <tr key={keyOf(row)}>
                    <td className="num">
                      {row.code} {row.number}
                    </td>
                    <td>
                      <span className={`tag ${row.red ? 'bad' : 'blue'}`}>{row.red ? words.red : words.blue}</span>
                      {row.redOf && <small className="num">{words.redOf(row.redOf)}</small>}
                    </td>
                    <td className="num">
                      <a className="link" href={hrefOf('money', [row.orderNo])}>
                        {row.orderNo}
                      </a>
                    </td>
                    <td className="n">
                      {row.red ? '−' : ''}
                      {groupedYuan(row.totalFen)}
                    </td>
                    <td className="num">{formatInstant(row.issuedAt, 'MM-DD HH:mm:ss')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <More pages={pages} />
          </div>
        )}
      </section>
    </>
  )
}

function Gaps({ gaps, some }: { gaps: readonly string[]; some: boolean }) {
  if (gaps.length > 0)
    return (
      <span className="tag bad end">
        <Icon name="alert" size={14} />
        {words.gaps(gaps.length)}
      </span>
    )
  if (!some) return null
  return (
    <span className="tag good end">
      <Icon name="check-circle" size={14} />
      {words.noGaps}
    </span>
  )
}

/** One receipt by its number; empty = those of the day. */
function FindReceipt({ text, onFind }: { text: string; onFind: (text: string) => void }) {
  const [typed, setTyped] = useState(text)
  const find = (event: FormEvent) => {
    event.preventDefault()
    onFind(typed.trim())
  }
  return (
    <div className="find">
      <Icon name="search" />
      <form onSubmit={find}>
        <input
          aria-label={words.find}
          placeholder={words.findHint}
          value={typed}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
    </div>
  )
}

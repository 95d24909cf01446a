import { App } from 'antd'
import { useState } from 'react'
import type { Channel } from '@/contract/fields'
import type { BillRowView } from '@/contract/finance-rows'
import { type ChinaDate, formatInstant } from '@/domain/dates'
import { Icon } from '../../common/icons'
import { groupedYuan } from '../../common/money'
import { wordsOf } from '../../common/words'
import { callFinance } from '../desk-cloud'
import { Downloads } from '../parts/download'
import { DeskPage } from '../parts/head'
import { signedYuan } from '../parts/money-cell'
import { More } from '../parts/more'
import { ReadState, StaleNote, State } from '../parts/state'
import { TableHead } from '../parts/table-head'
import { useQuery } from '../parts/use-query'
import { hrefOf } from '../route'
import { useRead } from '../use-read'
import { channelNames, classWords, dayOf, deskFailures } from '../words'
import { BillState } from './bill-state'
import { words } from './words'

const text = words.rows

interface BillRowsProps {
  channel: Channel
  merchantId: string
  day: ChinaDate
}

/** One bill, line by line, each with what came of the comparison. */
export function BillRows({ channel, merchantId, day }: BillRowsProps) {
  const { query, set } = useQuery()
  const only = query.only === 'differences' ? ({ only: 'differences' } as const) : {}
  const input = { channel, merchantId, day, ...only }
  const read = useRead('billRows', input)
  const later = useLaterRows(input, read.data)
  const { data } = read
  return (
    <DeskPage
      title={`${dayOf(day)} ${channelNames[channel]}账单`}
      tools={
        <>
          <a className="btn small" href={hrefOf('bills')}>
            <Icon name="left" />
            {words.back}
          </a>
          <Downloads what={{ what: 'bill', channel, day }} />
        </>
      }
    >
      <StaleNote read={read} />
      <section className="card dk-fill" aria-labelledby="bl-rows">
        <div className="c-h">
          <h2 id="bl-rows">{merchantId}</h2>
          {data && <BillState bill={data.bill} />}
          <span className="end">
            <button
              type="button"
              className="btn small"
              aria-pressed={query.only === 'differences'}
              onClick={() => set({ only: query.only === 'differences' ? '' : 'differences' })}
            >
              {query.only === 'differences' ? text.all : text.only}
            </button>
          </span>
        </div>
        {!data ? (
          read.failure?.code === 'NOT_FOUND' ? (
            <State icon="search" {...words.notFound} />
          ) : (
            <ReadState read={read} lines={10} />
          )
        ) : later.rows.length === 0 ? (
          <State icon="doc" {...(query.only ? text.noneDiffering : text.none)} />
        ) : (
          <div className="dk-scroll">
            <RowsTable rows={later.rows} />
            <More pages={later} />
          </div>
        )}
      </section>
    </DeskPage>
  )
}

function RowsTable({ rows }: { rows: readonly BillRowView[] }) {
  const { columns } = text
  return (
    <table>
      <TableHead
        columns={[
          { n: columns.line },
          columns.at,
          columns.kind,
          columns.orderNo,
          columns.tradeNo,
          { n: columns.amount },
          { n: columns.fee },
          columns.class,
        ]}
      />
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <td className="n">{row.line.toLocaleString('en-US')}</td>
            <td className="num nowrap">{formatInstant(row.at, 'HH:mm:ss')}</td>
            <td>{text.kinds[row.kind]}</td>
            <td className="num">
              <a className="link" href={hrefOf('money', [row.orderNo])}>
                {row.orderNo}
              </a>
            </td>
            <td className="num">{row.refundNo ?? row.tradeNo}</td>
            <td className="n">
              {row.kind === 'refund' ? '−' : ''}
              {groupedYuan(row.amountFen)}
            </td>
            <td className="n">{signedYuan(row.feeFen)}</td>
            <td>
              {row.class === 'matched' ? (
                <span className="tag good">{text.matched}</span>
              ) : (
                <span className={`tag ${row.class ? 'bad' : ''}`}>
                  {row.class ? classWords[row.class] : text.unmatched}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Answer = Awaited<ReturnType<typeof callFinance<'billRows'>>>

/** A bill is read from its head on; what comes later is read on request. */
function useLaterRows(input: Parameters<typeof callFinance<'billRows'>>[1], first: Answer | null) {
  const { message } = App.useApp()
  const question = JSON.stringify(input)
  const [later, setLater] = useState<{ question: string; rows: BillRowView[]; more: boolean } | null>(null)
  const [busy, setBusy] = useState(false)
  const kept = later?.question === question ? later : null
  const rows = [...(first?.rows ?? []), ...(kept?.rows ?? [])]
  const readMore = async () => {
    const afterLine = rows.at(-1)?.line
    if (busy || afterLine === undefined) return
    setBusy(true)
    try {
      const next = await callFinance('billRows', { ...input, afterLine })
      setLater({ question, rows: [...(kept?.rows ?? []), ...next.rows], more: next.more })
    } catch (error) {
      message.error(wordsOf(error, deskFailures))
    } finally {
      setBusy(false)
    }
  }
  return { rows, more: kept ? kept.more : (first?.more ?? false), busy, readMore }
}

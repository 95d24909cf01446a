import { Table, type TableColumnsType } from 'antd'
import { formatInstant } from '@/domain/dates'
import type { MockCall } from './mock-api'
import { words } from './words'

const { columns: names } = words.calls

const columns: TableColumnsType<MockCall> = [
  {
    title: names.at,
    key: 'at',
    width: 120,
    className: 'num',
    render: (_, call) => formatInstant(call.at, 'HH:mm:ss.SSS'),
  },
  {
    title: names.caller,
    key: 'caller',
    width: 110,
    render: (_, call) => words.calls.callers[call.caller] ?? call.caller,
  },
  { title: names.name, dataIndex: 'name', className: 'mono' },
  { title: names.outcome, key: 'outcome', width: 180, render: (_, call) => <Outcome outcome={call.outcome} /> },
  {
    title: names.took,
    key: 'took',
    width: 90,
    align: 'right',
    className: 'num',
    render: (_, call) => `${call.milliseconds} ms`,
  },
  { title: names.trace, key: 'trace', width: 150, className: 'mono', render: (_, call) => call.traceId.slice(-12) },
]

/** The latest cloud calls: which, how long and how they ended, never what they carried. */
export function CallsTable({ calls }: { calls: MockCall[] | null }) {
  return (
    <Table<MockCall>
      className="wb-table"
      rowKey="traceId"
      size="small"
      columns={columns}
      dataSource={calls ?? []}
      loading={calls === null}
      pagination={false}
      locale={{ emptyText: words.calls.none }}
    />
  )
}

function Outcome({ outcome }: { outcome: string }) {
  if (outcome === 'ok') return <span className="good-text">{words.calls.ok}</span>
  return <span className="warn-text">{outcome === 'cut' ? words.calls.cut : outcome}</span>
}

import { App, Table, type TableColumnsType } from 'antd'
import { formatDate } from '@/domain/dates'
import { formatDecisionNumber } from '@/domain/decision-number'
import type { Fen } from '@/domain/money'
import { groupedYuan } from '../common/money'
import { CopyButton } from './copy-button'
import { type DecisionChange, type MockDecision, mockApi } from './mock-api'
import { words } from './words'

const text = words.decisions

/** Fictional decisions to try, and what the police platform may do to them behind our back. */
export function DecisionsTable({ decisions, onChanged }: { decisions: MockDecision[] | null; onChanged: () => void }) {
  return (
    <Table<MockDecision>
      className="wb-table"
      rowKey="decisionId"
      size="small"
      columns={columns(onChanged)}
      dataSource={decisions ?? []}
      loading={decisions === null}
      pagination={false}
    />
  )
}

function columns(onChanged: () => void): TableColumnsType<MockDecision> {
  return [
    {
      title: text.columns.number,
      key: 'number',
      width: 200,
      className: 'num',
      render: (_, { number }) => (
        <span className="row-acts">
          {formatDecisionNumber(number)} <CopyButton text={number} what={number} />
        </span>
      ),
    },
    { title: text.columns.act, dataIndex: 'act', ellipsis: true },
    { title: text.columns.plate, dataIndex: 'plate', width: 100 },
    {
      title: text.columns.fine,
      key: 'fine',
      width: 90,
      align: 'right',
      className: 'num',
      render: (_, { fineFen }) => groupedYuan(fineFen as Fen),
    },
    {
      title: text.columns.served,
      key: 'served',
      width: 80,
      className: 'num',
      render: (_, { servedOn }) => formatDate(servedOn, 'MM-DD'),
    },
    {
      title: text.columns.status,
      key: 'status',
      width: 90,
      render: (_, { paid, status }) => (paid ? text.paid : (text.statuses[status] ?? status)),
    },
    {
      title: text.columns.change,
      key: 'change',
      width: 270,
      render: (_, decision) => <Changes decision={decision} onChanged={onChanged} />,
    },
  ]
}

function Changes({ decision, onChanged }: { decision: MockDecision; onChanged: () => void }) {
  const { message } = App.useApp()
  const change = (what: DecisionChange) =>
    mockApi.changeDecision(decision.decisionId, what).then(
      () => {
        message.success(text.changed)
        onChanged()
      },
      () => message.error(words.refused),
    )
  return (
    <span className="row-acts">
      {(Object.keys(text.changes) as DecisionChange[]).map((what) => (
        <button
          key={what}
          type="button"
          className="link"
          aria-label={text.changeFor(text.changes[what], decision.number)}
          onClick={() => change(what)}
        >
          {text.changes[what]}
        </button>
      ))}
    </span>
  )
}

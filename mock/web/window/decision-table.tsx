import { Table, type TableColumnsType } from 'antd'
import type { CollectableDecision } from '@/contract/hall'
import { chinaDate, daysBetween, type Instant } from '@/domain/dates'
import { formatDecisionNumber } from '@/domain/decision-number'
import { sumFen } from '@/domain/money'
import { Icon } from '../common/icons'
import { groupedYuan } from '../common/money'
import { pickableTogether } from './picking'
import { words } from './words'

interface DecisionTableProps {
  decisions: CollectableDecision[]
  picked: readonly string[]
  now: Instant
  onPick: (ids: string[]) => void
}

/** Everything found; what cannot be collected stays in the list, with its reason and where to go. */
export function DecisionTable({ decisions, picked, now, onPick }: DecisionTableProps) {
  const all = pickableTogether(decisions).map((decision) => decision.decisionId)
  return (
    <Table<CollectableDecision>
      className="decisions"
      rowKey="decisionId"
      columns={columns(now)}
      dataSource={decisions}
      pagination={false}
      rowClassName={(decision) => (decision.refusal ? 'off' : picked.includes(decision.decisionId) ? 'on' : '')}
      onRow={(decision) => ({
        onClick: () => decision.refusal === null && onPick(toggled(picked, decision.decisionId)),
      })}
      rowSelection={{
        columnWidth: 52,
        selectedRowKeys: [...picked],
        onChange: (keys) => onPick(keys.map(String)),
        onSelectAll: (selected) => onPick(selected ? all : []),
        getTitleCheckboxProps: () => ({ 'aria-label': words.pickAll, disabled: all.length === 0 }),
        getCheckboxProps: (decision) => ({
          disabled: decision.refusal !== null,
          'aria-label': words.pick(formatDecisionNumber(decision.number)),
        }),
        renderCell: (_checked, decision, _index, checkbox) =>
          decision.refusal ? <Icon name="lock" size={20} /> : checkbox,
      }}
    />
  )
}

function toggled(picked: readonly string[], id: string): string[] {
  return picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id]
}

function columns(now: Instant): TableColumnsType<CollectableDecision> {
  return [
    {
      title: words.columns.number,
      key: 'number',
      render: (_, decision) => (
        <>
          <span className="number num">{formatDecisionNumber(decision.number)}</span>
          <small>{words.served(decision)}</small>
        </>
      ),
    },
    {
      title: words.columns.due,
      key: 'due',
      onCell: (decision) => ({ colSpan: decision.refusal ? 4 : 1 }),
      render: (_, decision) =>
        decision.refusal ? <Refusal reason={decision.refusal} /> : <Due decision={decision} now={now} />,
    },
    sumColumn('fine', (decision) => groupedYuan(decision.fineFen)),
    sumColumn('surcharge', (decision) => groupedYuan(decision.surchargeFen)),
    sumColumn('total', (decision) => <b>{groupedYuan(sumFen([decision.fineFen, decision.surchargeFen]))}</b>),
  ]
}

function sumColumn(key: 'fine' | 'surcharge' | 'total', show: (decision: CollectableDecision) => React.ReactNode) {
  return {
    title: words.columns[key],
    key,
    align: 'right' as const,
    className: `num sum-${key}`,
    onCell: (decision: CollectableDecision) => ({ colSpan: decision.refusal ? 0 : 1 }),
    render: (_: unknown, decision: CollectableDecision) => show(decision),
  }
}

function Due({ decision, now }: { decision: CollectableDecision; now: Instant }) {
  if (decision.held)
    return (
      <>
        <span className="tag">
          <Icon name="hourglass" size={14} />
          {words.held[decision.held]}
        </span>
        <small>{words.heldRule}</small>
      </>
    )
  const late = decision.lateDays > 0
  return (
    <>
      <span className={`tag ${late ? 'warn' : 'blue'}`}>
        <Icon name={late ? 'alert' : 'clock'} size={14} />
        {late ? words.late(decision.lateDays) : words.left(daysBetween(chinaDate(now), decision.dueOn))}
      </span>
      <small>{late ? words.surchargeRule : words.dueOn(decision.dueOn)}</small>
    </>
  )
}

function Refusal({ reason }: { reason: NonNullable<CollectableDecision['refusal']> }) {
  const [title, next] = words.refusals[reason]
  return (
    <>
      <span className="tag warn">
        <Icon name={reason === 'paid' ? 'check-circle' : 'ban'} size={14} />
        {title}
      </span>
      <small>{next}</small>
    </>
  )
}

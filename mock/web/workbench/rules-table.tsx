import { Table, type TableColumnsType } from 'antd'
import { type MockAuthority, mockApi } from './mock-api'
import { useTold } from './use-told'
import { words } from './words'

const text = words.rules

interface RulesTableProps {
  authorities: MockAuthority[] | null
  onChanged: () => void
}

/** From which day each authority takes its rules: today's, or those of an earlier practice. */
export function RulesTable({ authorities, onChanged }: RulesTableProps) {
  const told = useTold(onChanged)
  const set = (regionCode: string, rulesAsOf: string | null) =>
    told(mockApi.setRules(regionCode, rulesAsOf), rulesAsOf === null ? text.setToday : text.set(rulesAsOf))
  return (
    <Table<MockAuthority>
      className="wb-table"
      rowKey="regionCode"
      size="small"
      columns={columns(set)}
      dataSource={authorities ?? []}
      loading={authorities === null}
      pagination={false}
    />
  )
}

function columns(set: (regionCode: string, day: string | null) => void): TableColumnsType<MockAuthority> {
  return [
    { title: text.columns.authority, dataIndex: 'name' },
    {
      title: text.columns.now,
      key: 'now',
      width: 170,
      render: (_, { rulesAsOf }) =>
        rulesAsOf === null ? text.today : <span className="warn-text">{text.asOf(rulesAsOf)}</span>,
    },
    {
      title: text.columns.change,
      key: 'change',
      width: 420,
      render: (_, { regionCode, name, rulesAsOf }) => (
        <span className="row-acts">
          {[null, ...text.earlier].map((day) => (
            <button
              key={day}
              type="button"
              className="link"
              aria-label={text.changeFor(day ?? text.today, name)}
              onClick={() => set(regionCode, day)}
            >
              {day ?? text.today}
            </button>
          ))}
          <input
            type="date"
            aria-label={text.dayFor(name)}
            min="2015-01-01"
            value={rulesAsOf ?? ''}
            onChange={(event) => event.target.value !== '' && set(regionCode, event.target.value)}
          />
        </span>
      ),
    },
  ]
}

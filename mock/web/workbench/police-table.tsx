import { Select, Table, type TableColumnsType } from 'antd'
import { useCallback, useState } from 'react'
import { formatInstant } from '@/domain/dates'
import { usePolled } from '../common/use-polled'
import { type MockCitizen, type MockRecord, mockApi, type RecordChange } from './mock-api'
import { StateLine } from './state-line'
import { useTold } from './use-told'
import { words } from './words'

const EVERY_MS = 5_000
const POINTS_ELSEWHERE = 3
/** What the cameras can be made to see: 闯红灯, 违规停车. */
const CAUGHT = ['1625', '10393'] as const
const text = words.police

interface PoliceTableProps {
  citizens: MockCitizen[] | null
  /** Where a citizen without records is caught. */
  regionCode: string | null
}

/** One citizen's records as the police's platform has them, and what it may do behind our back. */
export function PoliceTable({ citizens, regionCode }: PoliceTableProps) {
  const [chosen, choose] = useState<string | null>(null)
  const citizen = citizens?.find(({ key }) => key === chosen) ?? citizens?.[0] ?? null
  const key = citizen?.key ?? null
  const records = usePolled(
    useCallback(() => (key === null ? Promise.resolve([]) : mockApi.policeRecords(key)), [key]),
    EVERY_MS,
  )
  const told = useTold(records.refresh)
  const region = records.data?.[0]?.regionCode ?? regionCode
  return (
    <>
      <div className="wb-line">
        <Select
          className="wb-select"
          aria-label={text.citizen}
          value={key ?? undefined}
          options={(citizens ?? []).map(({ key: value, name, goodFor }) => ({ value, label: `${name}：${goodFor}` }))}
          onChange={choose}
        />
        {citizen && (
          <button
            type="button"
            className="link"
            onClick={() => told(mockApi.addPoints(citizen.idNumber, POINTS_ELSEWHERE), text.done)}
          >
            {text.points(POINTS_ELSEWHERE)}
          </button>
        )}
        {citizen?.vehicles.slice(0, 1).map((vehicle) =>
          CAUGHT.map((code) => (
            <button
              key={code}
              type="button"
              className="link"
              onClick={() => region && told(mockApi.catchVehicle(vehicle, region, code), text.done)}
            >
              {text.caught(text.acts[code], vehicle.plate)}
            </button>
          )),
        )}
      </div>
      {citizen && <StateLine citizen={citizen} told={told} />}
      <Table<MockRecord>
        className="wb-table"
        rowKey="number"
        size="small"
        columns={columns((record, change) => citizen && told(mockApi.changeRecord(record, change, citizen), text.done))}
        dataSource={records.data ?? []}
        loading={records.data === null && !records.failed}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: text.none }}
      />
    </>
  )
}

type Change = (record: MockRecord, change: RecordChange) => unknown

function columns(onChange: Change): TableColumnsType<MockRecord> {
  const { columns: names } = text
  return [
    { title: names.number, dataIndex: 'number', width: 150, className: 'num' },
    { title: names.act, dataIndex: 'act', ellipsis: true },
    { title: names.plate, dataIndex: 'plate', width: 100 },
    {
      title: names.at,
      key: 'at',
      width: 120,
      className: 'num',
      render: (_, { happenedAt }) => formatInstant(happenedAt, 'MM-DD HH:mm'),
    },
    {
      title: names.status,
      key: 'status',
      width: 150,
      render: (_, { handlingStatus, cameraRevoked }) =>
        (text.statuses[String(handlingStatus)] ?? '') + (cameraRevoked ? `，${text.revoked}` : ''),
    },
    {
      title: names.change,
      key: 'change',
      width: 220,
      render: (_, record) => (
        <span className="row-acts">
          {(Object.keys(text.changes) as RecordChange[]).map((change) => (
            <button
              key={change}
              type="button"
              className="link"
              aria-label={text.changeFor(text.changes[change], record.number)}
              onClick={() => onChange(record, change)}
            >
              {text.changes[change]}
            </button>
          ))}
        </span>
      ),
    },
  ]
}

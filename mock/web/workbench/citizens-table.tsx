import { Table, type TableColumnsType } from 'antd'
import { CopyButton } from './copy-button'
import type { MockCitizen } from './mock-api'
import { words } from './words'

const text = words.citizens

const columns: TableColumnsType<MockCitizen> = [
  {
    title: text.columns.name,
    key: 'name',
    width: 210,
    render: (_, { name, goodFor }) => (
      <>
        <b>
          {name} <CopyButton text={name} what={`${text.columns.name} ${name}`} />
        </b>
        <div className="muted">{goodFor}</div>
      </>
    ),
  },
  {
    title: text.columns.papers,
    key: 'papers',
    width: 240,
    className: 'num',
    render: (_, { name, idNumber, fileNumber, phone }) => (
      <dl className="wb-papers">
        <Paper what={text.idNumber} of={name} value={idNumber} />
        <Paper what={text.fileNumber} of={name} value={fileNumber} />
        <Paper what={text.phone} of={name} value={phone} />
      </dl>
    ),
  },
  {
    title: text.columns.vehicles,
    key: 'vehicles',
    className: 'num',
    render: (_, { vehicles }) =>
      vehicles.map((vehicle) => (
        <dl key={vehicle.plate} className="wb-papers">
          <Paper what={text.plate} of={vehicle.plate} value={vehicle.plate} />
          <Paper what={text.vin} of={vehicle.plate} value={vehicle.vinLastSix} />
          <Paper what={text.engine} of={vehicle.plate} value={vehicle.engineLastSix} />
        </dl>
      )),
  },
]

/** Everybody who can be played, with the numbers that registration and binding ask for. All are invented. */
export function CitizensTable({ citizens }: { citizens: MockCitizen[] | null }) {
  return (
    <Table<MockCitizen>
      className="wb-table"
      rowKey="idNumber"
      size="small"
      columns={columns}
      dataSource={citizens ?? []}
      loading={citizens === null}
      pagination={false}
      locale={{ emptyText: text.none }}
    />
  )
}

function Paper({ what, of, value }: { what: string; of: string; value: string }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        {value} <CopyButton text={value} what={`${what} ${of}`} />
      </dd>
    </div>
  )
}

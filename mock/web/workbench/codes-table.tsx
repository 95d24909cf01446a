import { Table } from 'antd'
import { CopyButton } from './copy-button'
import type { MockCode } from './mock-api'
import { words } from './words'

/** Codes that a citizen may meet and must not pay. */
export function CodesTable({ codes, onScan }: { codes: MockCode[] | null; onScan: (text: string) => void }) {
  return (
    <Table<MockCode>
      className="wb-table"
      rowKey="kind"
      size="small"
      showHeader={false}
      dataSource={codes ?? []}
      loading={codes === null}
      pagination={false}
      columns={[
        { key: 'label', width: 180, render: (_, code) => <b>{code.label}</b> },
        { key: 'why', render: (_, code) => <span className="muted">{words.codes.kinds[code.kind] ?? ''}</span> },
        {
          key: 'act',
          width: 130,
          align: 'right',
          render: (_, code) => (
            <span className="row-acts">
              <button
                type="button"
                className="link"
                aria-label={`${words.codes.scan} ${code.label}`}
                onClick={() => onScan(code.text)}
              >
                {words.codes.scan}
              </button>
              <CopyButton text={code.text} what={code.label} />
            </span>
          ),
        },
      ]}
    />
  )
}

import { Select, Table } from 'antd'
import { useCallback, useState } from 'react'
import { formatInstant } from '@/domain/dates'
import { usePolled } from '../common/use-polled'
import { CopyButton } from './copy-button'
import { type MockCitizen, type MockMessage, mockApi } from './mock-api'
import { words } from './words'

const EVERY_MS = 2_000
const text = words.messages

/** The short messages that a citizen's phone has got, newest first. */
export function MessagesTable({ citizens }: { citizens: MockCitizen[] | null }) {
  const [chosen, choose] = useState<string | null>(null)
  const phone = chosen ?? citizens?.[0]?.phone ?? null
  const messages = usePolled(
    useCallback(() => (phone === null ? Promise.resolve([]) : mockApi.messages(phone)), [phone]),
    EVERY_MS,
  )
  return (
    <>
      <Select
        className="wb-select"
        aria-label={text.phone}
        value={phone ?? undefined}
        options={(citizens ?? []).map((citizen) => ({
          value: citizen.phone,
          label: `${citizen.name} ${citizen.phone}`,
        }))}
        onChange={choose}
      />
      <Table<MockMessage>
        className="wb-table"
        rowKey={({ at, text: said }) => `${at} ${said}`}
        size="small"
        showHeader={false}
        dataSource={messages.data ?? []}
        loading={messages.data === null && !messages.failed}
        pagination={false}
        locale={{ emptyText: text.none }}
        columns={[
          { key: 'at', width: 120, className: 'num', render: (_, { at }) => formatInstant(at, 'MM-DD HH:mm:ss') },
          { key: 'text', dataIndex: 'text' },
          { key: 'code', width: 140, align: 'right', render: (_, { text: said }) => <Code said={said} /> },
        ]}
      />
    </>
  )
}

/** The six digits that somebody has to type. */
function Code({ said }: { said: string }) {
  const code = /(?<!\d)\d{6}(?!\d)/.exec(said)?.[0]
  if (!code) return null
  return (
    <>
      <b className="num">{code}</b> <CopyButton text={code} what={text.code} />
    </>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SettlementPreview } from '@/contract/violations'
import { settlingWords as words } from '@/locales/zh-cn/settling'
import { openPage, routes } from '@/platform/navigation'
import { Answered } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { Dotted } from '@/ui/dotted/dotted'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { Sheet } from '@/ui/sheet/sheet'
import { Strip } from '@/ui/strip/strip'
import { TickBox } from '@/ui/tick-box/tick-box'
import { usePreview } from '../api/preview'
import { ConfirmNoticeStrip } from './confirm-notice'
import { ChoiceCards, RightsCard, SumCard } from './effects'
import { FactCards } from './fact-cards'
import { RefusedPage, RefusedRecords } from './refused-page'
import { useConfirm } from './use-confirm'
import './confirm-page.scss'

const BOXES = [
  [30, 100, 80, 100],
  [70, 50],
  [40, 80, 80],
]

/** 看清楚再决定: the facts, what they cost, the rights, and what each choice does. */
export function ConfirmPage({ recordIds }: { recordIds: readonly string[] }) {
  const answer = usePreview(recordIds)
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.fetching}>
      {(preview) =>
        preview.records.length === 0 ? (
          <RefusedPage refused={preview.refused} rest={[]} />
        ) : (
          <Confirm recordIds={recordIds} preview={preview} />
        )
      }
    </Answered>
  )
}

function Confirm({ recordIds, preview }: { recordIds: readonly string[]; preview: SettlementPreview }) {
  const { drove, declare, busy, notice, confirm } = useConfirm(recordIds, preview)
  const [sheet, setSheet] = useState<'rights' | 'object' | null>(null)
  const { records, refused } = preview
  const close = () => setSheet(null)
  if (notice?.kind === 'refused') {
    const out = notice.refused.map(({ recordId }) => recordId)
    const rest = records.map(({ recordId }) => recordId).filter((recordId) => !out.includes(recordId))
    return <RefusedPage refused={notice.refused} rest={rest} />
  }
  const object = () => {
    const [only] = records
    if (records.length === 1 && only) void openPage(routes.object(only.recordId))
    else setSheet('object')
  }
  return (
    <Page
      title={words.title}
      dock={
        <View className="confirm-dock">
          <View className="confirm-dock__drove">
            <TickBox ticked={drove} onChange={declare} bad={notice?.kind === 'undeclared'}>
              {words.drove(records.length)}
            </TickBox>
          </View>
          {notice && <ConfirmNoticeStrip notice={notice} records={records.length} />}
          <Dock>
            <Button kind="outline" onPress={object}>
              {words.object}
            </Button>
            <Button onPress={() => void confirm()} busy={busy && words.confirming}>
              {words.confirm}
            </Button>
          </Dock>
        </View>
      }
      overlay={
        <>
          <RightsSheet open={sheet === 'rights'} preview={preview} onClose={close} />
          <Sheet open={sheet === 'object'} title={words.objectWhich} onClose={close}>
            {records.map(({ recordId, act, fact }) => (
              <ListRow key={recordId} title={act} note={fact} onPress={() => void openPage(routes.object(recordId))} />
            ))}
          </Sheet>
        </>
      }
    >
      {refused.length > 0 && (
        <Strip tone="warn" icon="info" note={words.refused.someNote}>
          {words.refused.some(refused.length)}
        </Strip>
      )}
      <FactCards records={records} />
      <SumCard preview={preview} />
      <RightsCard preview={preview} onAll={() => setSheet('rights')} />
      <ChoiceCards preview={preview} />
      <RefusedRecords refused={refused} />
    </Page>
  )
}

function RightsSheet({ open, preview, onClose }: { open: boolean; preview: SettlementPreview; onClose: () => void }) {
  const { rights } = words
  return (
    <Sheet open={open} title={rights.sheetTitle} onClose={onClose}>
      <Dotted lines={rights.lines(preview.reconsiderationDays, preview.objectionWorkingDays)} />
      <View className="confirm-dock__basis">{rights.basis}</View>
    </Sheet>
  )
}

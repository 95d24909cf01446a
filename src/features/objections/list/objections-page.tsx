import { memo } from 'react'
import type { ObjectionView } from '@/contract/objections'
import { formatInstant } from '@/domain/dates'
import { objectionWords } from '@/locales/zh-cn/objections'
import { openPage, routes } from '@/platform/navigation'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { Empty } from '@/ui/empty/empty'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { Tag } from '@/ui/tag/tag'
import { useObjections } from '../api/get-objection'
import { objectionLooks } from '../parts/objection-looks'

const words = objectionWords.list
const BOXES = [
  [70, 40],
  [60, 40],
]

/** The caller's objections, newest first. */
export function ObjectionsPage() {
  const answer = useObjections()
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.fetching}>
      {({ objections }) =>
        objections.length === 0 ? (
          <NoObjections />
        ) : (
          <Page title={words.title} loadedAt={loadedAt(answer)}>
            <Card flush>
              {objections.map((objection) => (
                <Row key={objection.objectionId} objection={objection} />
              ))}
            </Card>
          </Page>
        )
      }
    </Answered>
  )
}

const Row = memo(function Row({
  objection: { objectionId, record, plate, state, submittedAt },
}: {
  objection: ObjectionView
}) {
  return (
    <ListRow
      title={record.act}
      note={words.row(plate, formatInstant(submittedAt, 'M月D日'))}
      trailing={<Tag {...objectionLooks[state]}>{objectionWords.view.shortStates[state]}</Tag>}
      onPress={() => void openPage(routes.objection(objectionId))}
    />
  )
})

function NoObjections() {
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button onPress={() => void openPage(routes.violations)}>{words.see}</Button>
        </Dock>
      }
    >
      <Empty tone="blue" icon="speech" title={words.empty.title} note={words.empty.note} />
    </Page>
  )
}

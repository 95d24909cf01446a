import type { RecordView } from '@/contract/violations'
import { recordWords } from '@/locales/zh-cn/violations'
import { openPage, replacePage, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'

const words = recordWords.acts

/** What can be done with a record, by where it stands: objecting has the same size as settling. */
export function RecordDock({ record }: { record: RecordView }) {
  const { recordId, stand, objectionId, decisionId } = record
  if (stand === 'here' || stand === 'window')
    return (
      <Dock>
        {objectionId ? (
          <Button kind="outline" onPress={() => void openPage(routes.objection(objectionId))}>
            {words.seeAnswer}
          </Button>
        ) : (
          <Button kind="outline" onPress={() => void openPage(routes.object(recordId))}>
            {words.object}
          </Button>
        )}
        {stand === 'here' ? (
          <Button onPress={() => void openPage(routes.confirm([recordId]))}>{words.handle}</Button>
        ) : (
          <Button onPress={() => void openPage(routes.conditions(recordId))}>{words.where}</Button>
        )}
      </Dock>
    )
  if (stand === 'to-be-paid' && decisionId)
    return (
      <Dock>
        <Button kind="outline" onPress={() => void openPage(routes.servedDecision(decisionId))}>
          {words.seeDecision}
        </Button>
        <Button onPress={() => void openPage(routes.duesOf([decisionId]))}>{words.pay}</Button>
      </Dock>
    )
  if (decisionId)
    return (
      <Dock>
        <Button onPress={() => void openPage(routes.servedDecision(decisionId))}>{words.seeDecision}</Button>
      </Dock>
    )
  if (objectionId)
    return (
      <Dock>
        <Button onPress={() => void openPage(routes.objection(objectionId))}>
          {stand === 'on-hold' ? words.seeObjection : words.seeAnswer}
        </Button>
      </Dock>
    )
  return (
    <Dock>
      <Button onPress={() => void replacePage(routes.violations)}>{words.list}</Button>
    </Dock>
  )
}

import { askingWords as words } from '@/locales/zh-cn/asking'
import { vehicleWords } from '@/locales/zh-cn/vehicles'
import { openPage, routes } from '@/platform/navigation'
import { Answered } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Page } from '@/ui/page/page'
import { Verdict } from '@/ui/verdict/verdict'
import { useAskingRules } from '../api/consents'
import { AskingForm } from './asking-form'
import { AskingLimits } from './asking-limits'
import { Refusals } from './refusals'

const BOXES = [
  [50, 80, 80],
  [40, 60],
]

/** 处理别人的车: whether I may ask at all stands before the first question. */
export function AskOwnerPage() {
  const answer = useAskingRules()
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.loading}>
      {(rules) =>
        rules.refusals.length > 0 ? (
          <Page title={words.title}>
            <Verdict tone="warn" icon="info" title={words.cannot} />
            <Refusals refusals={rules.refusals} />
            <AskingLimits rules={rules} />
            <Button kind="outline" onPress={() => void openPage(routes.vehicles)}>
              {vehicleWords.list.title}
            </Button>
          </Page>
        ) : (
          <AskingForm rules={rules} />
        )
      }
    </Answered>
  )
}

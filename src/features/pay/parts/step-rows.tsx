import { codeWords } from '@/locales/zh-cn/pay-code'
import { callPhone } from '@/platform/contact'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import type { ScreenStep } from '../state-screen'

/** What to do, in order; a phone number is a button. */
export function StepRows({ steps }: { steps: readonly ScreenStep[] }) {
  return (
    <Card flush>
      {steps.map(({ icon, title, text, call }) => (
        <ListRow
          key={title}
          icon={icon}
          title={title}
          note={text}
          trailing={
            call && (
              <Button kind="tint" size="small" label={codeWords.callLabel(call)} onPress={() => callPhone(call)}>
                {codeWords.call}
              </Button>
            )
          }
        />
      ))}
    </Card>
  )
}

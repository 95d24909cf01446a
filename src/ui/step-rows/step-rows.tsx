import { common } from '@/locales/zh-cn/common'
import { callPhone } from '@/platform/contact'
import { Button } from '../button/button'
import { Card } from '../card/card'
import type { IconName } from '../icon/icon-name'
import { ListRow } from '../list-row/list-row'

export interface ScreenStep {
  icon: IconName
  title: string
  text: string
  /** A phone number that becomes a button. */
  call?: string
}

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
              <Button kind="tint" size="small" label={common.callLabel(call)} onPress={() => callPhone(call)}>
                {common.call}
              </Button>
            )
          }
        />
      ))}
    </Card>
  )
}

import { View } from '@tarojs/components'
import type { HomeView } from '@/contract/session'
import { systemClock } from '@/domain/clock'
import { chinaDate, daysBetween, formatDate } from '@/domain/dates'
import { homeWords } from '@/locales/zh-cn/home'
import { openPage, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Money, yuan } from '@/ui/money/money'
import { Tag } from '@/ui/tag/tag'
import './dues-card.scss'

const words = homeWords.dues

export type Dues = NonNullable<NonNullable<HomeView['person']>['dues']>

/** Own decisions that are not paid: the sum, how long it stays this sum, and what one more day adds. */
export function DuesCard({ dues }: { dues: Dues }) {
  const days = dues.nextDueOn === null ? null : daysBetween(chinaDate(systemClock.now()), dues.nextDueOn)
  const late = dues.late > 0
  return (
    <Card className="dues-card">
      <View className="dues-card__head">
        <View className="dues-card__title">{words.title(dues.count)}</View>
        {late ? (
          <Tag tone="bad" icon="clock">
            {days !== null && days < 0 ? words.late(-days) : words.someLate(dues.late)}
          </Tag>
        ) : (
          days !== null && (
            <Tag tone={days <= 3 ? 'warn' : 'blue'} icon="clock">
              {days === 0 ? words.lastDay : words.left(days)}
            </Tag>
          )
        )}
      </View>
      <View className="dues-card__sum">
        <View>
          <Money amount={dues.totalFen} size="medium" />
          {dues.dailyStepFen > 0 && (
            <View className="dues-card__step">
              {late || dues.nextDueOn === null
                ? words.grows(yuan(dues.dailyStepFen))
                : words.willGrow(formatDate(dues.nextDueOn, 'M月D日'), yuan(dues.dailyStepFen))}
            </View>
          )}
        </View>
        <Button size="small" onPress={() => void openPage(routes.dues)}>
          {words.pay}
        </Button>
      </View>
    </Card>
  )
}

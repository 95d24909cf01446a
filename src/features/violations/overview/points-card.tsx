import { View } from '@tarojs/components'
import type { Overview } from '@/contract/violations'
import { addDays, formatDate } from '@/domain/dates'
import { violationsWords } from '@/locales/zh-cn/violations'
import { aria } from '@/platform/aria'
import { openPage, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { PointsRing } from '@/ui/points-ring/points-ring'
import './points-card.scss'

const words = violationsWords.points

/** The ring: what is recorded in the cycle, when it is cleared, and what the records below would add. */
export function PointsCard({ overview: { licence, here } }: { overview: Overview }) {
  if (!licence) return <NoLicence />
  const points = licence.points + licence.pendingPoints
  const clearedOn = formatDate(addDays(licence.cycleEndsOn, 1), 'YYYY年M月D日')
  const records = here.recordIds.length
  return (
    <Card className="points-card">
      <PointsRing points={points} added={here.points} />
      <View className="points-card__words">
        <View className="points-card__now" {...aria({ role: 'heading', level: 2 })}>
          {words.now(points)}
        </View>
        <View className="points-card__note">
          {licence.pendingPoints > 0
            ? `${words.cleared(clearedOn)}，${words.pending(licence.pendingPoints)}`
            : words.cleared(clearedOn)}
        </View>
        {records > 0 && (
          <View className="points-card__after">
            {here.points > 0 ? words.after(records) : words.warningsOnly(records)}
            {here.points > 0 && <View className="points-card__sum">{words.afterPoints(points + here.points)}</View>}
          </View>
        )}
      </View>
    </Card>
  )
}

function NoLicence() {
  const { title, note, act } = violationsWords.noLicence
  return (
    <Card flush>
      <ListRow
        icon="licence"
        disc="warn"
        title={title}
        note={note}
        trailing={
          <Button size="small" kind="tint" onPress={() => void openPage(routes.bindLicence)} label={`${act}驾驶证`}>
            {act}
          </Button>
        }
      />
    </Card>
  )
}

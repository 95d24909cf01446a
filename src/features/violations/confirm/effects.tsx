import { View } from '@tarojs/components'
import type { SettlementPreview } from '@/contract/violations'
import { settlingWords as words } from '@/locales/zh-cn/settling'
import { aria } from '@/platform/aria'
import { Card } from '@/ui/card/card'
import { Dotted } from '@/ui/dotted/dotted'
import { Icon } from '@/ui/icon/icon'
import type { IconName } from '@/ui/icon/icon-name'
import { yuan } from '@/ui/money/money'
import { PointsRing } from '@/ui/points-ring/points-ring'
import { Touch } from '@/ui/touch/touch'
import './effects.scss'

/** The sum of money and points before the citizen agrees. */
export function SumCard({ preview }: { preview: SettlementPreview }) {
  const { pointsNow, pointsAdded, pointsAfter, totalFen, warnings, records } = preview
  const { after } = words
  const onlyWarnings = warnings === records.length
  const points = after.points(pointsNow, pointsAfter)
  return (
    <Card className="sum-card">
      <PointsRing points={pointsNow} added={pointsAdded} size={60} />
      <View className="sum-card__words">
        <View className="sum-card__title">
          {onlyWarnings ? after.warning : after.fine(yuan(totalFen), pointsAdded)}
        </View>
        <View className="sum-card__note">
          {warnings > 0 && !onlyWarnings ? `${points}，${after.warnings(warnings)}` : points}
        </View>
      </View>
    </Card>
  )
}

/** The first two rights, and the way to all of them. */
export function RightsCard({ preview, onAll }: { preview: SettlementPreview; onAll: () => void }) {
  return (
    <Card className="rights-card">
      <Head icon="scale" title={words.rights.title} />
      <Dotted lines={[words.rights.argue, words.rights.reconsider(preview.reconsiderationDays)]} />
      <Touch className="rights-card__all" role="link" onPress={onAll}>
        {words.rights.all}
        <Icon name="right" size={16} />
      </Touch>
    </Card>
  )
}

/** What each choice does, side by side above its own button. */
export function ChoiceCards({ preview }: { preview: SettlementPreview }) {
  return (
    <View className="choices">
      <Card>
        <Head icon="speech" title={words.choices.object} />
        <Dotted lines={words.choices.objectLines(preview.objectionWorkingDays)} />
      </Card>
      <Card>
        <Head icon="stamp" title={words.choices.accept} />
        <Dotted lines={acceptLines(preview)} />
      </Card>
    </View>
  )
}

function Head({ icon, title }: { icon: IconName; title: string }) {
  return (
    <View className="effect-head" {...aria({ role: 'heading', level: 2 })}>
      <Icon name={icon} size={24} tone="blue" />
      {title}
    </View>
  )
}

function acceptLines({ mode, payMinutes, payDays, pointsAdded, totalFen }: SettlementPreview): string[] {
  const { choices } = words
  const points = choices.points(pointsAdded)
  if (totalFen === 0) return [choices.served, points, choices.nothingToPay]
  if (mode === 'pay-to-confirm') return [choices.payWithin(payMinutes ?? 0), points, choices.unpaid]
  return [choices.served, points, choices.payLater(payDays)]
}

import { View } from '@tarojs/components'
import { memo, useMemo } from 'react'
import type { DecisionView } from '@/contract/payment-bills'
import { payWords } from '@/locales/zh-cn/pay'
import { aria } from '@/platform/aria'
import { useElder } from '@/platform/elder-mode'
import { Card } from '@/ui/card/card'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon/icon'
import { Strip } from '@/ui/strip/strip'
import { SvgPicture } from '@/ui/svg-picture/svg-picture'
import { Touch } from '@/ui/touch/touch'
import { costChart } from './cost-chart'
import { costLine } from './cost-line'
import { costRows, heldWords, spokenCost } from './cost-words'
import './cost-card.scss'

const words = payWords.decision

interface CostCardProps {
  decision: DecisionView
  onExplain: () => void
}

/** 哪天付，付多少: the stairs, and the same in words. */
export const CostCard = memo(function CostCard({ decision, onExplain }: CostCardProps) {
  const elder = useElder()
  const line = useMemo(() => costLine(decision.cost, decision.fineFen), [decision])
  const chart = useMemo(() => costChart(line, elder), [line, elder])
  const held = heldWords(line)
  return (
    <Card>
      <View className="cost-card__head">
        <View className="cost-card__title" {...aria({ role: 'heading', level: 2 })}>
          {words.chartTitle}
        </View>
        <Touch className="cost-card__explain" onPress={onExplain}>
          <Icon name="help" size={18} />
          {payWords.surchargeSheet.open}
        </Touch>
      </View>
      {held !== '' && (
        <Strip tone="blue" icon="info">
          {held}
        </Strip>
      )}
      <SvgPicture svg={chart} label={spokenCost(line)} />
      <View className="cost-card__rows">
        {costRows(line).map((row) => (
          <View key={row.name} className="cost-card__row">
            <View className="cost-card__name">
              <View className={classes('cost-card__dot', `cost-card__dot--${row.tone}`)} />
              {row.name}
            </View>
            <View className="cost-card__value">
              <View className="cost-card__strong">{row.strong}</View>
              {row.rest}
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
})

import { View } from '@tarojs/components'
import { memo } from 'react'
import type { DecisionView } from '@/contract/payment-bills'
import { daysBetween } from '@/domain/dates'
import { formatDecisionNumber } from '@/domain/decision-number'
import { payWords } from '@/locales/zh-cn/pay'
import { Card } from '@/ui/card/card'
import { KeyValue, KeyValues } from '@/ui/key-values/key-values'
import { Money } from '@/ui/money/money'
import { Tag } from '@/ui/tag/tag'
import './decision-card.scss'

const words = payWords.decision
const billWords = payWords.bill

/** Today's sum and whose decision it is, masked. */
export const DecisionCard = memo(function DecisionCard({ decision }: { decision: DecisionView }) {
  return (
    <Card roomy>
      <View className="decision-card__head">
        <View>
          <View className="decision-card__today">{words.today}</View>
          <Money amount={decision.totalFen} />
        </View>
        <TermTag decision={decision} />
      </View>
      <View className="decision-card__line" />
      <DecisionFacts decision={decision} />
    </Card>
  )
})

/** What, who, which number, by whom. */
export function DecisionFacts({ decision }: { decision: DecisionView }) {
  return (
    <KeyValues>
      <KeyValue name={billWords.why}>{decision.act}</KeyValue>
      <KeyValue name={billWords.party}>
        {decision.plateMasked ? `${decision.payerMasked}，${decision.plateMasked}` : decision.payerMasked}
      </KeyValue>
      <KeyValue name={billWords.decision}>{formatDecisionNumber(decision.number)}</KeyValue>
      <KeyValue name={words.issuer}>{decision.authority.name}</KeyValue>
    </KeyValues>
  )
}

function TermTag({ decision: { cost, lateDays, lapsesAt } }: { decision: DecisionView }) {
  // It has minutes, not days.
  if (lapsesAt) return null
  if (cost.held)
    return (
      <Tag tone="blue" icon="info">
        {words.heldTag}
      </Tag>
    )
  if (lateDays > 0)
    return (
      <Tag tone="bad" icon="warn">
        {words.late(lateDays)}
      </Tag>
    )
  return (
    <Tag tone="good" icon="check-circle">
      {words.inTime(daysBetween(cost.today, cost.dueOn))}
    </Tag>
  )
}

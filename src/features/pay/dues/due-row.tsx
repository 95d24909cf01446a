import { View } from '@tarojs/components'
import { memo } from 'react'
import type { DecisionView } from '@/contract/payment-bills'
import { daysBetween, formatDate } from '@/domain/dates'
import { duesWords as words } from '@/locales/zh-cn/pay-dues'
import { openPage, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { yuan } from '@/ui/money/money'
import { Tag } from '@/ui/tag/tag'
import { TickBox } from '@/ui/tick-box/tick-box'
import { chosenDecision } from '../decision/chosen-decision'
import { Lapse } from './lapse'
import './due-row.scss'

interface DueRowProps {
  decision: DecisionView
  chosen: boolean
  onChoose: (decision: DecisionView) => void
  onLapsed: () => void
}

/** One unpaid decision: what for, how much today, how long there is still time. */
export const DueRow = memo(function DueRow({ decision, chosen, onChoose, onLapsed }: DueRowProps) {
  const { act, totalFen, notPayable, lapsesAt } = decision
  // Minutes are counted below; the days of an ordinary decision do not hold for one that falls away unless paid.
  const term = lapsesAt ? null : termWords(decision)
  const facts = (
    <>
      <View className="due-row__head">
        <View className="due-row__act">{act}</View>
        <View className="due-row__sum">{yuan(totalFen)}</View>
      </View>
      {term && <View className="due-row__term">{term}</View>}
    </>
  )
  const seeDetails = () => {
    chosenDecision.choose(decision.number, decision.decisionId)
    void openPage(routes.decision)
  }
  return (
    <View className="due-row">
      {notPayable ? (
        <View className="due-row__closed">
          {facts}
          <Tag tone="grey">{words.notPayable[notPayable]}</Tag>
        </View>
      ) : (
        <TickBox ticked={chosen} onChange={() => onChoose(decision)} label={words.rowLabel(act, yuan(totalFen), term)}>
          {facts}
        </TickBox>
      )}
      {lapsesAt && !notPayable && <Lapse until={lapsesAt} onUp={onLapsed} />}
      <View className="due-row__way">
        <Button kind="text" size="small" onPress={seeDetails} label={words.detailsLabel(act)}>
          {words.details}
        </Button>
      </View>
    </View>
  )
})

function termWords({ cost, lateDays, surchargeFen }: DecisionView): string {
  if (cost.held) return words.held
  if (lateDays > 0) return words.late(lateDays, yuan(surchargeFen))
  return words.inTime(daysBetween(cost.today, cost.dueOn), formatDate(cost.dueOn, 'M月D日'))
}

import { View } from '@tarojs/components'
import type { ServedDecision } from '@/contract/violations'
import { formatInstant } from '@/domain/dates'
import { formatDecisionNumber } from '@/domain/decision-number'
import { settlingWords } from '@/locales/zh-cn/settling'
import { wholeYuan } from '@/locales/zh-cn/yuan'
import { aria } from '@/platform/aria'
import { Card } from '@/ui/card/card'
import { KeyValue, KeyValues } from '@/ui/key-values/key-values'
import './decision-paper.scss'

const words = settlingWords.paper
const minute = (at: string) => formatInstant(at, 'YYYY年M月D日 HH:mm')

/**
 * The decision in the order of the official form: authority, title, number, person, vehicle, fact, law, penalty and
 * points, how to pay, remedies, service (处理程序规定 art. 45; 行政处罚法 art. 52).
 */
export function DecisionPaper({ decision }: { decision: ServedDecision }) {
  return (
    <Card roomy className="paper">
      <View className="paper__authority">{decision.authority.name}</View>
      <View className="paper__title" {...aria({ role: 'heading', level: 1 })}>
        {decision.title}
      </View>
      <View className="paper__number">{`${words.number} ${formatDecisionNumber(decision.number)}`}</View>
      <KeyValues>
        <KeyValue name={words.person}>{decision.person}</KeyValue>
        <KeyValue name={words.licence}>{decision.licenceNumber}</KeyValue>
        <KeyValue name={words.file}>{decision.fileNumber}</KeyValue>
        <KeyValue name={words.issuer}>{decision.licenceIssuer}</KeyValue>
        <KeyValue name={words.classes}>{decision.classes.join('、')}</KeyValue>
        <KeyValue name={words.plate}>{decision.plate}</KeyValue>
        <KeyValue name={words.vehicleType}>{decision.vehicleType}</KeyValue>
      </KeyValues>
      {paragraphs(decision).map((paragraph) => (
        <View key={paragraph} className="paper__text">
          {paragraph}
        </View>
      ))}
      <View className="paper__foot">{`${decision.authority.name}\n${words.servedAt(minute(decision.servedAt))}`}</View>
    </Card>
  )
}

function paragraphs(decision: ServedDecision): string[] {
  const { fineFen, points, howToPay, surcharge, remedies, nearFull } = decision
  const penalty = decision.penalty === 'fine' ? words.fine(wholeYuan(fineFen), decision.fineInCapitals) : words.warning
  return [
    words.fact(minute(decision.happenedAt), decision.place, decision.act, decision.code),
    `${words.law(decision.forbiddenBy, decision.punishedBy)}${penalty}，${words.points(points)}。`,
    howToPay,
    surcharge ?? '',
    words.remedies(remedies),
    words.channel(remedies.channel),
    nearFull ? words.nearFull : '',
  ].filter((text) => text !== '')
}

import { View } from '@tarojs/components'
import type { OrderView } from '@/contract/payment-orders'
import { formatDecisionNumber } from '@/domain/decision-number'
import { orderWords } from '@/locales/zh-cn/pay-order'
import { aria } from '@/platform/aria'
import { Card } from '@/ui/card/card'
import { Money } from '@/ui/money/money'
import { Steps } from '@/ui/steps/steps'
import type { OrderScreen } from './order-screens'
import './order-card.scss'

/** Which decision and sum, and the trail of the money. */
export function OrderCard({ order, screen }: { order: OrderView; screen: OrderScreen }) {
  const [number] = order.decisionNumbers
  const matter =
    order.decisionNumbers.length === 1 && number
      ? `${orderWords.decision} ${formatDecisionNumber(number)}`
      : orderWords.decisions(order.decisionNumbers.length)
  return (
    <Card>
      {screen.trailTitle && (
        <View className="order-card__title" {...aria({ role: 'heading', level: 2 })}>
          {screen.trailTitle}
        </View>
      )}
      {!screen.sumInHeadline && (
        <View className="order-card__head">
          <View className="order-card__matter">{matter}</View>
          <Money amount={order.totalFen} size="small" />
        </View>
      )}
      {!screen.sumInHeadline && screen.trail.length > 0 && <View className="order-card__line" />}
      {screen.trail.length > 0 && <Steps steps={screen.trail} />}
    </Card>
  )
}

import type { OrderView } from '@/contract/payment-orders'
import { orderWords } from '@/locales/zh-cn/pay-order'
import { useElder } from '@/platform/elder-mode'
import { openPage, routes } from '@/platform/navigation'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'

/** The receipt as soon as it is there, and the way to ask the money back: never hidden. */
export function OrderExtras({ order }: { order: OrderView }) {
  const elder = useElder()
  const { receipt, orderNo } = order
  return (
    <Card flush>
      {receipt ? (
        <ListRow
          icon="receipt"
          disc="blue"
          title={elder ? orderWords.receiptReadyElder : orderWords.receiptReady}
          note={orderWords.receiptNumber(receipt.number)}
          value={elder ? undefined : orderWords.receiptAct}
          onPress={() => void openPage(routes.receipt(orderNo))}
        />
      ) : (
        <ListRow icon="receipt" disc="grey" title={orderWords.receiptMaking} note={orderWords.receiptMakingText} />
      )}
      <RefundRow order={order} />
    </Card>
  )
}

/** The way to ask the money back, or to where it is on its way. */
export function RefundRow({ order: { refund, orderNo } }: { order: OrderView }) {
  return (
    <ListRow
      title={refund ? orderWords.refundUnderWay : orderWords.wrongPayment}
      value={refund ? orderWords.refundUnderWayText : orderWords.wrongPaymentText}
      onPress={() => void openPage(routes.refund(orderNo))}
    />
  )
}

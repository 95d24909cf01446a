import { refundWords as words } from '@/locales/zh-cn/refunds'
import { openPage, routes } from '@/platform/navigation'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { Page } from '@/ui/page/page'
import { type RefundsOfOrder, useRefundsOfOrder } from '../api/refunds'
import { AskForm } from '../ask/ask-form'
import { OneRefund } from './one-refund'

const BOXES = [
  [50, 70],
  [60, 60, 60, 60],
]

/** Where the money of an order is on its way back; where none is, what may be asked of it. */
export function RefundPage({ orderNo }: { orderNo: string }) {
  const answer = useRefundsOfOrder(orderNo)
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.fetching}>
      {(order) =>
        order.refunds.length === 0 ? (
          <AskForm order={order} />
        ) : (
          <Page title={words.title} loadedAt={loadedAt(answer)} dock={<RefundDock order={order} />}>
            {order.refunds.map((refund) => (
              <OneRefund key={refund.requestId ?? `${refund.why} ${refund.decision?.decisionId}`} refund={refund} />
            ))}
          </Page>
        )
      }
    </Answered>
  )
}

function RefundDock({ order }: { order: RefundsOfOrder }) {
  const more = order.options.some(({ cannot }) => cannot === null)
  return (
    <Dock>
      {more && (
        <Button kind="outline" onPress={() => void openPage(routes.askRefund(order.orderNo))}>
          {words.view.more}
        </Button>
      )}
      <Button kind={more ? 'solid' : 'outline'} onPress={() => void openPage(routes.order(order.orderNo))}>
        {words.view.order}
      </Button>
    </Dock>
  )
}

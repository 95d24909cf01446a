import { refundWords } from '@/locales/zh-cn/refunds'
import { callPhone } from '@/platform/contact'
import { openPage, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { Empty } from '@/ui/empty/empty'
import { Page } from '@/ui/page/page'
import type { RefundsOfOrder } from '../api/refunds'
import type { Cannot } from './use-ask'

interface CannotAskProps {
  order: RefundsOfOrder
  because: Cannot
  /** Back to the form, with what the books say now. */
  onAgain?: () => void
}

/** Why nothing can be asked, and where to go instead. */
export function CannotAsk({ order, because, onAgain }: CannotAskProps) {
  const { title, text } = because in refundWords.cannot ? refundWords.cannot[because as 'not-paid'] : blockOf(because)
  return (
    <Page
      title={refundWords.ask.title}
      dock={
        <Dock>
          <Button kind="outline" icon="phone" onPress={() => void callPhone(order.authority.hotline)}>
            {refundWords.view.call(order.authority.hotline)}
          </Button>
          {onAgain ? (
            <Button onPress={onAgain}>{refundWords.nothing.again}</Button>
          ) : (
            <Button onPress={() => void openPage(routes.order(order.orderNo))}>{refundWords.view.order}</Button>
          )}
        </Dock>
      }
    >
      <Empty tone="blue" icon="undo" title={title} note={text} />
    </Page>
  )
}

const blockOf = (because: Cannot) => refundWords.blocks[because as keyof typeof refundWords.blocks]

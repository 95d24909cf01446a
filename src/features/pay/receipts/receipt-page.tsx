import { common } from '@/locales/zh-cn/common'
import { orderWords } from '@/locales/zh-cn/pay-order'
import { cloudClock } from '@/platform/cloud-clock'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { Empty } from '@/ui/empty/empty'
import { ErrorState } from '@/ui/error-state/error-state'
import { Page } from '@/ui/page/page'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { Steps } from '@/ui/steps/steps'
import { Strip } from '@/ui/strip/strip'
import { useOrder } from '../api/get-order'
import { paymentTrail } from '../order/trail'
import { OtherPapers } from './other-papers'
import { ReceiptPaper } from './receipt-paper'
import { useReceiptFile } from './use-receipt-file'

const words = orderWords.receipt
const BOXES = [
  [60, 40, 40, 40, 80, 80],
  [40, 60, 60],
]

/** The fiscal e-receipt of one payment, to keep as a picture or a PDF. */
export function ReceiptPage({ orderNo }: { orderNo: string }) {
  const answer = useOrder(orderNo, true)
  const { busy, savePicture, openPdf } = useReceiptFile(orderNo)
  const order = answer.data
  if (!order)
    return (
      <Page title={words.title}>
        {answer.error ? (
          <ErrorState
            error={answer.error}
            retry={{ words: common.retry, act: () => void answer.refetch(), busy: answer.isFetching }}
          />
        ) : (
          <Skeleton cards={BOXES} words={words.fetching} />
        )}
      </Page>
    )
  if (!order.receipt)
    return (
      <Page title={words.title}>
        <Empty tone="blue" icon="hourglass" title={words.pending.title} note={words.pending.text} />
      </Page>
    )
  return (
    <Page
      title={words.title}
      dock={
        <Dock note={order.receipt.red ? undefined : words.shareNote}>
          <Button kind="outline" onPress={() => void openPdf()} busy={busy === 'pdf' && words.fetching}>
            {words.pdf}
          </Button>
          <Button onPress={() => void savePicture()} busy={busy === 'png' && words.fetching}>
            {words.picture}
          </Button>
        </Dock>
      }
    >
      {order.receipt.red && (
        <Strip tone="warn" icon="undo" note={words.voided.text}>
          {words.voided.title}
        </Strip>
      )}
      <ReceiptPaper receipt={order.receipt} authority={order.authority.name} />
      <OtherPapers order={order} onOpen={(paper) => void openPdf(paper)} />
      <SectionLabel>{orderWords.trailTitle}</SectionLabel>
      <Card>
        <Steps steps={paymentTrail(order, answer.asked, cloudClock.now())} />
      </Card>
    </Page>
  )
}

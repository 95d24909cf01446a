import { memo } from 'react'
import type { RefundView } from '@/contract/refunds'
import { formatInstant } from '@/domain/dates'
import { common } from '@/locales/zh-cn/common'
import { refundWords } from '@/locales/zh-cn/refunds'
import { openPage, routes } from '@/platform/navigation'
import { loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { Empty } from '@/ui/empty/empty'
import { ErrorState } from '@/ui/error-state/error-state'
import { ListRow } from '@/ui/list-row/list-row'
import { yuan } from '@/ui/money/money'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { Tag } from '@/ui/tag/tag'
import { useRefunds } from '../api/refunds'
import { standLooks } from '../parts/looks'

const words = refundWords.list
const BOXES = [
  [70, 40],
  [60, 40],
]

/** All that goes or went back to this account, newest first. */
export function RefundsPage() {
  const answer = useRefunds()
  const refunds = answer.data?.pages.flatMap((page) => page.refunds) ?? []
  if (answer.data && refunds.length === 0) return <NoRefunds />
  return (
    <Page title={words.title} loadedAt={loadedAt(answer)}>
      {!answer.data && !answer.error && <Skeleton cards={BOXES} words={words.fetching} />}
      {refunds.length > 0 && (
        <Card flush>
          {refunds.map((refund) => (
            <Row key={refund.requestId ?? `${refund.orderNo} ${refund.decision?.decisionId}`} refund={refund} />
          ))}
        </Card>
      )}
      {answer.error && (
        <ErrorState
          error={answer.error}
          retry={{ words: common.retry, act: () => void answer.refetch(), busy: answer.isFetching }}
        />
      )}
      {answer.hasNextPage && (
        <Button
          kind="outline"
          onPress={() => void answer.fetchNextPage()}
          busy={answer.isFetchingNextPage && words.moreBusy}
        >
          {words.more}
        </Button>
      )}
    </Page>
  )
}

const Row = memo(function Row({ refund }: { refund: RefundView }) {
  return (
    <ListRow
      title={refundWords.why[refund.why]}
      note={words.row(yuan(refund.amountFen), formatInstant(refund.askedAt, 'M月D日'))}
      trailing={<Tag {...standLooks[refund.stand]}>{refundWords.stands[refund.stand].short}</Tag>}
      onPress={() => void openPage(routes.refund(refund.orderNo))}
    />
  )
})

function NoRefunds() {
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button onPress={() => void openPage(routes.receipts)}>{words.records}</Button>
        </Dock>
      }
    >
      <Empty tone="blue" icon="undo" title={words.empty.title} note={words.empty.text} />
    </Page>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { memo } from 'react'
import type { OrderView } from '@/contract/payment-orders'
import { formatInstant } from '@/domain/dates'
import { common } from '@/locales/zh-cn/common'
import { orderWords } from '@/locales/zh-cn/pay-order'
import { useElder } from '@/platform/elder-mode'
import { openPage, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { Empty } from '@/ui/empty/empty'
import { ErrorState } from '@/ui/error-state/error-state'
import { ListRow } from '@/ui/list-row/list-row'
import { yuan } from '@/ui/money/money'
import { Page } from '@/ui/page/page'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { rememberOrder } from '../api/get-order'
import { useOrders } from '../api/list-orders'
import { performAct } from '../parts/acts'
import { byMonth } from './by-month'

const words = orderWords.records
const BOXES = [
  [70, 40],
  [60, 40],
  [70, 40],
]

/** 缴款记录: what was paid from this account, newest first. */
export function ReceiptsPage() {
  const answer = useOrders()
  const queries = useQueryClient()
  const orders = answer.data?.pages.flatMap((page) => page.orders) ?? []
  const open = (order: OrderView) => {
    rememberOrder(queries, order)
    void openPage(order.receipt ? routes.receipt(order.orderNo) : routes.order(order.orderNo))
  }
  if (answer.data && orders.length === 0) return <NoPayments />
  return (
    <Page title={words.title} loadedAt={loadedAt(answer.dataUpdatedAt)}>
      {!answer.data && !answer.error && <Skeleton cards={BOXES} words={words.moreBusy} />}
      {byMonth(orders).map(({ month, orders: ofMonth }) => (
        <Month key={month} month={month} orders={ofMonth} onOpen={open} />
      ))}
      {answer.data && (
        <Card flush>
          <ListRow icon="undo" title={words.refunds} onPress={() => void openPage(routes.refunds)} />
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

const loadedAt = (ms: number) => (ms === 0 ? undefined : formatInstant(new Date(ms).toISOString(), 'HH:mm'))

interface MonthProps {
  month: string
  orders: readonly OrderView[]
  onOpen: (order: OrderView) => void
}

function Month({ month, orders, onOpen }: MonthProps) {
  return (
    <>
      <SectionLabel>{month}</SectionLabel>
      <Card flush>
        {orders.map((order) => (
          <Row key={order.orderNo} order={order} onOpen={onOpen} />
        ))}
      </Card>
    </>
  )
}

const Row = memo(
  function Row({ order, onOpen }: { order: OrderView; onOpen: (order: OrderView) => void }) {
    const elder = useElder()
    const sum = yuan(order.totalFen)
    const day = formatInstant(order.paidAt ?? order.createdAt, elder ? 'M月D日' : 'M月D日 HH:mm')
    const voided = order.receipt?.red ? `，${words.red}` : ''
    const state = `${words.states[order.state]}${voided}`
    return (
      <ListRow
        title={order.acts.join('；')}
        note={elder ? `${sum}，${day}，${state}` : `${day}，${state}`}
        value={elder ? undefined : sum}
        onPress={() => onOpen(order)}
      />
    )
  },
  (before, after) => before.order === after.order,
)

function NoPayments() {
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button kind="outline" onPress={() => performAct('type-number', {})}>
            {words.emptyActs.number}
          </Button>
          <Button onPress={() => performAct('scan', {})}>{words.emptyActs.scan}</Button>
        </Dock>
      }
    >
      <Empty tone="blue" icon="receipt" title={words.empty.title} note={words.empty.text} />
    </Page>
  )
}

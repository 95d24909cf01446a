import { Text, View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { OrderView } from '@/contract/payment-orders'
import { common } from '@/locales/zh-cn/common'
import { orderWords } from '@/locales/zh-cn/pay-order'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { cloudClock } from '@/platform/cloud-clock'
import { screen as readerOfScreen } from '@/platform/screen'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { Empty } from '@/ui/empty/empty'
import { ErrorState } from '@/ui/error-state/error-state'
import { Money } from '@/ui/money/money'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { StepRows } from '@/ui/step-rows/step-rows'
import { Strip } from '@/ui/strip/strip'
import { Verdict } from '@/ui/verdict/verdict'
import { useOrder } from '../api/get-order'
import { begunPayment } from '../payment'
import { OrderCard } from './order-card'
import { OrderExtras, RefundRow } from './order-extras'
import { ORDER_SCREENS, type OrderAct } from './order-screens'
import { stamp } from './trail'
import { useOrderActs } from './use-order-acts'
import './order-page.scss'

const BOXES = [
  [50, 30],
  [60, 40, 60, 40],
]

const ACT_WORDS: Record<OrderAct, string> = {
  done: orderWords.acts.done,
  leave: orderWords.acts.leave,
  'ask-now': orderWords.acts.askNow,
  'go-on': orderWords.acts.goOn,
  'give-up': orderWords.acts.giveUp,
  'try-again': orderWords.acts.scanAgain,
  'type-number': orderWords.acts.typeNumber,
}

/** The result of a payment in whichever state it is, kept up to date while it is in front. */
export function OrderPage({ orderNo }: { orderNo: string }) {
  const [inFront, setInFront] = useState(true)
  useDidShow(() => setInFront(true))
  useDidHide(() => setInFront(false))
  const answer = useOrder(orderNo, inFront)
  if (answer.data)
    return (
      <OrderResult
        order={answer.data}
        asked={answer.asked}
        askNow={answer.refetch}
        staleSince={answer.error ? answer.dataUpdatedAt : null}
      />
    )
  const missing = answer.error && asCloudFailure(answer.error).code === 'NOT_FOUND'
  return (
    <Page title={orderWords.title}>
      {missing && <Empty tone="blue" icon="info" title={orderWords.notFound.title} note={orderWords.notFound.text} />}
      {answer.error && !missing && (
        <ErrorState
          error={answer.error}
          retry={{ words: orderWords.acts.askNow, act: () => void answer.refetch(), busy: answer.isFetching }}
        />
      )}
      {!answer.error && <Skeleton cards={BOXES} words={common.asking} />}
    </Page>
  )
}

interface OrderResultProps {
  order: OrderView
  asked: number
  askNow: () => Promise<unknown>
  /** When the last good answer came, if later ones failed; ms. */
  staleSince: number | null
}

function OrderResult({ order, asked, askNow, staleSince }: OrderResultProps) {
  const now = cloudClock.now()
  const { busy, perform } = useOrderActs(order.orderNo, askNow)
  const windowName = begunPayment(order.orderNo)?.windowName ?? null
  const screen = ORDER_SCREENS[order.state](order, { asked, now, windowName })
  const [first, second] = screen.acts
  useEffect(() => readerOfScreen.announce(screen.title), [screen.title])
  const button = (act: OrderAct, kind: 'solid' | 'outline') => (
    <Button kind={kind} onPress={() => void perform(act)} busy={busy === act && common.asking}>
      {ACT_WORDS[act]}
    </Button>
  )
  return (
    <Page
      title={orderWords.title}
      dock={
        <Dock note={screen.note}>
          {second && button(second, 'outline')}
          {button(first, 'solid')}
        </Dock>
      }
    >
      {staleSince !== null && (
        <Strip
          tone="warn"
          icon="offline"
          note={common.offlineSince(stamp(new Date(staleSince).toISOString(), now))}
          live
        >
          {common.offline}
        </Strip>
      )}
      <Verdict
        tone={screen.tone}
        icon={screen.icon}
        solid={screen.solid}
        title={screen.title}
        note={
          <View>
            {screen.text}
            {screen.strongText && <Text className="order-page__strong">{screen.strongText}</Text>}
          </View>
        }
      >
        {screen.sumInHeadline && (
          <View className="order-page__sum">
            <Money amount={order.totalFen} />
          </View>
        )}
      </Verdict>
      <OrderCard order={order} screen={screen} />
      {screen.receipt && <OrderExtras order={order} />}
      {!screen.receipt && order.refund && (
        <Card flush>
          <RefundRow order={order} />
        </Card>
      )}
      {screen.rows.length > 0 && <StepRows steps={screen.rows} />}
    </Page>
  )
}

import { refundWords as words } from '@/locales/zh-cn/refunds'
import { Answered } from '@/ui/answered/answered'
import { useRefundsOfOrder } from '../api/refunds'
import { AskForm } from './ask-form'

const BOXES = [
  [60, 40],
  [60, 60, 60, 60],
  [100, 100],
]

/** 申请退款: which decision, why, in words, and what will happen. */
export function AskPage({ orderNo }: { orderNo: string }) {
  const answer = useRefundsOfOrder(orderNo)
  return (
    <Answered answer={answer} title={words.ask.title} boxes={BOXES} words={words.fetching}>
      {(order) => <AskForm order={order} />}
    </Answered>
  )
}

import type { OrderView } from '@/contract/payment-orders'
import type { Instant } from '@/domain/dates'
import { formatYuan } from '@/domain/money'
import { takers } from '@/locales/zh-cn/channels'
import { orderWords } from '@/locales/zh-cn/pay-order'
import type { IconName } from '@/ui/icon/icon-name'
import type { ScreenStep } from '@/ui/step-rows/step-rows'
import type { Step } from '@/ui/steps/steps'
import { paymentTrail, refundTrail, stamp } from './trail'

export type OrderAct = 'done' | 'leave' | 'ask-now' | 'go-on' | 'give-up' | 'try-again' | 'type-number'

/** The result page in one of its states, as data. */
export interface OrderScreen {
  tone: 'good' | 'warn' | 'blue'
  icon: IconName
  /** Something is finished. */
  solid?: boolean
  title: string
  text: string
  /** Said after `text`, so that nobody misses it. */
  strongText?: string
  /** The sum in the headline; otherwise it stands in the card with the decision's number. */
  sumInHeadline?: boolean
  trailTitle?: string
  trail: readonly Step[]
  rows: readonly ScreenStep[]
  receipt?: boolean
  acts: readonly [OrderAct, OrderAct?]
  note?: string
}

interface Facts {
  /** How often this app has asked so far. */
  asked: number
  now: Instant
  /** The window whose screen turns green, where the citizen came from one. */
  windowName: string | null
}

const words = orderWords.states
const rows = (texts: readonly { title: string; text: string }[], icons: readonly IconName[]): ScreenStep[] =>
  texts.map((text, index) => ({ ...text, icon: icons[index] ?? 'info' }))

const paidScreen = (order: OrderView, { asked, now, windowName }: Facts): OrderScreen => ({
  tone: 'good',
  icon: 'check',
  solid: true,
  title: words[order.state as 'paid' | 'matched' | 'recorded'].title,
  text: windowName
    ? orderWords.windowTurnsGreen(windowName)
    : words[order.state as 'paid' | 'matched' | 'recorded'].text,
  sumInHeadline: true,
  trailTitle: orderWords.trailTitle,
  trail: paymentTrail(order, asked, now),
  rows: [],
  receipt: true,
  acts: ['done'],
})

const refundScreen = (order: OrderView, { now }: Facts): OrderScreen => {
  const state = order.state as 'refunding' | 'refunded' | 'refund-delayed'
  const reason = order.refund && orderWords.refundReasons[order.refund.reason]
  const sayRefund = state === 'refunded' && order.refund?.byTransfer ? words.refunded.transferred : words[state].text
  return {
    tone: state === 'refund-delayed' ? 'warn' : state === 'refunded' ? 'good' : 'blue',
    icon: state === 'refunded' ? 'check' : 'undo',
    solid: state === 'refunded',
    title: words[state].title,
    text: sayRefund(formatYuan(order.refund?.amountFen ?? order.totalFen)),
    trailTitle: orderWords.trailTitle,
    trail: refundTrail(order, now),
    rows: [
      ...(reason ? [{ ...reason, icon: 'info' as const }] : []),
      ...(state === 'refund-delayed'
        ? [
            {
              ...words['refund-delayed'].help(takers[order.channel]),
              icon: 'headset' as const,
              call: order.authority.hotline,
            },
          ]
        : []),
    ],
    acts: state === 'refunded' ? ['done'] : ['done', 'ask-now'],
  }
}

/** State → screen, for each state that a citizen sees. */
export const ORDER_SCREENS: Record<OrderView['state'], (order: OrderView, facts: Facts) => OrderScreen> = {
  waiting: (order, { now }) => ({
    tone: 'blue',
    icon: 'clock',
    title: words.waiting.title,
    text: words.waiting.text(stamp(order.expiresAt, now)),
    trail: [],
    rows: rows(words.waiting.rows, ['yuan', 'undo']),
    acts: ['go-on', 'give-up'],
  }),
  confirming: (order, { asked, now }) => ({
    tone: 'warn',
    icon: 'hourglass',
    title: words.confirming.title,
    text: words.confirming.text,
    strongText: words.confirming.textStrong,
    trail: paymentTrail(order, asked, now),
    rows: rows(words.confirming.rows, ['refresh', 'lock', 'undo']),
    acts: ['ask-now', 'leave'],
    note: orderWords.leaveNote,
  }),
  paid: paidScreen,
  matched: paidScreen,
  recorded: paidScreen,
  'not-charged': () => ({
    tone: 'blue',
    icon: 'info',
    title: words['not-charged'].title,
    text: words['not-charged'].text,
    trail: [],
    rows: rows(words['not-charged'].rows, ['scan']),
    acts: ['try-again', 'type-number'],
  }),
  refunding: refundScreen,
  refunded: refundScreen,
  'refund-delayed': refundScreen,
}

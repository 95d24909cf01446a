import { formatInstant, type Instant } from '@/domain/dates'
import { Icon } from '../common/icons'
import { Mark } from '../common/marks'
import { Money } from '../common/money'
import { useServerNow } from '../common/use-server-now'
import { useWindowFeed, type WindowFeed } from '../common/window-feed'
import { CodeView } from './code-view'
import { IdleView } from './idle-view'
import { MessageView } from './message-view'
import { PaidView } from './paid-view'
import { SkeletonView } from './skeleton-view'
import { useFit } from './use-fit'
import { type VisitorView, visitorView } from './visitor-view'
import { words } from './words'

/** The second screen of one window, facing the visitor. */
export function VisitorApp({ windowId }: { windowId: string }) {
  const feed = useWindowFeed(windowId)
  const now = useServerNow(feed)
  const fit = useFit()
  const view = visitorView(feed.snapshot, now, feed.connection === 'live')
  const paid = view.kind === 'paid'
  return (
    <div className={`visitor ${paid ? 'done' : ''}`} style={fit} data-view={view.kind}>
      <Header feed={feed} now={now} white={paid} />
      {feed.connection === 'lost' && (
        <p className="strip" role="status">
          <Icon name="refresh" size={22} />
          {feed.snapshot ? words.lostSince(formatInstant(feed.snapshot.now, 'HH:mm:ss')) : words.lost}
        </p>
      )}
      <main className="v-main" aria-live="polite">
        <Body view={view} now={now} windowName={feed.snapshot?.window.windowName ?? ''} />
      </main>
      <footer className="v-foot">
        <Icon name={paid ? 'receipt' : 'shield'} size={28} />
        <span>{footOf(view)}</span>
      </footer>
    </div>
  )
}

/** Whoever showed a payment code has no record of it in the mini-program. */
function footOf(view: VisitorView): string {
  if (view.kind !== 'paid') return words.safety
  return view.bill.byCode ? words.receiptByCode : words.receipt
}

function Header({ feed, now, white }: { feed: WindowFeed; now: Instant | null; white: boolean }) {
  const window = feed.snapshot?.window
  return (
    <header className="v-top">
      <Mark size={44} white={white} />
      <div>
        <div className="v-name">{window?.authority.name ?? words.title}</div>
        <div className="v-window">{window ? `${window.hallName}·${window.windowName}` : words.loading}</div>
      </div>
      {now && <time className="v-time">{formatInstant(now, 'HH:mm')}</time>}
    </header>
  )
}

function Body({ view, now, windowName }: { view: VisitorView; now: Instant | null; windowName: string }) {
  if (view.kind === 'loading' || !now) return <SkeletonView />
  if (view.kind === 'idle') return <IdleView />
  const { bill } = view
  if (view.kind === 'open') return <CodeView bill={bill} now={now} />
  if (view.kind === 'paid') return <PaidView bill={bill} />
  const paying = bill.byCode ? words.byCode : words.paying
  if (view.kind === 'paying')
    return (
      <MessageView icon="phone" tone="blue" title={paying.title} detail={paying.detail(bill)}>
        <p className="v-pay">
          <Money amount={bill.totalFen} />
        </p>
        <div className="v-dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      </MessageView>
    )
  if (view.kind === 'withdrawn')
    return (
      <Told icon="undo" tone="grey" text={{ ...words.withdrawn, detail: words.withdrawn.detail(bill, windowName) }} />
    )
  if (view.kind === 'withdrawing') return <Told icon="hourglass" tone="grey" text={words.withdrawing} />
  if (view.kind === 'confirming')
    return <Told icon="hourglass" tone="warn" text={{ ...words.confirming, detail: words.confirming.detail(bill) }} />
  if (view.kind === 'expired')
    return <Told icon="clock-x" tone="warn" text={words.expired} before={<Money amount={bill.totalFen} />} />
  if (view.kind === 'lapsed') return <Told icon="clock-x" tone="warn" text={words.lapsed} />
  return <Told icon="refresh" tone="grey" text={words.remembered} />
}

interface ToldProps {
  icon: 'undo' | 'hourglass' | 'clock-x' | 'refresh'
  tone: 'warn' | 'grey'
  text: { title: string; detail: string; next: string; nextDetail: string }
  before?: React.ReactNode
}

function Told({ icon, tone, text, before }: ToldProps) {
  const detail = (
    <>
      {before} {text.detail}
    </>
  )
  return (
    <MessageView
      icon={icon}
      tone={tone}
      title={text.title}
      detail={detail}
      next={{ title: text.next, detail: text.nextDetail }}
    />
  )
}

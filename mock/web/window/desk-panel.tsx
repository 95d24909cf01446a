import { BillPanel } from './bill-panel'
import { FoundPanel } from './found-panel'
import { ListSkeleton, MessagePanel } from './message-panel'
import type { Desk } from './use-desk'
import { words } from './words'

/** The large card on the left: what was found, else the bill that is being followed. */
export function DeskPanel({ desk }: { desk: Desk }) {
  const { search } = desk.finder
  if (!desk.now && desk.feed.connection === 'lost')
    return <MessagePanel icon="refresh" title={words.unreachable.title} detail={words.unreachable.detail} />
  if (search.state === 'finding' || !desk.now) return <ListSkeleton label={words.finding} />
  if (search.state === 'none')
    return <MessagePanel icon="search" title={words.none.title} detail={words.none[search.reason]} />
  if (search.state === 'failed')
    return (
      <MessagePanel icon="alert" title={words.failed} detail={search.why}>
        <button type="button" className="btn" onClick={desk.find}>
          {words.retry}
        </button>
      </MessagePanel>
    )
  if (search.state === 'found')
    return (
      <FoundPanel
        decisions={desk.decisions}
        picked={desk.picked}
        now={desk.now}
        busy={desk.act.busy}
        problem={desk.act.problem}
        onPick={desk.setPicked}
        onIssue={desk.issue}
      />
    )
  const { shown } = desk
  if (!shown) return <MessagePanel icon="scan" title={words.welcome.title} detail={words.welcome.detail} />
  return (
    <BillPanel
      bill={shown}
      now={desk.now}
      live={desk.live}
      known={desk.finder.known}
      problem={desk.act.problem}
      payment={desk.payment}
      onWithdraw={() => desk.setWithdrawing(shown)}
      onReissue={() => desk.reissue(shown)}
      onPrint={desk.print}
      onNext={desk.next}
    />
  )
}

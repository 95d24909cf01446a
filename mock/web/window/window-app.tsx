import type { WindowBill } from '@/contract/hall'
import { addSeconds, formatInstant, type Instant } from '@/domain/dates'
import { Icon } from '../common/icons'
import { useKeys } from '../common/use-keys'
import { useReceipt } from '../common/use-receipt'
import { connectionWords } from '../common/words'
import { BillsToday } from './bills-today'
import { DeskPanel } from './desk-panel'
import { Finder } from './finder'
import { Slip } from './slip'
import { TopBar } from './top-bar'
import { useDesk } from './use-desk'
import { WithdrawDialog } from './withdraw-dialog'
import { words } from './words'

/** As long as `receiptOfBill` answers. */
const RECEIPT_SECONDS = 600

/** The bill whose receipt the payer takes along on paper. */
const paidByCode = (bill: WindowBill | null, now: Instant | null) =>
  bill?.state === 'paid' && bill.byCode && bill.closedAt && now && now < addSeconds(bill.closedAt, RECEIPT_SECONDS)
    ? bill.billId
    : null

/** The officer's screen of one window. */
export function WindowApp({ windowId }: { windowId: string }) {
  const desk = useDesk(windowId)
  const { feed, live, shown, finder } = desk
  const { snapshot } = feed
  const { receipt } = useReceipt(windowId, paidByCode(shown, desk.now))
  useKeys(
    { F2: desk.find, F9: desk.issue, F8: desk.print, F7: desk.scanCode, Escape: desk.next },
    desk.withdrawing === null,
  )
  const unconnected = feed.connection === 'lost' ? words.stale : connectionWords.connecting
  return (
    <>
      <div className="desk">
        <TopBar snapshot={snapshot} now={desk.now} />
        {feed.connection === 'lost' && (
          <p className="strip" role="status">
            <Icon name="refresh" size={18} />
            {snapshot ? connectionWords.lostSince(formatInstant(snapshot.now, 'HH:mm:ss')) : connectionWords.lost}
          </p>
        )}
        <div className="body">
          <main className="left">
            <Finder
              field={desk.field}
              query={finder.query}
              billShown={shown !== null}
              onChange={finder.setQuery}
              onFind={desk.find}
              onClear={desk.next}
            />
            <DeskPanel desk={desk} />
          </main>
          <BillsToday
            bills={snapshot?.bills ?? null}
            now={desk.now}
            live={live}
            connection={live ? connectionWords.live : unconnected}
            shownId={finder.search.state === 'idle' && shown ? shown.billId : null}
            onShow={desk.show}
            onReissue={desk.reissue}
          />
        </div>
        <WithdrawDialog bill={desk.withdrawing} onConfirm={desk.withdraw} onCancel={() => desk.setWithdrawing(null)} />
      </div>
      {shown?.state === 'paid' && live && snapshot && <Slip bill={shown} snapshot={snapshot} receipt={receipt} />}
    </>
  )
}

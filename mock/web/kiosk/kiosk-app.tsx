import { useState } from 'react'
import { formatInstant } from '@/domain/dates'
import { Icon } from '../common/icons'
import { useReceipt } from '../common/use-receipt'
import { BillView } from './bill-view'
import { FinesView } from './fines-view'
import { HelpSheet } from './help-sheet'
import { ReaderView } from './reader-view'
import { Slip } from './slip'
import { spokenOf } from './spoken'
import { StartView } from './start-view'
import { TypedView } from './typed-view'
import { useIdle } from './use-idle'
import { type Kiosk, useKiosk } from './use-kiosk'
import { useVoice } from './use-voice'
import { words } from './words'

const IDLE_SECONDS = 60
const ENDED_SECONDS = 30
/** Whoever asks for help walks to a window and back. */
const HELP_SECONDS = 180

/** One self-service kiosk: find, choose, code, receipt; forgets its visitor at every end. */
export function KioskApp({ windowId }: { windowId: string }) {
  const kiosk = useKiosk(windowId)
  const { stage, feed, bill } = kiosk
  const [low, setLow] = useState(false)
  const [large, setLarge] = useState(false)
  const [help, setHelp] = useState(false)
  const live = feed.connection === 'live'
  const receipt = useReceipt(windowId, live && bill?.state === 'paid' ? bill.billId : null)
  const voice = useVoice(spokenOf(stage, bill, live))
  const leave = () => {
    voice.stop()
    setLow(false)
    setLarge(false)
    setHelp(false)
    kiosk.leave()
  }
  const place = `${stage.at} ${stage.at === 'find' ? stage.by : ''} ${bill?.state ?? ''}`
  const idle = useIdle(help ? HELP_SECONDS : idleSeconds(kiosk, low || large || voice.on), place, leave)
  const shown = { kiosk, idle, leave, onHelp: () => setHelp(true) }

  return (
    <div className={`k ${low ? 'low' : ''} ${large ? 'large' : ''}`} data-stage={stage.at}>
      <div className="k-space" aria-hidden="true" />
      {feed.connection === 'lost' && (
        <p className="strip k-strip" role="status">
          <Icon name="refresh" size={36} />
          {feed.snapshot ? words.lostSince(formatInstant(feed.snapshot.now, 'HH:mm:ss')) : words.lost}
        </p>
      )}
      {stage.at === 'start' && (
        <StartView
          {...{ ...shown, low, large, reading: voice.on, noVoice: voice.missing }}
          onLow={() => setLow(!low)}
          onLarge={() => setLarge(!large)}
          onRead={voice.toggle}
        />
      )}
      {stage.at === 'find' && stage.by === 'typed' && <TypedView {...shown} problem={stage.problem} />}
      {stage.at === 'find' && stage.by !== 'typed' && <ReaderView {...shown} by={stage.by} problem={stage.problem} />}
      {stage.at === 'fines' && <FinesView {...shown} stage={stage} />}
      {stage.at === 'bill' && <BillView {...shown} receipt={receipt} />}
      {help && <HelpSheet hotline={feed.snapshot?.window.authority.hotline ?? ''} onClose={() => setHelp(false)} />}
      {bill?.state === 'paid' && receipt.receipt && <Slip bill={bill} receipt={receipt.receipt} />}
    </div>
  )
}

/** While a phone pays nobody touches the kiosk; a code that can be scanned ends by itself. */
function idleSeconds({ stage, bill, act }: Kiosk, changed: boolean): number | null {
  if (stage.at === 'start') return changed ? IDLE_SECONDS : null
  if (stage.at !== 'bill') return act.busy ? null : IDLE_SECONDS
  if (!bill) return IDLE_SECONDS
  if (bill.state === 'paid' || bill.state === 'withdrawn') return ENDED_SECONDS
  return bill.state === 'expired' ? IDLE_SECONDS : null
}

import { Icon, type IconName } from '../common/icons'
import { IdleLine, TopBar, type ViewProps } from './frame'
import type { FindBy } from './use-kiosk'
import { words } from './words'

interface StartViewProps extends ViewProps {
  low: boolean
  large: boolean
  reading: boolean
  noVoice: boolean
  onLow: () => void
  onLarge: () => void
  onRead: () => void
}

/** Nobody is there yet: three ways to find one's fines, and how the screen may help. */
export function StartView(props: StartViewProps) {
  const { kiosk, low, large, reading, noVoice, onLow, onLarge, onRead, onHelp, idle } = props
  const text = words.start
  // What an earlier visitor has left behind is known with the host's first word.
  const waits = kiosk.feed.connection === 'connecting'
  const option = (by: FindBy) => ({ waits, onClick: () => kiosk.toFind(by) })
  return (
    <>
      <TopBar kiosk={kiosk} />
      <main className="k-in">
        <h1>
          {text.title[0]}
          <br />
          {text.title[1]}
        </h1>
        <p className="k-lead">{text.lead}</p>
        <div className="k-options">
          <Option icon="barcode" words={text.scan} first {...option('scan')} />
          <Option icon="idcard" words={text.card} {...option('card')} />
          <Option icon="keypad" words={text.typed} {...option('typed')} />
        </div>
        <button type="button" className="k-btn k-size" aria-pressed={large} onClick={onLarge}>
          <Icon name="text" size={52} />
          {large ? words.smaller : words.larger}
        </button>
        <p className="k-note" role={noVoice ? 'alert' : undefined}>
          <Icon name={noVoice ? 'alert' : 'shield'} size={48} />
          {noVoice ? words.noVoice : text.note}
        </p>
        <IdleLine idle={idle} />
      </main>
      <footer className="k-bottom">
        <button type="button" aria-pressed={low} onClick={onLow}>
          <Icon name="wheelchair" size={56} />
          {low ? words.high : words.low}
        </button>
        <button type="button" aria-pressed={reading} onClick={onRead}>
          <Icon name="sound" size={56} />
          {reading ? words.quiet : words.read}
        </button>
        <button type="button" onClick={onHelp}>
          <Icon name="call" size={56} />
          {words.call}
        </button>
      </footer>
    </>
  )
}

interface OptionProps {
  icon: IconName
  words: readonly string[]
  first?: boolean
  waits: boolean
  onClick: () => void
}

function Option({ icon, words: [title, detail], first = false, waits, onClick }: OptionProps) {
  return (
    <button type="button" className={`k-option ${first ? 'first' : ''}`} disabled={waits} onClick={onClick}>
      <span className="k-picture">
        <Icon name={icon} size={96} />
      </span>
      <span className="grow">
        <b>{title}</b>
        <small>{detail}</small>
      </span>
      <Icon name="right" size={64} />
    </button>
  )
}

import { App, Select } from 'antd'
import { useEffect, useState } from 'react'
import { addSeconds, formatInstant } from '@/domain/dates'
import { Icon } from '../common/icons'
import { Mark } from '../common/marks'
import { type ClockWish, type MockClock, mockApi } from './mock-api'
import { words } from './words'

interface TopBarProps {
  clock: MockClock | null
  lost: boolean
  seed: string | null
  device: string
  activeFaults: number
  onClock: (clock: MockClock) => void
  onDevice: (device: string) => void
  onReset: () => Promise<void>
  onFaults: () => void
}

const people = [
  { value: 'a', label: '市民甲' },
  { value: 'b', label: '市民乙' },
  { value: 'c', label: '市民丙' },
]

/** Pages of other people, each in a tab of its own. */
const PAGES = [
  { path: '/kiosk', name: 'kiosk' },
  { path: '/officer', name: 'officer' },
  { path: '/desk', name: 'desk' },
  { path: '/roadside', name: 'roadside' },
  { path: '/check', name: 'check' },
] as const

/** Host, clock, person and seed on the left; resetting and faults on the right. */
export function TopBar({ clock, lost, seed, device, activeFaults, onClock, onDevice, onReset, onFaults }: TopBarProps) {
  const { modal, message } = App.useApp()
  const askReset = () =>
    modal.confirm({
      title: words.resetTitle,
      content: words.resetDetail,
      okText: words.resetOk,
      cancelText: words.cancel,
      onOk: () =>
        onReset().then(
          () => message.success(words.resetDone),
          () => message.error(words.failed),
        ),
    })
  return (
    <header className="wb-top">
      <Mark size={30} />
      <h1>{words.title}</h1>
      <span className={`chip ${lost ? '' : 'good'}`} role="status">
        <Icon name={lost ? 'refresh' : 'check-circle'} />
        {lost ? words.hostLost : words.host(location.host)}
      </span>
      <Clock clock={clock} onClock={onClock} />
      <Select
        aria-label={words.person}
        prefix={<Icon name="user" />}
        value={device}
        options={people}
        onChange={onDevice}
        style={{ width: 128, height: 36 }}
      />
      {seed && <span className="chip">{words.seed(seed)}</span>}
      <span className="grow" />
      <nav className="wb-pages" aria-label={words.pages.label}>
        {PAGES.map(({ path, name }) => (
          <a
            key={path}
            className="link"
            href={path}
            target="_blank"
            rel="noreferrer"
            aria-label={words.pages[name].full}
          >
            {words.pages[name].short}
          </a>
        ))}
      </nav>
      <button type="button" className="btn small" onClick={askReset}>
        <Icon name="refresh" />
        {words.reset}
      </button>
      <button type="button" className="btn small" onClick={onFaults}>
        <Icon name="bug" />
        {words.faults} <span className={`badge ${activeFaults === 0 ? 'zero' : ''}`}>{activeFaults}</span>
      </button>
    </header>
  )
}

function Clock({ clock, onClock }: { clock: MockClock | null; onClock: (clock: MockClock) => void }) {
  const { message } = App.useApp()
  const shown = useRunning(clock)
  const wish = (change: ClockWish) => mockApi.setClock(change).then(onClock, () => message.error(words.failed))
  const paused = clock?.paused ?? false
  return (
    <span className="chip">
      <Icon name="clock" />
      <time className="num">{shown ? formatInstant(shown, 'YYYY-MM-DD HH:mm:ss') : '——'}</time>
      <button
        type="button"
        className="link"
        aria-label={paused ? words.run : words.pause}
        onClick={() => wish({ paused: !paused })}
      >
        <Icon name={paused ? 'play' : 'pause'} />
      </button>
      <button type="button" className="link" onClick={() => wish({ advanceSeconds: 60 })}>
        {words.minute}
      </button>
      <button type="button" className="link" onClick={() => wish({ advanceSeconds: 86_400 })}>
        {words.day}
      </button>
    </span>
  )
}

/** The host's time, carried on between two readings. */
function useRunning(clock: MockClock | null): string | null {
  const [readAt, setReadAt] = useState(0)
  const [, tick] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reading restarts the count, whatever it says
  useEffect(() => setReadAt(performance.now()), [clock])
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 500)
    return () => clearInterval(timer)
  }, [])
  if (!clock || clock.paused) return clock?.now ?? null
  return addSeconds(clock.now, Math.max(0, performance.now() - readAt) / 1000)
}

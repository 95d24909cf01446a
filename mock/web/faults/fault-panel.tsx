import { App } from 'antd'
import { Icon } from '../common/icons'
import type { Group } from './group'
import { activeGroups, chosenLabel, groups, isNormal, stories } from './groups'
import { linkOf } from './link'
import type { FaultSettings } from './settings'
import type { useFaults } from './use-faults'
import { words } from './words'

/** Every way to make the outside world fail: blue is the normal course, amber a fault; a tap acts at once. */
export function FaultPanel({ faults }: { faults: ReturnType<typeof useFaults> }) {
  const { settings, failed } = faults
  if (!settings)
    return (
      <div className="faults" aria-busy={!failed}>
        {failed ? <Failed onRetry={faults.read} /> : <Loading />}
      </div>
    )
  return (
    <div className="faults">
      <div className="fault-groups">
        <Now settings={settings} />
        {failed && <p role="alert">{words.failed}</p>}
        <section>
          <h2>{words.stories}</h2>
          <div className="choices">
            {stories.map(({ label, change }) => (
              <button key={label} type="button" onClick={() => faults.change(change(settings))}>
                {label}
              </button>
            ))}
          </div>
        </section>
        {groups.map((group) => (
          <GroupRow key={group.id} group={group} settings={settings} onChange={faults.change} />
        ))}
      </div>
      <Foot settings={settings} onReset={faults.reset} />
    </div>
  )
}

function Now({ settings }: { settings: FaultSettings }) {
  const active = activeGroups(settings)
  const list = active.map((group) => `${group.title} ${chosenLabel(group, settings)}`).join('，')
  return (
    <p className={`fault-now ${active.length > 0 ? 'warn' : ''}`} role="status">
      <Icon name={active.length > 0 ? 'alert' : 'check-circle'} size={20} />
      <span>
        {active.length > 0 ? words.active(list) : words.calm}
        {active.length > 0 && <small>{words.activeHint}</small>}
      </span>
    </p>
  )
}

interface GroupRowProps {
  group: Group
  settings: FaultSettings
  onChange: (part: Partial<FaultSettings>) => void
}

function GroupRow({ group, settings, onChange }: GroupRowProps) {
  const current = group.get(settings)
  const tone = isNormal(group, settings) ? 'on' : 'hit'
  return (
    <section>
      <h2 id={`fault-${group.id}`}>
        {group.title} <small>{words.left(current.times) || group.hint}</small>
      </h2>
      <div className="choices" role="radiogroup" aria-labelledby={`fault-${group.id}`}>
        {group.choices.map(({ label, fault }) => (
          <label key={fault.mode} className={fault.mode === current.mode ? tone : ''}>
            <input
              type="radio"
              className="sr-only"
              name={group.id}
              checked={fault.mode === current.mode}
              onChange={() => onChange(group.set(fault, settings))}
            />
            {label}
          </label>
        ))}
      </div>
    </section>
  )
}

function Foot({ settings, onReset }: { settings: FaultSettings; onReset: () => void }) {
  const { message } = App.useApp()
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(linkOf(settings, location.origin)) ?? Promise.reject())
      .then(() => message.success(words.copied))
      .catch(() => message.error(words.copyFailed))
  return (
    <footer className="fault-foot">
      <button type="button" className="btn" onClick={onReset}>
        {words.reset}
      </button>
      <button type="button" className="btn" onClick={copy}>
        <Icon name="link" size={18} />
        {words.copy}
      </button>
      <span className="muted">{words.instant}</span>
    </footer>
  )
}

function Loading() {
  return (
    <div className="fault-groups" role="status" aria-label={words.loading}>
      {[1, 2, 3, 4, 5].map((row) => (
        <span key={row} className="bone" style={{ height: 56, marginBottom: 24 }} />
      ))}
    </div>
  )
}

function Failed({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="fault-groups">
      <p className="fault-now warn" role="alert">
        <Icon name="alert" size={20} />
        {words.failed}
      </p>
      <button type="button" className="btn" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  )
}

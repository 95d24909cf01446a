import { useState } from 'react'
import type { MayDrive } from '@/contract/checks'
import { Icon } from '../common/icons'
import type { Roadside } from './use-roadside'
import { words } from './words'

const text = words.drive
const LOOKS = {
  yes: { tone: 'good', icon: 'check' },
  'only-if': { tone: 'warn', icon: 'alert' },
  no: { tone: 'bad', icon: 'ban' },
  unknown: { tone: 'warn', icon: 'search' },
} as const

/** May this driver drive this vehicle: by the vehicle's card, or by the type that is typed. */
export function DriveCard({ roadside }: { roadside: Roadside }) {
  const [type, setType] = useState('')
  const [empty, setEmpty] = useState(false)
  const { cards, drive, asking } = roadside
  return (
    <section className="card rs-card" aria-labelledby="rs-drive">
      <h2 id="rs-drive">{text.title}</h2>
      <p className="muted">{cards.licence ? text.detail : text.noLicence}</p>
      {drive && <Answer drive={drive} />}
      {cards.licence?.checkId && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            setEmpty(type.trim() === '')
            if (!asking && type.trim() !== '') void roadside.askType(type.trim())
          }}
        >
          <label htmlFor="rs-type">
            {text.type}
            <small>{text.typeHint}</small>
          </label>
          <input
            id="rs-type"
            value={type}
            autoComplete="off"
            maxLength={40}
            aria-invalid={empty}
            aria-describedby={empty ? 'rs-type-fault' : undefined}
            onChange={(event) => {
              setType(event.target.value)
              setEmpty(false)
            }}
          />
          {empty && (
            <p id="rs-type-fault" className="rs-fault" role="alert">
              {text.typeEmpty}
            </p>
          )}
          <button type="submit" className="btn rs-wide" aria-busy={asking}>
            {asking ? text.asking : text.submit}
          </button>
        </form>
      )}
    </section>
  )
}

function Answer({ drive }: { drive: MayDrive }) {
  const { tone, icon } = LOOKS[drive.may]
  return (
    <div className={`rs-answer ${tone}`} role="status">
      <Icon name={icon} size={36} />
      <div>
        <h3>
          {text.answers[drive.may]}
          <small>{drive.vehicleType}</small>
        </h3>
        <p>{drive.only ? text.only[drive.only] : text.why[drive.why]}</p>
        <p>
          {[
            drive.held.length > 0 && text.held(drive.held.join('、')),
            drive.needed.length > 0 && text.needed(drive.needed.join(' 或 ')),
          ]
            .filter(Boolean)
            .join('，')}
        </p>
        <p className="rs-source">
          {text.source} {drive.source}
        </p>
      </div>
    </div>
  )
}

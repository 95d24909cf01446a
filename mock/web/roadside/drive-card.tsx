import type { MayDrive } from '@/contract/checks'
import { Icon } from '../common/icons'
import { OneFieldForm } from './one-field-form'
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
  const { cards, drive, asking } = roadside
  return (
    <section className="card rs-card" aria-labelledby="rs-drive">
      <h2 id="rs-drive">{text.title}</h2>
      <p className="muted">{cards.licence ? text.detail : text.noLicence}</p>
      {drive && <Answer drive={drive} />}
      {cards.licence?.checkId && (
        <OneFieldForm
          id="rs-type"
          words={{ ...text, label: text.type, hint: text.typeHint, empty: text.typeEmpty }}
          busy={asking}
          maxLength={40}
          onSubmit={(type) => void roadside.askType(type)}
        />
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

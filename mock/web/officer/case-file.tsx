import type { CaseView } from '@/contract/casework'
import { formatInstant } from '@/domain/dates'
import { Icon } from '../common/icons'
import { Money } from '../common/money'
import { Photos } from './photos'
import { groundWords, plateKindName, words } from './words'

interface CaseFileProps {
  view: CaseView
  /** A photo's address ran out: the case is to be read again. */
  onStale: () => void
}

/** What the record says, what the camera saw, and what the citizen says to it. */
export function CaseFile({ view, onStale }: CaseFileProps) {
  const text = words.file
  return (
    <>
      <section className="card of-facts">
        <h2>
          {view.act} {view.code}
          <span>
            {text.points(view.points)}，
            {view.fineFen === null ? (
              text.noFine
            ) : (
              <>
                {text.fine} <Money amount={view.fineFen} />
              </>
            )}
          </span>
          {(view.state === 'submitted' || view.state === 'under-review') && (
            <span className="tag warn">
              <Icon name="pause" size={14} />
              {text.onHold}
            </span>
          )}
        </h2>
        <p className="num">
          {[
            text.record(groupedRecordNumber(view.recordNumber)),
            `${view.plateMasked} ${plateKindName(view.plateKind)}`,
            formatInstant(view.happenedAt, 'YYYY-MM-DD HH:mm:ss'),
            view.place,
          ].join('·')}
        </p>
      </section>
      <section className="card of-photos" aria-labelledby="of-photos">
        <header>
          <h2 id="of-photos">{words.photos.title}</h2>
          <span className="muted">{words.photos.hint}</span>
          <span className="muted num end">{text.device(view.device)}</span>
        </header>
        {view.photos.length > 0 ? (
          <Photos photos={view.photos} onStale={onStale} />
        ) : (
          <p className="of-none">
            {words.photos.none}
            <small>{words.photos.noneDetail}</small>
          </p>
        )}
      </section>
      <CitizenCard view={view} onStale={onStale} />
    </>
  )
}

function CitizenCard({ view, onStale }: CaseFileProps) {
  const text = words.says
  const evidence = view.evidence.map((url, index) => ({ url, caption: text.photo(index + 1) }))
  return (
    <section className="card of-says" aria-labelledby="of-says">
      <header>
        <h2 id="of-says">{text.title(view.personMasked)}</h2>
        <span className="muted">{text.ground(groundWords[view.ground])}</span>
        <span className="muted end">
          {view.faceCheckedAt ? text.verified(formatInstant(view.faceCheckedAt, 'MM-DD HH:mm')) : text.unverified}
        </span>
      </header>
      <div className={`of-said ${evidence.length > 0 ? 'pictured' : ''}`}>
        <blockquote className={view.words === '' ? 'muted' : ''}>{view.words || text.noWords}</blockquote>
        {evidence.length > 0 ? (
          <Photos photos={evidence} onStale={onStale} />
        ) : (
          <p className="muted">{text.noPhotos}</p>
        )}
      </div>
    </section>
  )
}

/** "9901027900384162" → "990102 79 00384162". */
const groupedRecordNumber = (number: string) => `${number.slice(0, 6)} ${number.slice(6, 8)} ${number.slice(8)}`

import type { Verdict } from '@/contract/checks'
import { formatInstant } from '@/domain/dates'
import { checkedWords } from '@/locales/zh-cn/checked'
import { Icon } from '../common/icons'
import { standOf } from './stand'
import { words } from './words'

/** One scanned card: its stand large, then the classes, then what else an officer may see of it. */
export function StandCard({ verdict, name }: { verdict: Verdict; name?: string }) {
  const { tone, icon, word, why, document } = standOf(verdict)
  const classes = document?.fields.find((field) => field.name === 'classes')?.value
  const others = document?.fields.filter((field) => field.name !== 'classes') ?? []
  return (
    <section className={`rs-stand ${tone}`} role="status">
      <header>
        <Icon name={icon} size={44} />
        <h2>
          {name && <small>{name}</small>}
          {word}
        </h2>
        {classes && (
          <p className="rs-classes">
            <small>{words.classes}</small>
            {classes}
          </p>
        )}
      </header>
      {why && <p className="rs-why">{why}</p>}
      {document && (
        <dl>
          {others.map(({ name: field, value }) => (
            <div key={field}>
              <dt>{checkedWords.nameOf(document.kind, field)}</dt>
              <dd className="num">{checkedWords.valueOf(document.kind, field, value)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="rs-at num">{words.at(formatInstant(verdict.checkedAt, 'YYYY-MM-DD HH:mm:ss'))}</p>
    </section>
  )
}

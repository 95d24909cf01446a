import { useEffect, useRef } from 'react'
import type { Verdict } from '@/contract/checks'
import { formatInstant } from '@/domain/dates'
import { checkedWords } from '@/locales/zh-cn/checked'
import { Icon, type IconName } from '../common/icons'
import type { Question } from './question'
import { type Advice, type Tone, type VerdictScreen, verdictScreen } from './verdict-screen'
import { words } from './words'

/** The verdict first, with its moment and source, then the document, then what to do. */
export function VerdictView({ verdict, by }: { verdict: Verdict; by: Question['by'] }) {
  const screen = verdictScreen(verdict, by)
  const at = words.at(formatInstant(verdict.checkedAt, 'YYYY-MM-DD HH:mm:ss'), screen.kind)
  return (
    <>
      <Hero {...screen} at={at} genuine={verdict.verdict === 'genuine' && screen.tone === 'good'} />
      {screen.paper && <Paper paper={screen.paper} tone={screen.tone} />}
      {verdict.verdict === 'changed' && <Difference verdict={verdict} />}
      <AdviceRows advice={screen.advice} />
    </>
  )
}

interface HeroProps {
  tone: Tone
  icon: IconName
  title: string
  text: string
  at?: string
  /** The guilloche means "genuine" and nothing else. */
  genuine?: boolean
}

/** Takes the focus when it appears, so that it is read at once. */
export function Hero({ tone, icon, title, text, at, genuine }: HeroProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another verdict is read anew
  useEffect(() => heading.current?.focus(), [title, at])
  return (
    <section className={`ck-hero ${tone}`} role="status">
      {genuine && (
        <svg className="ck-rosette" viewBox="0 0 200 200" aria-hidden="true">
          <use href="/landing/icons.svg#rosette" />
        </svg>
      )}
      <span className="ck-disc">
        <Icon name={icon} size={44} />
      </span>
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{text}</p>
        {at && (
          <p className="ck-at">
            <Icon name="clock" size={16} />
            {at}
          </p>
        )}
      </div>
    </section>
  )
}

const TAG_ICONS = { good: 'check-circle', warn: 'ban', bad: 'ban' } as const

function Paper({ paper, tone }: { paper: NonNullable<VerdictScreen['paper']>; tone: Tone }) {
  const { document, tag, added } = paper
  const lines = [
    ...document.fields.map(({ name, value }) => ({
      name: checkedWords.nameOf(document.kind, name),
      value: checkedWords.valueOf(document.kind, name, value),
      sum: name === 'amount',
    })),
    { name: words.issuer, value: document.issuer.name, sum: false },
    ...added.map((line) => ({ ...line, sum: false })),
  ]
  return (
    <section className="card ck-paper">
      <header>
        <h3>{checkedWords.kinds[document.kind]}</h3>
        <span className={`tag ${tone}`}>
          <Icon name={TAG_ICONS[tone]} size={14} />
          {tag}
        </span>
      </header>
      <dl>
        {lines.map(({ name, value, sum }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={sum ? 'sum num' : 'num'}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Difference({ verdict }: { verdict: Extract<Verdict, { verdict: 'changed' }> }) {
  const { kind, fields } = verdict
  const { diff } = words
  return (
    <section className="card ck-paper">
      <header>
        <h3>{diff.title}</h3>
      </header>
      <table className="ck-diff">
        <thead>
          <tr>
            <th scope="col">{diff.item}</th>
            <th scope="col">{diff.typed}</th>
            <th scope="col">{diff.issued}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, typed, issued, same }) => (
            <tr key={name}>
              <th scope="row">{checkedWords.nameOf(kind, name)}</th>
              <td className={same ? 'num' : 'num ck-wrong'}>{checkedWords.valueOf(kind, name, typed)}</td>
              <td className={same ? 'ck-same' : 'num ck-issued'}>
                {same && <Icon name="check" size={16} />}
                {same ? diff.same : checkedWords.valueOf(kind, name, issued)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function AdviceRows({ advice }: { advice: readonly Advice[] }) {
  return advice.map(({ icon, title, text }) => (
    <section className="card ck-do" key={title}>
      <Icon name={icon} size={22} />
      <p>
        {title}
        <small>{text}</small>
      </p>
    </section>
  ))
}

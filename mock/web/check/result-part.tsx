import { Icon } from '../common/icons'
import type { useCheck } from './use-check'
import { unknownCode } from './verdict-screen'
import { AdviceRows, Hero, VerdictView } from './verdict-view'
import { words } from './words'

/** What became of the check, or where it will stand. */
export function ResultPart({ check }: { check: ReturnType<typeof useCheck> }) {
  const { result } = check
  if (result.kind === 'none') return <Start />
  if (result.kind === 'asking') return <Skeleton />
  return (
    <>
      <Told check={check} />
      <button type="button" className="btn ck-wide ck-again" onClick={check.clear}>
        <Icon name="scan" size={22} />
        {words.again}
      </button>
    </>
  )
}

function Told({ check }: { check: ReturnType<typeof useCheck> }) {
  const { result } = check
  const { payment } = words.verdicts
  switch (result.kind) {
    case 'told':
      return <VerdictView verdict={result.verdict} by={result.by} />
    case 'failed':
      return (
        <Hero
          tone="warn"
          icon={result.failure === 'offline' ? 'refresh' : 'clock'}
          {...words.failures[result.failure]}
        />
      )
    case 'foreign':
      return (
        <>
          <Hero {...unknownCode} />
          <AdviceRows advice={unknownCode.advice} />
        </>
      )
    case 'payment':
      return (
        <>
          <Hero tone="warn" icon="info" title={payment.title} text={payment.text} />
          <a className="btn primary ck-wide" href={result.path}>
            {payment.open}
          </a>
        </>
      )
    default:
      return null
  }
}

function Start() {
  return (
    <section className="card ck-start">
      <Icon name="shield" size={48} />
      <h2>{words.start.title}</h2>
      <p className="muted">{words.start.text}</p>
    </section>
  )
}

/** The shape of a verdict. */
function Skeleton() {
  return (
    <div className="ck-bones" role="status" aria-label={words.form.asking} aria-busy="true">
      <span className="bone" style={{ height: 156 }} />
      <span className="bone" style={{ height: 264 }} />
      <span className="bone" style={{ height: 76 }} />
    </div>
  )
}

import { useCallback, useEffect, useState } from 'react'
import type { OfficerView } from '@/contract/casework'
import { callCasework } from '../common/cloud-client'
import { Icon } from '../common/icons'
import { Mark } from '../common/marks'
import { wordsOf } from '../common/words'
import { words } from './words'

type Officers = { state: 'loading' } | { state: 'known'; officers: OfficerView[] } | { state: 'failed'; why: string }

interface SignInProps {
  /** Of the page that is signed in to. */
  title: string
  /** Its address; that of an officer is below it. */
  path: string
}

/** Chooses whom to play, as one chooses a window; nothing is kept but the address. */
export function SignIn({ title, path }: SignInProps) {
  const [list, setList] = useState<Officers>({ state: 'loading' })
  const read = useCallback(() => {
    setList({ state: 'loading' })
    callCasework(null, 'officers', {}).then(
      ({ officers }) => setList({ state: 'known', officers }),
      (error: unknown) => setList({ state: 'failed', why: wordsOf(error) }),
    )
  }, [])
  useEffect(read, [read])
  return (
    <main className="of-sign">
      <div className="of-brand">
        <Mark size={40} />
        <span>{title}</span>
      </div>
      <h1>{words.signIn.title}</h1>
      <p className="muted">{words.signIn.detail}</p>
      <Body list={list} path={path} onRetry={read} />
    </main>
  )
}

function Body({ list, path, onRetry }: { list: Officers; path: string; onRetry: () => void }) {
  const text = words.signIn
  if (list.state === 'loading')
    return (
      <div role="status" aria-label={text.loading}>
        {[1, 2, 3, 4].map((row) => (
          <span key={row} className="bone" style={{ height: 64, marginBottom: 12 }} />
        ))}
      </div>
    )
  if (list.state === 'failed')
    return (
      <div className="card of-note" role="alert">
        <Icon name="alert" size={22} />
        <p className="grow">
          <b>{text.failed}</b>
          <small>{list.why}</small>
        </p>
        <button type="button" className="btn small" onClick={onRetry}>
          {text.retry}
        </button>
      </div>
    )
  if (list.officers.length === 0)
    return (
      <div className="card of-note" role="status">
        <Icon name="user" size={22} />
        <p>
          <b>{text.none}</b>
          <small>{text.noneDetail}</small>
        </p>
      </div>
    )
  return [...new Set(list.officers.map((officer) => officer.unit))].map((unit) => (
    <section key={unit}>
      <h2>{unit}</h2>
      <ul>
        {list.officers
          .filter((officer) => officer.unit === unit)
          .map((officer) => (
            <li key={officer.officerId}>
              <a className="card of-person" href={`${path}/${officer.officerId}`}>
                <Icon name="user" size={24} />
                <b>{officer.nameMasked}</b>
                <span className={`tag ${officer.role === 'reviewer' ? 'blue' : ''}`}>{words.roles[officer.role]}</span>
                <span className="muted num grow">{officer.badgeMasked}</span>
                <Icon name="right" />
              </a>
            </li>
          ))}
      </ul>
    </section>
  ))
}

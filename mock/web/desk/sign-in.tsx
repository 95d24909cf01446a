import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { AccountantView } from '@/contract/finance-views'
import { CallFailure } from '../common/cloud-client'
import { Icon } from '../common/icons'
import { Mark } from '../common/marks'
import { wordsOf } from '../common/words'
import { callFinance } from './desk-cloud'
import { MockAccountants } from './mock-accountants'
import { deskFailures, words } from './words'

const text = words.signIn

interface SignInProps {
  /** Somebody was signed in and the time ran out. */
  ended: boolean
  onSignedIn: (accountant: AccountantView) => void
}

/** Login and password. What is wrong is said the same way for both, so that nobody learns which logins there are. */
export function SignIn({ ended, onSignedIn }: SignInProps) {
  const login = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => login.current?.focus(), [])

  const tell = (said: string, field: HTMLInputElement | null) => {
    setProblem(said)
    field?.focus()
  }
  const fill = (name: string, secret: string) => {
    if (login.current) login.current.value = name
    if (password.current) password.current.value = secret
    password.current?.focus()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const name = login.current?.value.trim() ?? ''
    const secret = password.current?.value ?? ''
    if (name === '') return tell(text.noLogin, login.current)
    if (secret === '') return tell(text.noPassword, password.current)
    setBusy(true)
    setProblem(null)
    try {
      onSignedIn(await callFinance('signIn', { login: name, password: secret }))
    } catch (error) {
      if (password.current && error instanceof CallFailure && error.code === 'FORBIDDEN') password.current.value = ''
      tell(wordsOf(error, { ...deskFailures, FORBIDDEN: text.wrong, TOO_MANY_TRIES: text.locked }), password.current)
    } finally {
      setBusy(false)
    }
  }

  return (
    <main className="dk-alone">
      <form className="card dk-sign" onSubmit={send} noValidate aria-labelledby="dk-sign">
        <header>
          <Mark size={36} />
          <h1 id="dk-sign">{words.title}</h1>
        </header>
        {ended ? (
          <p className="dk-note warn" role="status">
            <Icon name="clock" />
            <span>
              <b>{text.ended}</b>
              {text.endedDetail}
            </span>
          </p>
        ) : (
          <p className="muted">{text.detail}</p>
        )}
        <label>
          {text.login}
          <input ref={login} name="login" autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </label>
        <label>
          {text.password}
          <input ref={password} name="password" type="password" autoComplete="current-password" />
        </label>
        {problem && (
          <p className="dk-note bad" role="alert">
            <Icon name="alert" />
            {problem}
          </p>
        )}
        <button type="submit" className="btn primary" aria-busy={busy}>
          {busy ? text.signingIn : text.act}
        </button>
        <p className="dk-small muted">{text.logged}</p>
        <MockAccountants onChoose={fill} />
      </form>
    </main>
  )
}

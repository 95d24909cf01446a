import { useCallback, useEffect, useMemo, useState } from 'react'
import type { AccountantView } from '@/contract/finance-views'
import { CallFailure, newIdempotencyKey } from '../common/cloud-client'
import { Icon } from '../common/icons'
import { wordsOf } from '../common/words'
import { callFinance } from './desk-cloud'
import { readAllAgain } from './live'
import { SessionContext } from './session'
import { Shell } from './shell'
import { SignIn } from './sign-in'
import { deskFailures, words } from './words'

type Door =
  | { state: 'asking' }
  | { state: 'unreachable'; problem: string }
  | { state: 'closed' }
  | { state: 'open'; accountant: AccountantView }
  /** The page stays as it was underneath, with what was typed, but nobody sees it. */
  | { state: 'ended'; accountant: AccountantView }

/** The accountant's desk: nothing of it is shown before the host knows who sits here. */
export function DeskApp() {
  const [door, setDoor] = useState<Door>({ state: 'asking' })
  const ask = useCallback(() => {
    setDoor({ state: 'asking' })
    callFinance('me', {}).then(
      (accountant) => setDoor({ state: 'open', accountant }),
      (error: unknown) =>
        setDoor(
          error instanceof CallFailure && error.code === 'UNAUTHENTICATED'
            ? { state: 'closed' }
            : { state: 'unreachable', problem: wordsOf(error, deskFailures) },
        ),
    )
  }, [])
  useEffect(ask, [ask])
  const ended = useCallback(
    () => setDoor((before) => (before.state === 'open' ? { ...before, state: 'ended' } : before)),
    [],
  )
  const signOut = useCallback(() => {
    callFinance('signOut', {}, newIdempotencyKey()).then(
      () => setDoor({ state: 'closed' }),
      (error: unknown) =>
        setDoor((before) =>
          error instanceof CallFailure && error.code === 'UNAUTHENTICATED' ? { state: 'closed' } : before,
        ),
    )
  }, [])
  const enter = (next: AccountantView) => {
    setDoor({ state: 'open', accountant: next })
    readAllAgain()
  }
  const accountant = door.state === 'open' || door.state === 'ended' ? door.accountant : null
  const session = useMemo(() => ({ accountant, ended, signOut }), [accountant, ended, signOut])

  if (door.state === 'asking') return <Waiting />
  if (door.state === 'unreachable') return <Unreachable problem={door.problem} onRetry={ask} />
  return (
    <SessionContext.Provider value={session}>
      {accountant && (
        <div className="dk-under" key={accountant.accountantId} hidden={door.state === 'ended'}>
          <Shell />
        </div>
      )}
      {door.state !== 'open' && <SignIn ended={door.state === 'ended'} onSignedIn={enter} />}
    </SessionContext.Provider>
  )
}

function Waiting() {
  return (
    <main className="dk-alone" aria-busy="true">
      <div className="card dk-sign" role="status" aria-label={words.signIn.asking}>
        <span className="bone" style={{ width: 200, height: 32 }} />
        <span className="bone" style={{ height: 44 }} />
        <span className="bone" style={{ height: 44 }} />
        <span className="bone" style={{ height: 44 }} />
      </div>
    </main>
  )
}

function Unreachable({ problem, onRetry }: { problem: string; onRetry: () => void }) {
  return (
    <main className="dk-alone">
      <section className="card dk-sign" role="alert">
        <Icon name="alert" size={40} />
        <h1>{words.signIn.unreachable}</h1>
        <p className="muted">{problem}</p>
        <button type="button" className="btn primary" onClick={onRetry}>
          {words.retry}
        </button>
      </section>
    </main>
  )
}

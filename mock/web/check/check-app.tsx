import { useEffect, useState } from 'react'
import { Icon } from '../common/icons'
import { Mark } from '../common/marks'
import { CheckForm } from './check-form'
import { OpenInWallet } from './open-in-wallet'
import { ResultPart } from './result-part'
import { useCheck } from './use-check'
import { words } from './words'

/** The public page on which anybody checks a document. @param token of the code whose link was opened; else null */
export function CheckApp({ token }: { token: string | null }) {
  const check = useCheck(token)
  const [large, setLarge] = useState(false)
  useEffect(() => {
    document.documentElement.classList.toggle('large', large)
  }, [large])
  return (
    <div className="ck" data-result={check.result.kind}>
      <header className="ck-top">
        <Mark size={40} />
        <h1>
          {words.title}
          <small>{words.subtitle}</small>
        </h1>
        <button type="button" className="link" aria-pressed={large} onClick={() => setLarge(!large)}>
          <Icon name="text" size={22} />
          {words.large}
        </button>
      </header>
      <main className="ck-main">
        <CheckForm busy={check.busy} onNumbers={(numbers) => void check.check(numbers)} onText={check.checkText} />
        <div className="ck-result">
          <ResultPart check={check} />
          {token !== null && <OpenInWallet token={token} />}
        </div>
      </main>
      <footer className="ck-foot">{words.footer}</footer>
    </div>
  )
}

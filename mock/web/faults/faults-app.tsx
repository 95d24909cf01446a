import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { Mark } from '../common/marks'
import { FaultPanel } from './fault-panel'
import { settingsOf } from './link'
import { useFaults } from './use-faults'
import { words } from './words'

/** The panel on a page of its own; an address that carries settings applies them once. */
export function FaultsApp() {
  const faults = useFaults()
  const { message } = App.useApp()
  const { change } = faults
  const applied = useRef(false)
  useEffect(() => {
    if (applied.current) return
    applied.current = true
    try {
      const settings = settingsOf(location.hash)
      if (!settings) return
      history.replaceState(null, '', location.pathname)
      void change(settings).then(() => message.success(words.fromLink))
    } catch {
      message.error(words.badLink)
    }
  }, [change, message])
  return (
    <main className="faults-page card">
      <header>
        <Mark size={30} />
        <h1>{words.title}</h1>
      </header>
      <FaultPanel faults={faults} />
    </main>
  )
}

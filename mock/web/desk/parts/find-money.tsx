import { App } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Icon } from '../../common/icons'
import { wordsOf } from '../../common/words'
import { callFinance } from '../desk-cloud'
import { goTo, hrefOf } from '../route'
import type { Found } from '../views'
import { deskFailures, words } from '../words'

const text = words.search

/** One field for every number; what it is, the host recognises. F2 leads here. */
export function FindMoney({ wide = false, start = '' }: { wide?: boolean; start?: string }) {
  const { message } = App.useApp()
  const [query, setQuery] = useState(start)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => setQuery(start), [start])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F2') return
      event.preventDefault()
      field.current?.select()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  const find = async (event: FormEvent) => {
    event.preventDefault()
    const wanted = query.trim()
    if (busy) return
    if (wanted === '') {
      message.info(text.empty)
      return
    }
    setBusy(true)
    try {
      const found = await callFinance('search', { text: wanted })
      const href = placeOf(found, wanted)
      if (href) goTo(href)
      else message.warning(text.nothing(wanted))
    } catch (error) {
      message.error(wordsOf(error, deskFailures))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={`find ${wide ? 'wide' : ''}`} aria-busy={busy}>
      <Icon name="search" />
      <form onSubmit={find}>
        <input
          ref={field}
          aria-label={text.label}
          placeholder={text.hint}
          value={query}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setQuery(event.target.value)}
        />
      </form>
    </div>
  )
}

/** Where one order, one difference or one batch is shown; several orders are listed to choose from. */
function placeOf({ orders, differenceId, batchNo }: Found, wanted: string): string | null {
  const [first, ...others] = orders
  if (first && others.length > 0) return hrefOf('money', [], { find: wanted })
  if (first) return hrefOf('money', [first.orderNo])
  if (differenceId) return hrefOf('differences', [differenceId])
  return batchNo ? hrefOf('sweeps', [batchNo]) : null
}

import { useEffect, useState } from 'react'
import * as v from 'valibot'
import type { Channel } from '@/contract/fields'
import { fen } from '@/domain/money'
import { CallFailure, sendJson } from '../../common/cloud-client'
import { Money } from '../../common/money'
import { bankWords as words } from './words'

const doneSchema = v.object({ reference: v.string() })

type Stand = { kind: 'idle' | 'paying' } | { kind: 'paid'; number: string } | { kind: 'problem'; said: string }

/** The bank's counter, at which people pay what no channel brings back; only a mock host has one. */
export function MockBank({ channel, amountFen }: { channel: Channel; amountFen: number }) {
  const [isMock, setIsMock] = useState(false)
  const [stand, setStand] = useState<Stand>({ kind: 'idle' })
  useEffect(() => {
    let gone = false
    sendJson('/simulated-bank').then(
      () => gone || setIsMock(true),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [])
  if (!isMock) return null
  const pay = async () => {
    setStand({ kind: 'paying' })
    try {
      const { reference } = v.parse(
        doneSchema,
        await sendJson('/simulated-bank/transfers', 'POST', { channel, amountFen }),
      )
      setStand({ kind: 'paid', number: reference })
    } catch (error) {
      const isOffline = error instanceof CallFailure && error.code === 'OFFLINE'
      setStand({ kind: 'problem', said: isOffline ? words.failed : words.refused })
    }
  }
  return (
    <details className="dk-mock rf-bank">
      <summary>{words.title}</summary>
      {stand.kind === 'paid' ? (
        <p className="dk-note good" role="status">
          {words.paid(stand.number)}
        </p>
      ) : (
        <button type="button" className="btn small" aria-busy={stand.kind === 'paying'} onClick={() => void pay()}>
          {stand.kind === 'paying' ? words.paying : words.pay} <Money amount={fen(amountFen)} />
        </button>
      )}
      {stand.kind === 'problem' && (
        <p className="dk-note bad" role="alert">
          {stand.said}
        </p>
      )}
    </details>
  )
}

import { useCallback, useState } from 'react'
import type { MayDrive, Verdict } from '@/contract/checks'
import { readDocumentLink } from '@/domain/document-link'
import { CallFailure, callChecks } from '../common/cloud-client'
import { useAct } from '../common/use-act'
import { wordsOf } from '../common/words'
import { roadsideFailures, words } from './words'

/** A card that was scanned, and the handle under which the cloud remembers it for ten minutes. */
export interface Scanned {
  verdict: Verdict
  checkId: string | null
}

export type CardKind = 'licence' | 'vehicle'
export type Vehicle = { by: 'check'; checkId: string } | { by: 'type'; vehicleType: string }

/** Which of the two cards a verdict is about; null = neither, or nothing that could be told apart. */
export function cardOf(verdict: Verdict): CardKind | null {
  const kind = 'document' in verdict ? verdict.document.kind : null
  return kind === 'driving-licence' ? 'licence' : kind === 'vehicle-licence' ? 'vehicle' : null
}

const STRANGER = 'stranger'

function tell(error: unknown): string {
  if (error instanceof CallFailure && error.code === 'UNAUTHENTICATED') return STRANGER
  return wordsOf(error, roadsideFailures)
}

/** What one officer has scanned of one driver and vehicle; nothing outlives the page. */
export function useRoadside(officerId: string) {
  const [cards, setCards] = useState<Partial<Record<CardKind, Scanned>>>({})
  /** The latest scan when it was neither card. */
  const [other, setOther] = useState<Verdict | null>(null)
  const [foreign, setForeign] = useState(false)
  const [drive, setDrive] = useState<MayDrive | null>(null)
  const scanning = useAct(
    useCallback((token: string, key: string) => callChecks(officerId, 'roadside', { token }, key), [officerId]),
    tell,
  )
  const asking = useAct(
    useCallback(
      (input: { licenceCheckId: string; vehicle: Vehicle }) => callChecks(officerId, 'mayDrive', input),
      [officerId],
    ),
    tell,
  )

  const ask = async (licence: Scanned | undefined, vehicle: Vehicle) => {
    if (!licence?.checkId) return
    setDrive(await asking.run({ licenceCheckId: licence.checkId, vehicle }))
  }
  const scan = async (text: string): Promise<void> => {
    const token = readDocumentLink(text, [location.origin])
    setForeign(token === null)
    setOther(null)
    if (token === null) return
    const scanned = await scanning.run(token)
    if (!scanned) return
    const card = cardOf(scanned.verdict)
    if (card === null) {
      setOther(scanned.verdict)
      return
    }
    const next = { ...cards, [card]: scanned }
    setCards(next)
    setDrive(null)
    if (next.vehicle?.checkId) await ask(next.licence, { by: 'check', checkId: next.vehicle.checkId })
  }
  const clear = () => {
    setCards({})
    setOther(null)
    setForeign(false)
    setDrive(null)
    scanning.forget()
    asking.forget()
  }
  const problem = scanning.problem ?? asking.problem
  return {
    cards,
    other,
    drive,
    scan,
    clear,
    askType: (vehicleType: string) => ask(cards.licence, { by: 'type', vehicleType }),
    scanning: scanning.busy,
    asking: asking.busy,
    stranger: problem === STRANGER,
    problem: foreign ? words.scan.foreign : problem,
  }
}
export type Roadside = ReturnType<typeof useRoadside>

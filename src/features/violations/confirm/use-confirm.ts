import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SettlementPreview } from '@/contract/violations'
import type { CloudOutput } from '@/platform/cloud/cloud'
import { asCloudFailure, type CloudFailure } from '@/platform/cloud/cloud-failure'
import { replacePage, routes } from '@/platform/navigation'
import { confirmFacts } from '../api/confirm'
import { rememberPreview } from '../api/preview'

export type Refused = Extract<CloudOutput<'violations.confirm'>, { kind: 'refused' }>['refused']

/** Why nothing was decided, or why it is not known. */
export type ConfirmNotice =
  | { kind: 'undeclared' }
  | { kind: 'changed'; before: SettlementPreview; now: SettlementPreview }
  | { kind: 'refused'; refused: Refused }
  | { kind: 'failure'; failure: CloudFailure }

/** From the touch on 确认事实 to the decision. Without the declaration it only says what is missing. */
export function useConfirm(recordIds: readonly string[], preview: SettlementPreview) {
  const queries = useQueryClient()
  const [drove, setDrove] = useState(false)
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState<ConfirmNotice | null>(null)

  const attempt = async (): Promise<ConfirmNotice | null> => {
    const end = await confirmFacts(queries, preview)
    if (end.kind === 'refused') return end
    if (end.kind === 'changed') {
      rememberPreview(queries, recordIds, end.preview)
      setDrove(false)
      return { kind: 'changed', before: preview, now: end.preview }
    }
    await replacePage(routes.served(end.decisions.map(({ decisionId }) => decisionId)))
    return null
  }

  const confirm = async () => {
    if (busy) return
    if (!drove) {
      setNotice({ kind: 'undeclared' })
      return
    }
    setBusy(true)
    setNotice(null)
    setNotice(await attempt().catch((error) => ({ kind: 'failure', failure: asCloudFailure(error) }) as const))
    setBusy(false)
  }
  const declare = (ticked: boolean) => {
    setDrove(ticked)
    if (ticked && notice?.kind === 'undeclared') setNotice(null)
  }
  return { drove, declare, busy, notice, confirm }
}

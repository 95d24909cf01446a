import { App } from 'antd'
import { useCallback, useContext } from 'react'
import type { ProposalView } from '@/contract/finance-views'
import { CallFailure } from '../../common/cloud-client'
import { useAct } from '../../common/use-act'
import { wordsOf } from '../../common/words'
import { callFinance, type FinanceInput } from '../desk-cloud'
import { readAllAgain } from '../live'
import { SessionContext } from '../session'
import { deskFailures } from '../words'
import { words } from './act-words'

type Wish =
  | ({ action: 'propose' } & FinanceInput<'propose'>)
  | ({ action: 'decide' } & FinanceInput<'decide'>)
  | ({ action: 'takeBack' } & FinanceInput<'takeBack'>)

const tell = (error: unknown) => wordsOf(error, deskFailures)

/** Proposes, decides and takes back; whatever came of it, everything that is shown is read again. */
export function useProposals() {
  const { message } = App.useApp()
  const { ended } = useContext(SessionContext)
  const send = useCallback(
    async ({ action, ...input }: Wish, key: string): Promise<ProposalView> => {
      try {
        return await callFinance(action, input as never, key)
      } catch (error) {
        if (error instanceof CallFailure && error.code === 'UNAUTHENTICATED') ended()
        throw error
      }
    },
    [ended],
  )
  const { run, busy, problem, forget } = useAct(send, tell)
  const act = async (wish: Wish): Promise<boolean> => {
    if (busy) return false
    const done = await run(wish)
    readAllAgain()
    if (done) message.success(saidOf(wish))
    return done !== null
  }
  return { act, busy, problem, forget }
}
export type Proposals = ReturnType<typeof useProposals>

function saidOf(wish: Wish): string {
  if (wish.action === 'propose') return words.proposed
  if (wish.action === 'takeBack') return words.taken
  return wish.decision === 'approve' ? words.done : words.back
}

import { finance } from '@/contract/finance'
import { endDeskSessionsOf } from '../../store/desk/sessions'
import { action } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { logAct } from './log'

/** Ends every sign-in of the accountant, wherever it is, copies of its cookie included. */
export const signOut = action(finance.signOut, ['accountant'], async (_input, call) => {
  const { environment, identity } = call
  const { accountantId } = identity
  await inTransaction(environment, async (transaction) => {
    await endDeskSessionsOf(transaction, accountantId)
    await logAct(call, transaction, { accountantId, act: 'signOut', subject: null, outcome: 'done' })
  })
  return { signedOut: true as const }
})

import { identity } from '@/contract/identity'
import { removeAccount } from '../../store/accounts'
import { endOpenFaceChecks } from '../../store/face-checks'
import { action } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { meView } from './me-view'

/** The account stands for nobody any more. Person, decisions, payments and consents stay: the law keeps them. */
export const signOut = action(identity.signOut, ['citizen'], async (_input, call) => {
  const { environment } = call
  await inTransaction(environment, async (transaction) => {
    await endOpenFaceChecks(transaction, call.identity, environment.clock.now())
    await removeAccount(transaction, call.identity)
  })
  return meView(call)
})

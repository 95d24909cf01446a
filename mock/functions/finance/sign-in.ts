import { finance } from '@/contract/finance'
import { countSignInTry, findLogin, forgetSignInTries } from '../../store/accountants'
import { action, type Call } from '../runtime/action'
import { callerOf } from '../runtime/idempotency'
import { inTransaction } from '../runtime/in-transaction'
import { limitTries } from '../runtime/limit-tries'
import { Refusal } from '../runtime/refusal'
import { accountantView } from './accountant-view'
import { logAct } from './log'
import { isPassword } from './passwords'
import { startSession } from './sessions'

/** Five wrong passwords in a row lock a login for a quarter of an hour, whether anybody has it or not. */
const LOCK = { most: 5, lockSeconds: 15 * 60 }
/** Of one address: an office of several people, some of whom mistype. */
const FROM_ONE_PLACE = { act: 'desk-sign-in', perHour: 60, perDay: 300 }

/** Login and password against a new session. Wrong names and wrong passwords get one answer, after the same time. */
export const signIn = action(finance.signIn, ['anonymous', 'accountant'], async ({ login, password }, call) => {
  const { environment } = call
  const { database, sealing, clock } = environment
  await limitTries(environment, callerOf(call.identity), FROM_ONE_PLACE)
  const loginIndex = sealing.index(`desk-login/${login}`)
  const found = await findLogin(database, login)
  if (!(await countSignInTry(database, loginIndex, clock.now(), LOCK))) {
    await logRefusal(call, found, 'TOO_MANY_TRIES')
    throw new Refusal('TOO_MANY_TRIES', 'locked after too many wrong passwords: try again later')
  }
  if (!(await isPassword(password, found?.password_hash ?? null)) || !found) {
    await logRefusal(call, found, 'FORBIDDEN')
    throw new Refusal('FORBIDDEN', 'login and password do not fit together')
  }
  return inTransaction(environment, async (transaction) => {
    await forgetSignInTries(transaction, loginIndex)
    const { token, until } = await startSession(environment, transaction, found.id)
    await logAct(call, transaction, { accountantId: found.id, act: 'signIn', subject: null, outcome: 'done' })
    return { ...accountantView(found, until), token }
  })
})

/** Tries under a login that nobody has concern no accountant; the host's own log counts them. */
async function logRefusal(
  call: Call<'anonymous' | 'accountant'>,
  found: { id: string } | null,
  outcome: string,
): Promise<void> {
  const { environment, traceId } = call
  environment.log({ level: 'warn', event: 'desk.sign-in-refused', traceId, detail: { outcome, known: found !== null } })
  if (found) await logAct(call, environment.database, { accountantId: found.id, act: 'signIn', subject: null, outcome })
}

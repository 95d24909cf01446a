import type { Transaction } from 'kysely'
import type { InputOf } from '@/contract/envelope'
import { identity } from '@/contract/identity'
import { maskDocument, maskName, maskPhone } from '@/domain/mask'
import { wayToConfirm } from '../../rules/identity/groups'
import { type AccountRow, findAccount, lockAccount, putAccount } from '../../store/accounts'
import { endOpenFaceChecks } from '../../store/face-checks'
import { findOrMakePerson, findPerson } from '../../store/persons'
import { removePhoneCode } from '../../store/phone-codes'
import type { Tables } from '../../store/tables'
import { action, type Call } from '../runtime/action'
import { callerOf } from '../runtime/idempotency'
import { inTransaction } from '../runtime/in-transaction'
import { limitTries } from '../runtime/limit-tries'
import { Refusal } from '../runtime/refusal'
import { countersFor } from './counters'
import { registrations } from './limits'
import { meView } from './me-view'
import { type Registration, readRegistration } from './registration'

type Input = InputOf<typeof identity.register>

/**
 * Says who the caller is (tier `web`). Whoever needs an officer is told where, before anything is kept. A confirmed
 * account that says the same again stays confirmed, and its phone is the new one; it cannot become another person.
 */
export const register = action(identity.register, ['citizen'], async (input, call) => {
  const way = wayToConfirm(input.group, input.documentKind)
  if (way === 'not-accepted')
    throw new Refusal('BAD_INPUT', 'not a paper of this group', { field: 'input.documentKind' })
  if (way === 'window') return { kind: 'window-only' as const, counters: await countersFor(call) }
  await limitTries(call.environment, callerOf(call.identity), registrations)
  const { typed, wrong } = await readRegistration(call.environment, input)
  const said = await accountRow(call, input, typed)
  if (said === 'other-person') wrong.push({ field: 'documentNumber', problem: 'other-person' })
  if (wrong.length > 0 || said === 'other-person') return { kind: 'wrong' as const, fields: wrong }
  await keep(call, said, typed.phone)
  return { kind: 'registered' as const, me: await meView(call) }
})

async function accountRow(
  { environment, identity }: Call<'citizen'>,
  input: Input,
  typed: Registration,
): Promise<AccountRow | 'other-person'> {
  const { database, sealing, clock } = environment
  const document_index = sealing.index(typed.documentNumber)
  const before = await findAccount(database, identity)
  const confirmed = before !== null && before.person_id !== null
  if (confirmed && typed.documentNumber !== '' && before.document_index !== document_index) return 'other-person'
  // A face was shown for one name and one number; another name has not been confirmed.
  const stays = confirmed && sealing.open(before.name_sealed) === typed.name
  return {
    app_id: identity.appId,
    open_id: identity.openId,
    wallet: identity.wallet,
    person_group: input.group,
    document_kind: input.documentKind,
    name_sealed: sealing.seal(typed.name),
    name_masked: maskName(typed.name),
    document_sealed: sealing.seal(typed.documentNumber),
    document_masked: maskDocument(typed.documentNumber),
    document_index,
    phone_sealed: sealing.seal(typed.phone),
    phone_masked: maskPhone(typed.phone),
    tier: stays ? before.tier : 'web',
    person_id: stays ? before.person_id : null,
    registered_at: clock.now(),
    verified_at: stays ? before.verified_at : null,
  }
}

/** The code is used up with it, and a check that is under way for whom the account was before counts no longer. */
function keep({ environment, identity }: Call<'citizen'>, said: AccountRow, phone: string): Promise<void> {
  const { sealing, clock } = environment
  return inTransaction(environment, async (transaction) => {
    await lockAccount(transaction, identity)
    await removePhoneCode(transaction, sealing.index(phone))
    await endOpenFaceChecks(transaction, identity, clock.now())
    await putAccount(transaction, said)
    if (said.person_id !== null) await bringUpToDate(transaction, said.person_id, said)
  })
}

async function bringUpToDate(transaction: Transaction<Tables>, personId: string, said: AccountRow): Promise<void> {
  const person = await findPerson(transaction, personId)
  const { phone_sealed, phone_masked } = said
  if (person) await findOrMakePerson(transaction, { ...person, phone_sealed, phone_masked })
}

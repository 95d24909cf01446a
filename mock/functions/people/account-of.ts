import { type AccountRow, findAccount } from '../../store/accounts'
import type { Call } from '../runtime/action'
import { Refusal } from '../runtime/refusal'

/** What the caller's wallet account says to be. @throws Refusal NOT_FOUND before it has registered */
export async function accountOf({ environment, identity }: Call<'citizen'>): Promise<AccountRow> {
  const account = await findAccount(environment.database, identity)
  if (!account) throw new Refusal('NOT_FOUND', 'this account has not said who it is: register first')
  return account
}

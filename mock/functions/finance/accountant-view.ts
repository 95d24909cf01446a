import type { AccountantView } from '@/contract/finance-views'
import type { Instant } from '@/domain/dates'
import { type AccountantRow, findAccountant } from '../../store/accountants'
import type { Call } from '../runtime/action'
import { Refusal } from '../runtime/refusal'

export const accountantView = (row: AccountantRow, until: Instant): AccountantView => ({
  accountantId: row.id,
  nameMasked: row.name_masked,
  role: row.role,
  unit: row.unit,
  regionCode: row.region_code,
  expiresAt: until,
})

/** @throws Refusal UNAUTHENTICATED when nobody of that id is known any more */
export async function viewOfCaller({ environment, identity }: Call<'accountant'>): Promise<AccountantView> {
  const row = await findAccountant(environment.database, identity.accountantId)
  if (!row) throw new Refusal('UNAUTHENTICATED', 'no such accountant')
  return accountantView(row, identity.signedInUntil)
}

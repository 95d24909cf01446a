import type { Channel } from '@/contract/fields'
import { finance } from '@/contract/finance'
import { chinaDate, formatInstant } from '@/domain/dates'
import type { Policy } from '../../rules/policies/profile'
import { billReadyAt } from '../../rules/reconciliation/bill-times'
import type { Executor } from '../../store/database'
import { type Scope, within } from '../../store/desk/scope'
import type { AccountantIdentity, Environment } from '../environment'
import { action } from '../runtime/action'
import { policyOfAuthority } from '../runtime/policy'

export interface Contract {
  channel: Channel
  merchantId: string
  feeBasisPoints: number
}

/** Channels with which there is a contract, in one order. */
export function contracts({ channels }: Pick<Environment, 'channels'>): Contract[] {
  return Object.values(channels)
    .filter(({ merchantId }) => merchantId !== '')
    .map(({ channel, merchantId, feeBasisPoints }) => ({ channel, merchantId, feeBasisPoints }))
}

/** Authorities that the accountant may see. */
export async function unitsOf(executor: Executor, { regionCode }: Pick<AccountantIdentity, 'regionCode'>) {
  const rows = await listUnits(executor, regionCode)
  return rows.map(({ region_code, name, unit_code }) => ({ regionCode: region_code, name, unitCode: unit_code }))
}

const listUnits = (executor: Executor, scope: Scope) =>
  executor.selectFrom('authority').selectAll().where(within(scope, 'region_code')).orderBy('region_code').execute()

/** Which channels an authority's money takes by its policy, of those with which there is a contract. */
function takenBy({ wallets, channels, cards }: Policy, merchants: readonly Contract[]): Channel[] {
  const chosen: Channel[] = [...wallets.map((wallet) => channels[wallet]), ...(cards ? ['card' as const] : [])]
  return merchants.map(({ channel }) => channel).filter((channel) => chosen.includes(channel))
}

/** Authorities with their income items, and what each channel costs. */
export const units = action(finance.units, ['accountant'], async (_input, { environment, identity }) => {
  const merchants = contracts(environment)
  const rows = await listUnits(environment.database, identity.regionCode)
  const today = chinaDate(environment.clock.now())
  return {
    units: rows.map((row) => ({
      regionCode: row.region_code,
      name: row.name,
      unitCode: row.unit_code,
      itemCode: row.item_code,
      payee: row.payee,
      channels: takenBy(policyOfAuthority(row, today), merchants),
    })),
    channels: merchants.map((contract) => ({
      ...contract,
      billAfter: formatInstant(billReadyAt(contract.channel, today), 'HH:mm'),
    })),
  }
})

import { chinaDate } from '@/domain/dates'
import { nextBillTry } from '../../rules/reconciliation/bill-times'
import { billsDue, dueBills, postpone } from '../../store/channel-bills'
import { StoreConflict } from '../../store/errors'
import type { Environment } from '../environment'
import { placeOf } from '../runtime/fault-place'
import { contractsOf, expectBills } from './bill-days'
import { reconcileDay } from './reconcile-day'

/**
 * Reconciles every channel day whose time has come, the earliest first: after a long stop day by day. A day's fault keeps
 * no other waiting, and brings it up again later.
 * @returns how many days were looked at
 */
export async function reconcileDue(environment: Environment, traceId: string): Promise<number> {
  const { database, clock } = environment
  const { unexpected, due } = await billsDue(database, chinaDate(clock.now()), clock.now())
  if (unexpected) await expectBills(environment)
  if (!unexpected && !due) return 0
  const bills = await dueBills(database, clock.now())
  const contracts = new Map(contractsOf(environment).map((one) => [`${one.channel} ${one.merchantId}`, one]))
  for (const bill of bills) {
    const contract = contracts.get(`${bill.channel} ${bill.merchant_id}`)
    try {
      if (!contract) throw new Error('there is no contract with this merchant any more')
      await reconcileDay(environment, contract, bill, traceId)
    } catch (error) {
      // Another run is at it.
      if (error instanceof StoreConflict) continue
      const detail = { channel: bill.channel, day: bill.bill_date, ...placeOf(error) }
      environment.log({ level: 'error', event: 'reconciliation.day', traceId, detail })
      await postpone(database, bill, nextBillTry(bill.tries + 1, clock.now()))
    }
  }
  return bills.length
}

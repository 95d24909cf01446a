import { CODE_PATH } from '@/domain/scanned-code'
import { type SampleName, sampleDecision } from '../../../../mock/data/sample-decisions'
import type { Caller, CloudWorld } from './cloud-world'

/** Decisions that anybody may pay by number, one after another. */
export const payableNames = [
  'onTime',
  'dueToday',
  'dueTomorrow',
  'overdue',
  'nearlyCapped',
  'capped',
  'withoutSurcharge',
  'general',
  'largest',
  'pedestrian',
  'cyclist',
  'heldReconsideration',
  'heldLawsuit',
  'released',
  'twinSign',
  'twinParking',
] as const

/** An officer puts a code for these sample decisions on the window's screen; answers bill and token. */
export async function issue(world: CloudWorld, ...names: SampleName[]) {
  const decisionIds = names.map((name) => sampleDecision(name).decisionId)
  const bill = await world
    .officer()
    .call(
      'hall',
      'issueBill',
      { decisionIds },
      `issue-${names.join('-')}-${world.now()}`.replace(/[^\w-]/g, '').slice(0, 64),
    )
  if (!bill.link) throw new Error('a fresh bill has a link')
  return { bill, token: bill.link.slice(bill.link.indexOf(CODE_PATH) + CODE_PATH.length) }
}

/** Opens the bill and orders its payment, as one press of the button does. */
export async function order(payer: Caller, token: string, key?: string) {
  const bill = await payer.call('payments', 'openBill', { token })
  return payer.call('payments', 'placeOrder', { target: { kind: 'bill', token }, expectedTotalFen: bill.totalFen }, key)
}

export async function orderByNumber(payer: Caller, name: SampleName, key?: string) {
  const found = await payer.call('payments', 'lookUp', { number: sampleDecision(name).number })
  if (found.kind !== 'found' || !found.decisions[0]) throw new Error(`${name} was not found`)
  const { decisionId, totalFen } = found.decisions[0]
  return payer.call(
    'payments',
    'placeOrder',
    { target: { kind: 'decision', decisionId }, expectedTotalFen: totalFen },
    key,
  )
}

/** The citizen enters the password in the wallet's own app. */
export async function payAtWallet(world: CloudWorld, orderNo: string) {
  const outcome = await world.outside.walletApp.pay(orderNo)
  if (outcome !== 'paid') throw new Error(`the wallet answered ${outcome}`)
}

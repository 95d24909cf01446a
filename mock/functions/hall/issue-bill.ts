import type { Transaction } from 'kysely'
import { hall } from '@/contract/hall'
import { addSeconds, chinaDate } from '@/domain/dates'
import { findBill, insertBill } from '../../store/bills'
import { lockDecisions } from '../../store/decisions'
import { newId } from '../../store/ids'
import { type Payable, selectPayables } from '../../store/payables'
import type { BillTable, Tables } from '../../store/tables'
import type { Environment } from '../environment'
import { action, type Call } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { policyOfAuthority } from '../runtime/policy'
import { Refusal } from '../runtime/refusal'
import { collectables } from './collectable'
import { windowBills } from './window-bill'

/** The next person waits; nobody watches what was left behind. */
const KIOSK_CODE_MINUTES = 5

const FIELD = { field: 'decisionIds' }

/**
 * Puts one code for decisions of one person on the window's second screen. A decision that is on another open bill
 * is refused: the officer withdraws that one first, since a visitor may already stand before its code.
 */
export const issueBill = action(hall.issueBill, ['officer'], async ({ decisionIds }, call) => {
  const bill = call.subject ? await earlier(call, call.subject) : await issue(call, [...new Set(decisionIds)])
  return windowBillOf(call.environment, bill)
})

export async function windowBillOf(environment: Environment, bill: BillTable) {
  const [view] = await windowBills(environment, [bill])
  if (!view) throw new Error(`bill ${bill.id} has no view`)
  return view
}

async function earlier({ environment }: Call<'officer'>, billId: string): Promise<BillTable> {
  const bill = await findBill(environment.database, billId)
  if (!bill) throw new Error(`claimed bill ${billId} does not exist`)
  return bill
}

function issue(call: Call<'officer'>, ids: readonly string[]): Promise<BillTable> {
  const { environment, identity } = call
  return inTransaction(environment, async (transaction) => {
    await lockDecisions(transaction, identity.regionCode, ids)
    const rows = await selectPayables(transaction, null)
      .where('decision.id', 'in', ids)
      .where('decision.penalty', '=', 'fine')
      .execute()
    const first = await checkCollectable(call, transaction, ids, rows)
    const bill = newBill(call, first)
    await call.claim(transaction, bill.id)
    await insertBill(transaction, bill, ids)
    return bill
  })
}

/** @throws Refusal naming the first decision that stands in the way */
async function checkCollectable(
  { environment, identity }: Call<'officer'>,
  transaction: Transaction<Tables>,
  ids: readonly string[],
  rows: readonly Payable[],
): Promise<Payable> {
  const first = rows[0]
  if (!first || rows.length < ids.length) throw new Refusal('NOT_FOUND', 'a decision does not exist', FIELD)
  for (const view of await collectables(transaction, rows, identity.regionCode, environment.clock.now()))
    if (view.refusal) throw new Refusal('NOT_PAYABLE', `decision ${view.decisionId}: ${view.refusal}`, FIELD)
  if (rows.some((row) => row.licence_index !== first.licence_index))
    throw new Refusal('BAD_INPUT', 'the decisions of one bill must be of one person', FIELD)
  const { decisionsPerBill } = policyOfAuthority(first, chinaDate(environment.clock.now()))
  if (ids.length > decisionsPerBill)
    throw new Refusal('BAD_INPUT', `a bill holds at most ${decisionsPerBill} decisions here`, FIELD)
  return first
}

function newBill({ environment, identity }: Call<'officer'>, first: Payable): BillTable {
  const now = environment.clock.now()
  const { windowCodeMinutes } = policyOfAuthority(first, chinaDate(now))
  // The token holds whole seconds.
  const minutes = identity.kiosk ? Math.min(KIOSK_CODE_MINUTES, windowCodeMinutes) : windowCodeMinutes
  const expiresAt = addSeconds(now, minutes * 60)
  return {
    region_code: identity.regionCode,
    id: newId(now, environment.randomBytes),
    token_id: Buffer.from(environment.randomBytes(16)).toString('hex'),
    key_id: environment.codeSigner.keyId,
    window_id: identity.windowId,
    payer_masked: first.payer_masked,
    state: 'open',
    issued_at: now,
    expires_at: `${expiresAt.slice(0, 19)}.000Z`,
    closed_at: null,
  }
}

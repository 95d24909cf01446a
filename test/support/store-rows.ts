import type { Kysely } from 'kysely'
import { fen } from '@/domain/money'
import { sampleWindow } from '../../mock/data/places'
import { sampleDecision } from '../../mock/data/sample-decisions'
import { seed } from '../../mock/data/seed'
import { insertBill } from '../../mock/store/bills'
import { newId } from '../../mock/store/ids'
import { insertOrder, type OrderKey } from '../../mock/store/orders'
import { createSealing } from '../../mock/store/sealing'
import type { Tables } from '../../mock/store/tables'

export const TODAY = '2026-11-20'
export const NOW = '2026-11-20T02:30:00.123Z'
export const REGION = sampleWindow.regionCode
export const sealing = createSealing(new Uint8Array(32).fill(7))

let made = 0
/** The same bytes in the same order in every run of a file. */
export const bytes = (length: number) => Uint8Array.from({ length }, (_, place) => (made++ * 31 + place * 7) & 255)
export const id = () => newId(NOW, bytes)

export const seedWorld = (database: Kysely<Tables>) => seed(database, { sealing, today: TODAY, seed: 20261119 })

/** A bill at the sample window for these decisions. */
export async function billFor(database: Kysely<Tables>, decisionIds: string[], change: Partial<Tables['bill']> = {}) {
  const bill = {
    region_code: REGION,
    id: id(),
    token_id: Buffer.from(bytes(16)).toString('hex'),
    key_id: 1,
    window_id: sampleWindow.windowId,
    payer_masked: '赵*安',
    state: 'open' as const,
    issued_at: NOW,
    expires_at: '2026-11-20T02:45:00.000Z',
    closed_at: null,
    ...change,
  }
  await insertBill(database, bill, decisionIds)
  return bill
}

let orders = 0
/** An order over these decisions, 200.00 each. */
export async function orderFor(
  database: Kysely<Tables>,
  change: Partial<{ bill_id: string; open_id: string; created_at: string; next_look_at: string | null }> = {},
  decisionIds: string[] = [sampleDecision('onTime').decisionId],
): Promise<OrderKey & { state: 'placing' }> {
  const order = {
    region_code: REGION,
    order_no: `J140105261120TEST${String(++orders).padStart(4, '0')}`,
    bill_id: null,
    wallet: 'wechat' as const,
    channel: 'wechat' as const,
    merchant_id: '1600000000',
    app_id: 'wx-app',
    open_id: 'open-1',
    total_fen: fen(20_000 * decisionIds.length),
    state: 'placing' as const,
    trade_no: null,
    created_at: NOW,
    expires_at: '2026-11-20T02:45:00.000Z',
    paid_at: null,
    matched_at: null,
    recorded_at: null,
    asked_at: null,
    next_look_at: null,
    ...change,
  }
  const items = decisionIds.map((decision_id) => ({ decision_id, fine_fen: fen(20_000), surcharge_fen: fen(0) }))
  await insertOrder(database, order, items)
  return { region_code: REGION, order_no: order.order_no, state: 'placing' }
}

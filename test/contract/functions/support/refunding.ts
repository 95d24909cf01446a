import type { Kysely } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { RefundReason } from '@/contract/refunds'
import { fen } from '@/domain/money'
import { actsFor, carryOut } from '../../../../mock/functions/refunds/acts'
import { inTransaction } from '../../../../mock/functions/runtime/in-transaction'
import type { ProposalTable, Tables } from '../../../../mock/store/tables'
import type { Caller, CloudWorld } from './cloud-world'
import { issue, order, orderByNumber, payAtWallet } from './steps'

const REGION = '140105'
type Kind = ProposalTable['subject_kind']

const subject = (subject_kind: Kind, subject_id: string) => ({ region_code: REGION, subject_kind, subject_id })

/** A decision paid by its number, matched and recorded. */
export async function paidByNumber(world: CloudWorld, payer: Caller, name: Parameters<typeof orderByNumber>[1]) {
  const { orderNo } = await orderByNumber(payer, name)
  await payAtWallet(world, orderNo)
  await world.later(10)
  return orderNo
}

/** A decision with a bill from a window, paid by this channel, and its order with the books closed. */
export async function paidThrough(
  world: CloudWorld,
  channel: Channel,
  payer: Caller,
  name: Parameters<typeof issue>[1] = 'onTime',
): Promise<string> {
  if (channel === 'nontax')
    await world.environment.database
      .updateTable('authority')
      .set({ policy: 'shanxi-2018', rules_as_of: '2018-09-01' })
      .where('region_code', '=', REGION)
      .execute()
  const { token } = await issue(world, name)
  if (channel === 'card') {
    const { totalFen } = await payer.call('payments', 'openBill', { token })
    const target = { kind: 'bill' as const, token }
    const placed = await payer.call('payments', 'placeOrder', { target, expectedTotalFen: totalFen, means: 'card' })
    if (placed.cashier.kind !== 'card') throw new Error('not a card')
    await world.outside.card.payAtPage(placed.cashier)
    await world.later(2)
    return placed.orderNo
  }
  const { orderNo } = await order(payer, token)
  await payAtWallet(world, orderNo)
  await world.later(2)
  return orderNo
}

/** Asks for the first decision of an order, with the sum that the options show. */
export async function askBack(payer: Caller, orderNo: string, reason: RefundReason, words = '在银行又交了一次') {
  const { options } = await payer.call('refunds', 'options', { orderNo })
  const option = options[0]
  const expectedFen = option?.reasons.find((each) => each.reason === reason)?.amountFen ?? 0
  const decisionId = option?.decisionId ?? ''
  return payer.call('refunds', 'ask', { orderNo, decisionId, reason, words, expectedFen })
}

/** The id of what was asked; fails where nothing can be. */
export async function askedId(...asking: Parameters<typeof askBack>): Promise<string> {
  const answer = await askBack(...asking)
  if (answer.kind !== 'asked' || answer.refund.requestId === null) throw new Error(JSON.stringify(answer))
  return answer.refund.requestId
}

export const actsOf = ({ environment }: CloudWorld, kind: Kind, id: string) =>
  actsFor(environment.database, subject(kind, id))

/** What one accountant proposed and another approved. */
export const decide = ({ environment }: CloudWorld, kind: Kind, id: string, act: string) =>
  inTransaction(environment, (transaction) => carryOut(environment, transaction, subject(kind, id), act))

/** The money of an order's decisions is in a batch that the treasury has, or that is on its way there. */
export async function sweep(database: Kysely<Tables>, orderNo: string, state: 'submitted' | 'received' = 'received') {
  const items = await database.selectFrom('order_item').selectAll().where('order_no', '=', orderNo).execute()
  const total = fen(items.reduce((sum, item) => sum + item.fine_fen + item.surcharge_fen, 0))
  const batch_no = `QF20261121-${orderNo.slice(-6)}`
  const at = '2026-11-21T02:35:00.000Z'
  await database
    .insertInto('sweep_batch')
    .values({
      region_code: REGION,
      batch_no,
      sweep_date: '2026-11-21',
      channel: 'wechat',
      item_code: '103050101',
      bank_account: '1401',
      gross_fen: total,
      refund_fen: fen(0),
      net_fen: total,
      items: items.length,
      state,
      refused_because: null,
      voucher_no: state === 'received' ? 'RK1' : null,
      created_at: at,
      submitted_at: at,
      executed_at: state === 'received' ? at : null,
      received_at: state === 'received' ? at : null,
      next_look_at: null,
    })
    .execute()
  await database
    .insertInto('sweep_item')
    .values(
      items.map(({ decision_id, order_no, fine_fen, surcharge_fen }) => ({
        region_code: REGION,
        decision_id,
        batch_no,
        order_no,
        fine_fen,
        surcharge_fen,
        refund_fen: fen(0),
        counts: true,
      })),
    )
    .execute()
  return batch_no
}

export const returnOrders = (database: Kysely<Tables>) =>
  database.selectFrom('return_order').selectAll().orderBy('asked_at').orderBy('return_no').execute()

/** The collecting bank has sent a batch, and the treasury has written its receipt. */
export async function reachTreasury(world: CloudWorld, batchNo: string, netFen: number): Promise<void> {
  const { treasury } = world.outside
  const sweep = { batchNo, regionCode: REGION, itemCode: '103050101', netFen: fen(netFen) }
  await treasury.money.arrive(sweep, '2026-11-18T02:35:00.000Z')
  expect(await treasury.sweepReceipt(batchNo)).toMatchObject({ state: 'received' })
}

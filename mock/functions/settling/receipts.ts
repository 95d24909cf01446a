import { ProviderError } from '../../providers/payment-channel'
import type { OrderKey } from '../../store/orders'
import {
  endReceiptTask,
  intendReceipt,
  keepReceipt,
  keepRed,
  type ReceiptTaskRow,
  receiptsOf,
  retryReceiptTask,
  type Settled,
  settledOf,
  wantReceipts,
} from '../../store/receipts'
import type { ReceiptItem } from '../../store/tables'
import type { Environment } from '../environment'
import { nextReceiptTry } from './schedule'

const REASONS = { withdrawn: '处罚决定撤销，罚款退还', granted: '退款申请同意，罚款退还' }

/** The first receipt of an order, for all that it settled; what goes back of it since is the task's business. */
export async function firstReceipt(environment: Environment, key: OrderKey, traceId: string): Promise<void> {
  if ((await receiptsOf(environment.database, key)).length > 0) return
  try {
    await issueFirst(environment, key)
  } catch (error) {
    silent(environment, key, traceId, error)
    await wantReceipts(environment.database, key, nextReceiptTry(0, environment.clock.now()))
  }
}

/**
 * Brings the receipts of an order to what stays paid: of a receipt from which anything goes back, a red one voids the
 * whole, and what stays gets a new one. A red receipt has the sum of the one that it voids, so that nothing can be claimed
 * with both; parts of a receipt cannot be voided. Every step can be repeated.
 */
export async function bringReceiptsUp(environment: Environment, task: ReceiptTaskRow, traceId: string): Promise<void> {
  const { database, clock } = environment
  try {
    while (await oneStep(environment, task));
    await endReceiptTask(database, task)
  } catch (error) {
    silent(environment, task, traceId, error)
    await retryReceiptTask(database, task, nextReceiptTry(task.tries, clock.now()))
  }
}

/** False when nothing is left to do. */
async function oneStep(environment: Environment, task: ReceiptTaskRow): Promise<boolean> {
  const { database } = environment
  const receipts = await receiptsOf(database, task)
  const last = receipts.at(-1)
  if (!last) {
    await issueFirst(environment, task)
    return true
  }
  const settled = await settledOf(database, task)
  const stays = settled.flatMap((one) => one.stays ?? [])
  if (last.red_number === null) {
    if (sameItems(last.items, stays)) return false
    // Somebody of those whose money goes back; the words for the others are on the order.
    const because = settled.some(({ status, stays }) => status === 'withdrawn' && !stays) ? 'withdrawn' : 'granted'
    const { code, number } = last
    const red = await environment.fiscalReceipts.voidReceipt({ code, number, reason: REASONS[because] })
    await keepRed(database, last, red, because)
    return true
  }
  const place = last.place + 1
  if (task.place !== place || task.items === null) {
    if (stays.length === 0) return false
    task.place = place
    task.items = stays
    await intendReceipt(database, task, { place, items: stays })
  }
  await issue(environment, { ...task, place }, settled, task.items)
  task.place = null
  task.items = null
  await intendReceipt(database, task, null)
  return true
}

async function issueFirst(environment: Environment, key: OrderKey): Promise<void> {
  const settled = await settledOf(environment.database, key)
  const whole = settled.map((one) => one.whole)
  if (settled.length > 0) await issue(environment, { ...key, place: 1 }, settled, whole)
}

async function issue(
  { database, fiscalReceipts }: Environment,
  key: OrderKey & { place: number },
  settled: readonly Settled[],
  items: readonly ReceiptItem[],
): Promise<void> {
  const [first] = settled
  if (!first) throw new Error(`order ${key.order_no} has settled nothing`)
  const issued = await fiscalReceipts.issue({
    requestNo: key.place === 1 ? key.order_no : `${key.order_no}-${key.place}`,
    regionCode: key.region_code,
    unitCode: first.unit_code,
    payee: first.payee,
    lines: items.map(({ decisionId, fineFen, surchargeFen }) => {
      const one = settled.find(({ id }) => id === decisionId)
      const decisionNumber = `${one?.number15}${one?.check_digit}`
      return { decisionNumber, itemCode: first.item_code, fineFen, surchargeFen }
    }),
  })
  await keepReceipt(database, key, items, issued)
}

const sameItems = (one: readonly ReceiptItem[], other: readonly ReceiptItem[]) =>
  one.length === other.length &&
  one.every(({ decisionId, fineFen, surchargeFen }) =>
    other.some(
      (each) => each.decisionId === decisionId && each.fineFen === fineFen && each.surchargeFen === surchargeFen,
    ),
  )

/** A platform that does not answer keeps nothing else waiting. */
function silent(environment: Environment, { order_no: orderNo }: OrderKey, traceId: string, error: unknown): void {
  if (!(error instanceof ProviderError)) throw error
  environment.log({
    level: 'warn',
    event: 'housekeeping.receipt-waits',
    traceId,
    detail: { orderNo, code: error.code },
  })
}

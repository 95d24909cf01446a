import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Answer, OutputOf } from '@/contract/envelope'
import type { payments as contract } from '@/contract/payments'
import type { Identity } from '../../mock/functions/environment'
import { main as housekeeping } from '../../mock/functions/housekeeping'
import { main as notify } from '../../mock/functions/notify'
import { main as payments } from '../../mock/functions/payments'
import type { KeyRing } from '../../mock/providers/keys'
import { channelOfAddress } from '../../mock/providers/notify-address'
import type { HttpAnswer, HttpRequest } from '../../mock/providers/payment-channel'
import type { Tables } from '../../mock/store/tables'
import type { Prepared } from './payments-data'
import { deferred, type OnLane, type Recording, type Unit } from './payments-tape'
import { composeEnvironment, contextOf, listening, type Outside } from './payments-world'

/** The host looks at every quarter of a second whether housekeeping has something to do, unless it is still at it. */
const LOOK_MS = 250

interface Round {
  database: Kysely<Tables>
  keys: KeyRing
  outside: Outside
  prepared: Prepared
  /** Payers under way at the same time. */
  atOnce: number
  onLane: OnLane
}

/**
 * Every prepared bill is opened, ordered, paid at its wallet, notified and given its receipt; payers of both wallets
 * in turn. Resolves when the last receipt is issued.
 */
export async function runCycles({ database, keys, outside, prepared, atOnce, onLane }: Round): Promise<Recording> {
  const environment = composeEnvironment(database, keys, outside)
  const count = prepared.bills.length
  const recording: Recording = { cycles: prepared.bills.map(() => []), orderNos: [], housekeeping: [] }
  const notified = new Map<string, ReturnType<typeof deferred>>()
  const lanes = new Map<string, Unit[]>()
  await outside.begin((request) => receive(request))
  let next = 0
  let paid = 0
  await Promise.all([...Array.from({ length: atOnce }, payer), onLane(recording.housekeeping, keepHouse)])
  return recording

  async function payer(): Promise<void> {
    for (let cycle = next++; cycle < count; cycle = next++) {
      const lane = recording.cycles[cycle] as Unit[]
      const { orderNo, cashier } = await onLane(lane, () => openAndOrder(cycle))
      recording.orderNos[cycle] = orderNo
      lanes.set(orderNo, lane)
      const arrived = deferred()
      notified.set(orderNo, arrived)
      await outside.pay(cashier)
      await arrived.promise
      paid++
    }
  }

  async function openAndOrder(cycle: number): Promise<OutputOf<typeof contract.placeOrder>> {
    const wallet = cycle % 2 === 0 ? ('wechat' as const) : ('alipay' as const)
    const payer: Identity = { kind: 'citizen', wallet, appId: environment.appIds[wallet], openId: `payer-${cycle}` }
    const context = contextOf(environment, payer)
    const token = prepared.bills[cycle]?.token
    const opened = await payments({ action: 'openBill', input: { token } }, context)
    const bill = dataOf<OutputOf<typeof contract.openBill>>(opened)
    const input = { target: { kind: 'bill', token }, expectedTotalFen: bill.totalFen }
    return dataOf(await payments({ action: 'placeOrder', input, idempotencyKey: randomUUID() }, context))
  }

  async function receive({ url, headers, body }: HttpRequest): Promise<HttpAnswer> {
    const channel = channelOfAddress(url)
    if (!channel) return fail(`nobody listens at ${url}`)
    let orderNo = ''
    const ears = listening(environment, channel, (heard) => {
      orderNo = heard
    })
    const lane: Unit[] = []
    const context = contextOf(ears, { kind: 'provider', channel })
    const answer = await onLane(lane, () => notify({ channel, headers, rawBody: body }, context))
    if (answer.status >= 300) return fail(`a notification was refused with ${answer.status}`)
    lanes.get(orderNo)?.push(...lane)
    notified.get(orderNo)?.resolve()
    return answer
  }

  /** A wallet would only send it again later: end the bench instead. */
  function fail(words: string): never {
    queueMicrotask(() => {
      throw new Error(words)
    })
    throw new Error(words)
  }

  async function keepHouse(): Promise<void> {
    const began = performance.now()
    for (let receipts = 0; receipts < count; ) {
      const nextLook = began + LOOK_MS * Math.ceil((performance.now() - began) / LOOK_MS)
      while (performance.now() < nextLook && paid < count) await pause(5)
      const answer = await housekeeping({ action: 'run', input: {} }, contextOf(environment, { kind: 'timer' }))
      const { orders } = dataOf<{ orders: number }>(answer)
      receipts += orders
      if (orders === 0 && paid === count) throw new Error(`${count} were paid, but only ${receipts} were looked at`)
    }
  }
}

function dataOf<Data>(answer: Answer<unknown>): Data {
  if (!answer.ok) throw new Error(`a call was refused: ${answer.error.code} ${answer.error.message}`)
  return answer.data as Data
}

/** Counts what a round must have left behind, so that a fast round is not an empty one. */
export async function checkBooks(database: Kysely<Tables>, { bills, decisions }: Prepared): Promise<void> {
  const counted = await sql<{ receipts: number; paid: number; settled: number }>`
    select (select count(*) from receipt) as receipts,
      (select count(*) from pay_order where state = 'paid') as paid,
      (select count(*) from settlement) as settled`.execute(database)
  const found = JSON.stringify(counted.rows[0])
  const wanted = JSON.stringify({ receipts: bills.length, paid: bills.length, settled: decisions.length })
  if (found !== wanted) throw new Error(`a round left ${found} behind instead of ${wanted}`)
}

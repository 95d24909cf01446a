import { addSeconds, type ChinaDate, type Instant, secondsBetween, startOfChinaDate } from '@/domain/dates'
import type { SampleName } from '../../../../mock/data/sample-decisions'
import { runClearing } from '../../../../mock/functions/clearing/run'
import { actsFor, carryOut } from '../../../../mock/functions/reconciliation/acts'
import { reconcileDue } from '../../../../mock/functions/reconciliation/reconcile-due'
import type { Account } from '../../../../mock/rules/accounts'
import { verifyLedger } from '../../../../mock/store/verify-ledger'
import type { CloudWorld } from './cloud-world'
import { orderByNumber, payAtWallet } from './steps'

/** `2026-11-23`, `10:35` in China. */
export const at = (day: ChinaDate, time: string): Instant => {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return addSeconds(startOfChinaDate(day), (hours * 60 + minutes) * 60)
}

export function goTo(world: CloudWorld, day: ChinaDate, time: string): void {
  world.pass(secondsBetween(world.now(), at(day, time)))
}

/** Pays the decision through the wallet, down to treasury and police. */
export async function pay(world: CloudWorld, name: SampleName, wallet: 'wechat' | 'alipay' = 'wechat') {
  const { orderNo } = await orderByNumber(world.citizen(`payer-${name}`, wallet), name, `order-${name}`.padEnd(20, '0'))
  await payAtWallet(world, orderNo)
  await world.later(2)
  return orderNo
}

export const clear = (world: CloudWorld) => runClearing(world.environment, 'trace-1')

/** What the timer does: bills first, then the money's way. */
export async function daily(world: CloudWorld) {
  await reconcileDue(world.environment, 'trace-1')
  return clear(world)
}

const CHECKER = '01920000-0000-7000-8000-0000000000c2'

/** Two persons ask the bank about the oldest difference that is open, and leave it at that. */
export async function explain({ environment }: CloudWorld): Promise<void> {
  const { database } = environment
  for (const act of ['send-to-bank', 'mark-explained']) {
    const open = await database
      .selectFrom('difference')
      .selectAll()
      .where('state', '<>', 'resolved')
      .orderBy('bill_date')
      .orderBy('number')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect((await actsFor(database, open)).find((one) => one.act === act)).toMatchObject({ allowed: true })
    await database
      .transaction()
      .execute((transaction) => carryOut(environment, transaction, open, act, { accountantId: CHECKER }))
  }
}

/** Balances in fen of what has one; debit balances without a sign. */
export async function balances({ environment }: CloudWorld): Promise<Partial<Record<Account, number>>> {
  const { fault, balances: all } = await verifyLedger(environment.database)
  if (fault) throw new Error(`the ledger is broken: ${JSON.stringify(fault)}`)
  return Object.fromEntries([...all].filter(([, fen]) => fen !== 0n).map(([account, fen]) => [account, Number(fen)]))
}

export const batches = ({ environment }: CloudWorld) =>
  environment.database.selectFrom('sweep_batch').selectAll().orderBy('batch_no').execute()

export const differences = ({ environment }: CloudWorld) =>
  environment.database
    .selectFrom('difference')
    .select(['class', 'state', 'resolution', 'ours_fen', 'theirs_fen', 'waiting_for'])
    .orderBy('number')
    .execute()

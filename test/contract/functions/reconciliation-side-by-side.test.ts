import { contractsOf } from '../../../mock/functions/reconciliation/bill-days'
import { loadBill } from '../../../mock/functions/reconciliation/load-bill'
import { reconcileDay } from '../../../mock/functions/reconciliation/reconcile-day'
import { askChannel } from '../../../mock/functions/settling/ask-channel'
import { type PaymentChannel, ProviderError } from '../../../mock/providers/payment-channel'
import { type ChannelBillRow, findChannelBill } from '../../../mock/store/channel-bills'
import { StoreConflict } from '../../../mock/store/errors'
import { findOrder, type OrderRow } from '../../../mock/store/orders'
import { verifyLedger } from '../../../mock/store/verify-ledger'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { BILLS_AT, balances, billFault, booksOf, DAY, differences, reconcileNow, until } from './support/reconciling'
import { expectSound } from './support/soundness'
import { orderByNumber, payAtWallet } from './support/steps'

const NAMES = ['onTime', 'overdue', 'capped', 'dueToday', 'zhaoLate', 'zhaoOnTime'] as const

describeOnBothEngines('a reconciliation that is not alone', (store) => {
  let world: CloudWorld
  let orders: OrderRow[]

  /** Paid at the wallet, and until the bill nothing of it has reached us. */
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    const calls = { ...world.faults.read().calls, query: { mode: 'server-error', times: 'until-reset' } } as const
    world.setFaults({ notifications: { mode: 'lost', times: 'until-reset' }, calls })
    orders = []
    for (const name of NAMES) {
      const { orderNo } = await orderByNumber(world.citizen(name), name)
      await payAtWallet(world, orderNo)
      orders.push((await findOrder(store.database(), orderNo)) as OrderRow)
    }
    await reconcileNow(world)
    await until(world, BILLS_AT)
    world.setFaults({})
  })
  afterEach(async () => {
    await expectSound(store.database())
    expect((await verifyLedger(store.database())).fault).toBeNull()
  })

  const wechatOf = ({ environment }: CloudWorld) =>
    contractsOf(environment).find(({ channel }) => channel === 'wechat') as PaymentChannel

  const dayOf = (world: CloudWorld) => ({
    channel: 'wechat' as const,
    merchant_id: wechatOf(world).merchantId,
    bill_date: DAY,
  })

  /** The channel answers the reconciliation nothing but its bill. @param before called before each statement, with its number */
  function run(before: (statement: number) => void = () => {}) {
    const { channels, database } = world.environment
    const query = () => Promise.reject(new ProviderError('unreachable', 'NO_ANSWER'))
    let statements = 0
    const counted = database.withPlugin({
      transformQuery: ({ node }) => {
        before(++statements)
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const environment = {
      ...world.environment,
      database: counted,
      channels: { ...channels, wechat: { ...channels.wechat, query } },
    }
    return reconcileDay(environment, wechatOf(world), dayOf(world), 'trace-1').then(
      () => statements,
      (error: unknown) => {
        if (!(error instanceof StoreConflict)) throw error
        return statements
      },
    )
  }

  it('leaves the same books as one that is, or waits for the other to end', async () => {
    billFault(world, 'extra-row')
    const bill = (await findChannelBill(store.database(), dayOf(world))) as ChannelBillRow
    await loadBill(world.environment, wechatOf(world), bill, 'trace-1')
    await Promise.all([run(), run(), run()])
    await run()
    const held = await differences(store.database())
    expect(held).toHaveLength(NAMES.length + 1)
    expect(held.every((one) => one.in_suspense)).toBe(true)
    const suspense = held.reduce((sum, { suspense_fen }) => sum + (suspense_fen ?? 0), 0)
    expect(await balances(store.database())).toMatchObject({ suspense: -suspense, 'payer-clearing wechat': suspense })
    const before = await booksOf(store.database())
    await run()
    expect(await booksOf(store.database())).toEqual(before)
  })

  it('puts no money aside that comes into the books in the middle of it', async () => {
    const coming: Promise<unknown>[] = []
    const due = [...orders]
    await run((statement) => {
      const order = statement % 12 === 0 ? due.shift() : undefined
      if (order) coming.push(askChannel(world.environment, order, 'trace-2'))
    })
    await Promise.all(coming)
    expect(coming).toHaveLength(NAMES.length)
    const total = orders.reduce((sum, { total_fen }) => sum + total_fen, 0)
    const { 'payer-clearing wechat': taken, suspense } = await balances(store.database())
    expect({ taken, suspense }).toEqual({ taken: total, suspense: undefined })
  })
})

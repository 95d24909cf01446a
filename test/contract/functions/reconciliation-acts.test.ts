import { addSeconds } from '@/domain/dates'
import { sampleDecision } from '../../../mock/data/sample-decisions'
import { actsFor, carryOut } from '../../../mock/functions/reconciliation/acts'
import { type DifferenceRow, differenceEvents } from '../../../mock/store/differences'
import { verifyLedger } from '../../../mock/store/verify-ledger'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { accountant } from './support/desk'
import {
  BILLS_AT,
  balances,
  billFault,
  differences,
  NEXT_BILLS_AT,
  payAll,
  reconcileNow,
  until,
} from './support/reconciling'
import { expectSound } from './support/soundness'
import { orderByNumber, payAtWallet } from './support/steps'

const CHECKER = '01920000-0000-7000-8000-0000000000c2'
const REGION = '140105'

describeOnBothEngines('what two persons do about a difference', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(async () => {
    await expectSound(store.database())
    expect((await verifyLedger(store.database())).fault).toBeNull()
  })

  const open = async () => {
    const [difference] = (await differences(store.database())).filter(({ state }) => state !== 'resolved')
    if (!difference) throw new Error('nothing is open')
    return difference
  }
  const act = (difference: Pick<DifferenceRow, 'region_code' | 'id'>, name: string) =>
    store
      .database()
      .transaction()
      .execute((transaction) => carryOut(world.environment, transaction, difference, name, { accountantId: CHECKER }))
  const refused = (difference: DifferenceRow, name: string) =>
    act(difference, name).then(
      () => 'done',
      (error: { code?: string }) => error.code,
    )

  /** Paid at the wallet, and nothing of it ever reaches us but the bill. */
  async function heldPayment() {
    const calls = {
      ...world.faults.read().calls,
      query: { mode: 'server-error' as const, times: 'until-reset' as const },
    }
    world.setFaults({ notifications: { mode: 'lost', times: 'until-reset' }, calls })
    const { orderNo } = await orderByNumber(world.citizen('anna'), 'onTime')
    await payAtWallet(world, orderNo)
    await reconcileNow(world)
    await until(world, BILLS_AT)
    await reconcileNow(world)
    return { orderNo, difference: await open() }
  }

  it('what another day’s bill has by now is nobody’s to explain: a rule joins the days once the proposal is back', async () => {
    const { id } = await faulty('next-day')
    const about = { subjectKind: 'difference' as const, subjectId: id }
    const propose = (name: string) => accountant(world, 'clerk').call('propose', { ...about, act: name, note: '' })
    const ending = (proposalId: string, decision: 'approve' | 'return') => ({ proposalId, decision, note: '对过账单' })
    const { proposalId: sent } = await propose('send-to-channel')
    await accountant(world, 'checker').call('decide', ending(sent, 'approve'))
    const { proposalId } = await propose('mark-explained')
    await until(world, NEXT_BILLS_AT)
    await reconcileNow(world)
    expect(await open()).toMatchObject({ id, class: 'local-only', state: 'proposed' })
    const checker = accountant(world, 'checker')
    expect(await checker.refusal('decide', ending(proposalId, 'approve'))).toMatchObject({ code: 'NOT_PAYABLE' })
    await checker.call('decide', ending(proposalId, 'return'))
    const { acts } = await checker.call('difference', { differenceId: id })
    expect(acts.map(({ allowed, because }) => [allowed, because])).toEqual(Array(2).fill([false, 'billed-by-now']))
    await until(world, addSeconds(NEXT_BILLS_AT, 86_400))
    await reconcileNow(world)
    expect(await differences(store.database())).toMatchObject([
      { id, class: 'late-day', state: 'resolved', resolution: 'days-joined', resolved_by: 'rule' },
    ])
  })

  async function faulty(fault: Parameters<typeof billFault>[1]) {
    await payAll(world, 'wechat', ['overdue', 'capped'])
    await reconcileNow(world)
    await until(world, BILLS_AT)
    billFault(world, fault)
    await reconcileNow(world)
    return open()
  }

  it('recorded: the payment goes on to receipt, treasury and police like any other, and can be recorded once', async () => {
    const { orderNo, difference } = await heldPayment()
    expect(await act(difference, 'record')).toMatchObject({
      state: 'resolved',
      resolution: 'record',
      resolved_by: 'persons',
    })
    expect(await balances(store.database())).toMatchObject({
      'payer-clearing wechat': 20_000,
      'fine-receivable': -20_000,
    })
    expect(Object.keys(await balances(store.database()))).not.toContain('suspense')
    const last = (await differenceEvents(store.database(), difference)).at(-1)
    expect(last).toMatchObject({ event: 'resolved', accountant_id: CHECKER })
    world.setFaults({})
    await world.later(30)
    const view = await world.citizen('anna').call('payments', 'getOrder', { orderNo })
    expect(view).toMatchObject({ state: 'recorded', receipt: { totalFen: 20_000 } })
    expect(await refused(difference, 'record')).toBe('NOT_PAYABLE')
  })

  it('refunded: the decision stays unpaid and the money goes back over the wallet', async () => {
    const { orderNo, difference } = await heldPayment()
    expect(await act(difference, 'refund')).toMatchObject({ state: 'resolved', resolution: 'refund' })
    world.setFaults({})
    await world.later(60)
    expect(await world.citizen('anna').call('payments', 'getOrder', { orderNo })).toMatchObject({ state: 'refunded' })
    expect(await store.database().selectFrom('settlement').selectAll().execute()).toEqual([])
    const { 'fee-expense': _, 'fee-payable wechat': __, ...left } = await balances(store.database())
    expect(left).toEqual({})
  })

  it('money of nobody is claimed for a unit, then goes where it belongs; before that it goes nowhere', async () => {
    const unknown = await faulty('extra-row')
    expect(unknown).toMatchObject({ class: 'unknown-unit', region_code: '000000' })
    for (const name of ['refund', 'record-for:1', 'sweep-now', 'no-such-act'])
      expect(await refused(unknown, name)).toBe('NOT_PAYABLE')
    for (const name of ['claim', 'claim:999999']) expect(await refused(unknown, name)).toBe('BAD_INPUT')
    await act(unknown, `claim:${REGION}`)
    const claimed = await open()
    expect(claimed).toMatchObject({ class: 'provider-only', region_code: REGION, in_suspense: true })
    expect(await refused(claimed, 'record-for:1401051204077315')).toBe('BAD_INPUT')
    // The stranger's sum is no decision's: it can only go back.
    expect(await refused(claimed, `record-for:${sampleDecision('onTime').number}`)).toBe('NOT_PAYABLE')
    expect(await act(claimed, 'refund')).toMatchObject({ state: 'resolved', resolution: 'refund' })
    expect(await balances(store.database())).toMatchObject({ 'refund-payable': -claimed.amount_fen })
    expect(Object.keys(await balances(store.database()))).not.toContain('suspense')
  })

  it('an accepted fee is owed in full; sent to the bank it waits, and only then can be explained', async () => {
    const difference = await faulty('wrong-fee')
    const before = await balances(store.database())
    expect(await refused(difference, 'mark-explained')).toBe('NOT_PAYABLE')
    const sent = await act(difference, 'send-to-bank')
    expect(sent).toMatchObject({ state: 'waiting', waiting_for: 'bank' })
    const allowed = (await actsFor(store.database(), sent)).filter((one) => one.allowed).map((one) => one.act)
    expect(allowed).toEqual(['send-to-bank', 'accept-fee', 'mark-explained'])
    await act(sent, 'accept-fee')
    const after = await balances(store.database())
    expect(Math.abs((after['fee-expense'] ?? 0) - (before['fee-expense'] ?? 0))).toBe(difference.amount_fen)
  })

  it('a sum that the channel has corrected gives up what was held, after the channel was asked', async () => {
    const difference = await faulty('wrong-amount')
    expect(await refused(difference, 'channel-corrected')).toBe('NOT_PAYABLE')
    await act(await act(difference, 'send-to-channel'), 'channel-corrected')
    expect(Object.keys(await balances(store.database()))).not.toContain('suspense')
  })
})

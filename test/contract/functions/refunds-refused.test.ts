import { sampleDecision } from '../../../mock/data/sample-decisions'
import { type PaymentChannel, ProviderError } from '../../../mock/providers/payment-channel'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { actsOf, paidByNumber, paidThrough } from './support/refunding'
import { expectSound } from './support/soundness'

const YEAR_AND_A_DAY = 366 * 86_400

describeOnBothEngines('refunds that the channel refuses', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))

  const refunds = () => store.database().selectFrom('refund').selectAll().orderBy('requested_at').execute()

  it.each([
    ['wechat', 'TRADE_OVERDUE'],
    ['alipay', 'ACQ.TRADE_HAS_FINISHED'],
    ['nontax', 'ERRCODE_263'],
    ['card', 'RESP_39'],
  ] as const)(
    '%s takes nothing back after a year: it is asked once, then it is for people to pay',
    async (channel, code) => {
      const anna = world.citizen('anna', channel === 'alipay' ? 'alipay' : 'wechat')
      const orderNo = await paidThrough(world, channel, anna)
      expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({ state: 'recorded', channel })
      world.pass(YEAR_AND_A_DAY)
      await world.decisionChanged(sampleDecision('onTime').decisionId, 'withdrawn')
      await world.later(120)
      const [refund] = await refunds()
      expect(refund).toMatchObject({ state: 'abnormal', trouble: code, tries: 1, next_look_at: null })
      expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({ state: 'refund-delayed' })
      expect(await actsOf(world, 'refund', refund?.refund_no ?? '')).toMatchObject([
        { act: 'paid-by-hand', allowed: false, because: 'no-transfer-yet' },
      ])
    },
  )

  it('for a reason that does not pass by itself are left to a person, not tried for ever', async () => {
    const anna = world.citizen('anna', 'alipay')
    await paidThrough(world, 'alipay', anna)
    const asked: string[] = []
    const refusing: PaymentChannel = {
      ...world.environment.channels.alipay,
      refund: async ({ refundNo }) => {
        asked.push(refundNo)
        throw new ProviderError('rejected', 'ACQ.TRADE_NOT_ALLOW_REFUND')
      },
    }
    const channels = { ...world.environment.channels, alipay: refusing }
    await world.within({ channels }, async () => {
      await world.decisionChanged(sampleDecision('onTime').decisionId, 'withdrawn')
      await world.later(24 * 60)
    })
    expect(asked).toHaveLength(5)
    expect(new Set(asked).size).toBe(1)
    expect(await refunds()).toMatchObject([{ state: 'abnormal', trouble: 'ACQ.TRADE_NOT_ALLOW_REFUND' }])
  })

  it('while WeChat Pay limits failing ones, are sent slowly, under their numbers, and arrive once it has money', async () => {
    const names = ['onTime', 'overdue', 'pedestrian', 'general', 'zhaoLate', 'zhaoOnTime', 'dueToday'] as const
    for (const name of names) await paidByNumber(world, world.citizen(`payer-${name}`), name)
    world.setFaults({ refunds: { mode: 'not-enough', times: 'until-reset' } })
    const answers: string[] = []
    const { wechat } = world.environment.channels
    const watched: PaymentChannel = {
      ...wechat,
      refund: (request) =>
        wechat.refund(request).catch((error: ProviderError) => {
          answers.push(error.code)
          throw error
        }),
    }
    await world.within({ channels: { ...world.environment.channels, wechat: watched } }, async () => {
      for (const name of names) await world.decisionChanged(sampleDecision(name).decisionId, 'withdrawn')
      await world.housekeep()
      expect(answers).toEqual(Array(5).fill('NOT_ENOUGH'))
      await world.housekeep()
      expect(answers).toHaveLength(5)
      await world.let(31, 1)
      expect(answers.length).toBeGreaterThan(5)
      expect(answers).not.toContain('FREQUENCY_LIMITED')
    })
    const numbers = (await refunds()).map(({ refund_no }) => refund_no).sort()
    world.setFaults({})
    await world.later(120)
    const back = await refunds()
    expect(back.map(({ state }) => state)).toEqual(names.map(() => 'done'))
    expect(back.map(({ refund_no }) => refund_no).sort()).toEqual(numbers)
  })

  it('when all of them are limited, one answer is enough for this run', async () => {
    const names = ['onTime', 'overdue', 'pedestrian'] as const
    for (const name of names) await paidByNumber(world, world.citizen(`payer-${name}`), name)
    let asked = 0
    const limited: PaymentChannel = {
      ...world.environment.channels.wechat,
      refund: async () => {
        asked += 1
        throw new ProviderError('unreachable', 'FREQUENCY_LIMITED')
      },
    }
    await world.within({ channels: { ...world.environment.channels, wechat: limited } }, async () => {
      for (const name of names) await world.decisionChanged(sampleDecision(name).decisionId, 'withdrawn')
      await world.housekeep()
    })
    expect(asked).toBe(1)
    // It says nothing about any of them: nobody is told of trouble.
    expect((await refunds()).map(({ state, trouble }) => [state, trouble])).toEqual(names.map(() => ['ready', null]))
    await world.later(10)
    expect((await refunds()).map(({ state }) => state)).toEqual(names.map(() => 'done'))
  })
})

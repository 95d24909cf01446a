import { sampleDecision } from '../../../mock/data/sample-decisions'
import { describeOnBothEngines } from '../../support/stores'
import { type Caller, type CloudWorld, createCloudWorld } from './support/cloud-world'
import { askedId, decide, paidByNumber } from './support/refunding'
import { expectSound } from './support/soundness'

describeOnBothEngines('the list of what goes back', (store) => {
  let world: CloudWorld
  let anna: Caller
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    anna = world.citizen('anna')
  })
  afterEach(() => expectSound(store.database()))

  it('shows each once over its pages, however many were asked for at one instant', async () => {
    const orderNo = await paidByNumber(world, anna, 'onTime')
    const first = await askedId(anna, orderNo, 'paid-elsewhere')
    await decide(world, 'refund-request', first, 'refuse:no-second-payment')
    const request = await store.database().selectFrom('refund_request').selectAll().executeTakeFirstOrThrow()
    const ids = Array.from({ length: 44 }, (_, place) => `01900000-0000-7000-8000-0000000000${place + 10}`)
    await store
      .database()
      .insertInto('refund_request')
      .values(ids.map((id) => ({ ...request, id })))
      .execute()
    await world.decisionChanged(sampleDecision('onTime').decisionId, 'withdrawn')

    const shown: (string | null)[] = []
    const lengths: number[] = []
    for (let before: string | null = ''; before !== null; ) {
      const page: { refunds: { requestId: string | null }[]; next: string | null } = await anna.call(
        'refunds',
        'list',
        before === '' ? {} : { before },
      )
      shown.push(...page.refunds.map(({ requestId }) => requestId))
      lengths.push(page.refunds.length)
      before = page.next
    }
    expect(lengths).toEqual([20, 20, 6])
    expect(new Set(shown)).toEqual(new Set([null, first, ...ids]))
  })

  it.each(['', 'x', '2026-11-20T02:30:00.000Z', Buffer.from('soon surplus-of-nothing; --').toString('base64url')])(
    'begins at no end that it has not given: %j',
    async (before) => {
      expect(await anna.refusal('refunds', 'list', { before })).toMatchObject({
        code: 'BAD_INPUT',
        field: 'input.before',
      })
    },
  )
})

import { citizen } from '../../../mock/data/citizens'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { driver } from './support/drivers'
import { dyingBefore } from './support/dying-database'
import { agreement, idOf, pay, pointsOf, settle, unmetFirst } from './support/settling-records'
import { expectSound } from './support/soundness'

describeOnBothEngines('settling a record', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))

  const rows = async (table: 'decision' | 'points_entry' | 'police_write' | 'refund') =>
    (await store.database().selectFrom(table).selectAll().execute()).length

  it('serves the decision with every content, gives the points, and the police confirm the entry', async () => {
    const lin = await driver(world, 'lin')
    const { decisions, licence } = await settle(lin, 'linPedestrian')
    const [decision] = decisions
    if (!decision) throw new Error('nothing was served')
    expect(decision).toMatchObject({
      title: '公安交通管理简易程序处罚决定书',
      penalty: 'fine',
      status: 'in-force',
      person: '林晓岚',
      licenceNumber: citizen('lin').idNumber,
      fileNumber: citizen('lin').fileNumber,
      classes: ['C1'],
      plate: '晋N6K283',
      code: '1357',
      fineFen: 20_000,
      fineInCapitals: '贰佰元整',
      points: 3,
      nearFull: false,
      servedAt: world.now(),
      dueOn: '2026-12-05',
      lapsesAt: null,
      recordedAt: null,
      paidAt: null,
      remedies: { reconsiderationBody: '太原市人民政府', reconsiderationDays: 60, reconsiderationFirst: true },
    })
    expect(decision.number).toMatch(/^140105\d{10}$/)
    expect(decision.howToPay).toContain('2026年12月5日前')
    expect(decision.surcharge).toContain('百分之三')
    expect(licence).toMatchObject({ points: 3, pendingPoints: 3 })
    const record = await lin.call('violations', 'record', { recordId: idOf('linPedestrian') })
    expect(record).toMatchObject({ stand: 'being-recorded', decisionId: decision.decisionId })
    expect(record.clock).toMatchObject({ kind: 'pay', until: '2026-12-05' })

    await world.let(1)
    const recorded = await lin.call('violations', 'decision', { decisionId: decision.decisionId })
    expect(recorded).toEqual({ ...decision, recordedAt: expect.any(String) })
    expect(await pointsOf(lin)).toEqual([6, 0])
    await world.let(120)
    expect(await lin.call('violations', 'record', { recordId: idOf('linPedestrian') })).toMatchObject({
      stand: 'settled',
    })
  })

  it('settles several at once, and they are paid together with one order', async () => {
    const lin = await driver(world, 'lin')
    const { decisions } = await settle(lin, 'linSolidLine', 'linPedestrian', 'zhouNoEntry')
    expect(decisions).toHaveLength(3)
    expect(await pointsOf(lin)).toEqual([3, 5])
    const { decisions: dues } = await lin.call('payments', 'dues', {})
    expect(dues.map(({ totalFen }) => totalFen).reduce((sum, fen) => sum + fen, 0)).toBe(40_000)
    const orderNo = await pay(
      world,
      lin,
      decisions.map(({ decisionId }) => decisionId),
    )
    await world.let(1)
    expect(await lin.call('payments', 'getOrder', { orderNo })).toMatchObject({ totalFen: 40_000, refund: null })
    expect((await lin.call('payments', 'dues', {})).decisions).toEqual([])
    for (const { decisionId } of decisions)
      expect(await lin.call('violations', 'decision', { decisionId })).toMatchObject({ paidAt: expect.any(String) })
    await world.let(5)
    expect(await pointsOf(lin)).toEqual([8, 0])
  })

  it('decides nothing when the sums are not those that were agreed to, or one of them cannot be settled', async () => {
    const lin = await driver(world, 'lin')
    const agreed = await agreement(lin, 'linSolidLine', 'linPedestrian')
    const other = { ...agreed, expected: { ...agreed.expected, totalFen: 1 } }
    expect(await lin.call('violations', 'confirm', other)).toMatchObject({
      kind: 'changed',
      preview: { totalFen: 30_000, pointsAdded: 4 },
    })
    const withSpeeding = { ...agreed, recordIds: [...agreed.recordIds, idOf('zhouSpeeding')] }
    const refused = await lin.call('violations', 'confirm', withSpeeding)
    expect(refused).toMatchObject({ kind: 'refused', refused: [{ recordId: idOf('zhouSpeeding') }] })
    expect(await rows('police_write')).toBe(0)
    expect(await pointsOf(lin)).toEqual([3, 0])
  })

  it('refuses what would reach twelve points, and takes what gives none', async () => {
    const full = await driver(world, 'nearlyFull')
    const answer = await full.call('violations', 'confirm', {
      recordIds: [idOf('fullByOne')],
      expected: { points: 1, totalFen: 10_000 },
      droveMyself: true,
    })
    expect(answer.kind === 'refused' && answer.refused[0]?.conditions[0]).toMatchObject({
      code: 'points-reach-full',
      met: false,
      facts: { pointsAfter: 12 },
    })
    const { decisions } = await settle(full, 'fullParking')
    expect(decisions[0]).toMatchObject({ points: 0, nearFull: true })
  })

  it('knows points that the platform was given a moment ago', async () => {
    const lin = await driver(world, 'lin')
    const agreed = await agreement(lin, 'linPedestrian')
    await world.outside.policePlatform.behindOurBack?.addPoints(citizen('lin').idNumber, 7)
    expect(await lin.call('violations', 'confirm', agreed)).toMatchObject({
      kind: 'refused',
      refused: [
        {
          conditions: unmetFirst({ code: 'points-reach-full', facts: { points: 3, pointsAfter: 13, limitPoints: 12 } }),
        },
      ],
    })
  })

  it('warns instead of fining the first time: nothing to pay, no points, nothing due', async () => {
    const first = await driver(world, 'first')
    const { decisions } = await settle(first, 'firstParking')
    expect(decisions[0]).toMatchObject({
      penalty: 'warning',
      fineFen: 0,
      points: 0,
      dueOn: null,
      surcharge: null,
      howToPay: '',
    })
    expect((await first.call('payments', 'dues', {})).decisions).toEqual([])
    const decisionId = decisions[0]?.decisionId ?? ''
    const order = { target: { kind: 'decision' as const, decisionId }, expectedTotalFen: 0 }
    expect(await first.refusal('payments', 'placeOrder', order)).toMatchObject({ code: 'NOT_PAYABLE' })
    const found = await first.call('payments', 'lookUp', { number: decisions[0]?.number ?? '' })
    expect(found).toMatchObject({ kind: 'found', decisions: [{ notPayable: 'warning' }] })
    await world.let(1)
    expect(await first.call('violations', 'decision', { decisionId })).toMatchObject({
      recordedAt: expect.any(String),
    })
  })

  it('answers the same call again with what was served, wherever it broke off', async () => {
    const lin = await driver(world, 'lin')
    const agreed = await agreement(lin, 'linSolidLine', 'linPedestrian')
    const before = await rows('decision')
    for (let nth = 1, done = false; !done; nth++) {
      const dying = dyingBefore(nth, store.database())
      const key = 'confirm-0000000000000001'
      await world.within({ database: dying.database }, () =>
        lin.answer({ function: 'violations', action: 'confirm', input: agreed, key }),
      )
      done = !dying.died()
    }
    const served = await lin.call('violations', 'confirm', agreed, 'confirm-0000000000000001')
    expect(served.kind === 'served' && served.decisions).toHaveLength(2)
    expect(await rows('decision')).toBe(before + 2)
    expect(await rows('points_entry')).toBe(2)
    // No number was lost on the way.
    const numbers = served.kind === 'served' ? served.decisions.map(({ number }) => Number(number.slice(7, 15))) : []
    const next = await settle(lin, 'zhouNoEntry')
    expect(Number(next.decisions[0]?.number.slice(7, 15)) - Math.max(...numbers)).toBe(1)
    const other = { ...agreed, recordIds: [idOf('linSolidLine')] }
    expect(await lin.refusal('violations', 'confirm', other, 'confirm-0000000000000001')).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
    })
  })

  it('lets one of two drivers win who confirm the same record at once, and tells the other', async () => {
    const lin = await driver(world, 'lin')
    const zhou = await driver(world, 'zhou')
    const [agreedLin, agreedZhou] = [await agreement(lin, 'zhouNoEntry'), await agreement(zhou, 'zhouNoEntry')]
    const answers = await Promise.all([
      lin.call('violations', 'confirm', agreedLin),
      zhou.call('violations', 'confirm', agreedZhou),
    ])
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['refused', 'served'])
    const lost = answers.find(({ kind }) => kind === 'refused')
    expect(lost).toMatchObject({ refused: [{ conditions: unmetFirst({ code: 'already-handled' }) }] })
    expect(await rows('points_entry')).toBe(1)
  })

  it('never lets the same driver reach twelve by two calls at once', async () => {
    const lin = await driver(world, 'lin')
    await world.outside.policePlatform.behindOurBack?.addPoints(citizen('lin').idNumber, 5)
    const [one, other] = [await agreement(lin, 'linPedestrian'), await agreement(lin, 'linSolidLine')]
    const answers = await Promise.all([
      lin.call('violations', 'confirm', one),
      lin.call('violations', 'confirm', other),
    ])
    const served = answers.filter(({ kind }) => kind === 'served').length
    const [recorded, pending] = await pointsOf(lin)
    expect(recorded + pending).toBeLessThan(12)
    expect(served).toBe(1)
  })

  it('shows decisions and their documents to nobody else', async () => {
    const lin = await driver(world, 'lin')
    const zhou = await driver(world, 'zhou')
    const decisionId = (await settle(lin, 'zhouNoEntry')).decisions[0]?.decisionId ?? ''
    for (const format of ['pdf', 'png'] as const) {
      const file = await lin.call('violations', 'decisionFile', { decisionId, format })
      expect(file.fileName).toMatch(new RegExp(`^处罚决定书-\\d{16}\\.${format}$`))
    }
    const [pdf, png] = world.files.slice(-2)
    expect(Buffer.from(pdf?.bytes ?? []).toString('latin1', 0, 4)).toBe('%PDF')
    expect(pdf?.bytes.length).toBeLessThan(200_000)
    expect(Buffer.from(png?.bytes ?? []).toString('latin1', 1, 4)).toBe('PNG')
    expect(await zhou.refusal('violations', 'decision', { decisionId })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await zhou.refusal('violations', 'decisionFile', { decisionId, format: 'pdf' })).toMatchObject({
      code: 'NOT_FOUND',
    })
    const target = { kind: 'decisions' as const, decisionIds: [decisionId] }
    expect(await zhou.refusal('payments', 'placeOrder', { target, expectedTotalFen: 10_000 })).toMatchObject({
      code: 'NOT_FOUND',
    })
    // The owner sees that it is done, and not by which decision.
    expect(await zhou.call('violations', 'record', { recordId: idOf('zhouNoEntry') })).toMatchObject({
      stand: 'being-recorded',
      clock: null,
      decisionId: null,
    })
  })

  it('keeps names and numbers of the decision out of sight: sealed at rest, absent from the log', async () => {
    const lin = await driver(world, 'lin')
    await settle(lin, 'linPedestrian')
    const said = JSON.stringify([
      await store.database().selectFrom('decision').selectAll().execute(),
      await store.database().selectFrom('idempotency').selectAll().execute(),
      world.logs,
    ])
    for (const secret of ['林晓岚', citizen('lin').idNumber, '晋N6K283', citizen('lin').fileNumber])
      expect(said).not.toContain(secret)
  })
})

import { fen } from '@/domain/money'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { accountant, letDaysWork, paid } from './support/desk'

const DAY = 86_400

describeOnBothEngines('two persons at the desk', (store) => {
  let world: CloudWorld
  let clerk: ReturnType<typeof accountant>
  let checker: ReturnType<typeof accountant>
  let bureau: ReturnType<typeof accountant>
  let differenceId: string
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    await paid(world, 'onTime')
    world.setFaults({ bills: { mode: 'wrong-fee', times: 'until-reset' } })
    await letDaysWork(world, DAY)
    world.setFaults({})
    clerk = accountant(world, 'clerk')
    checker = accountant(world, 'checker')
    bureau = accountant(world, 'bureauChecker')
    const { rows } = await clerk.call('differences', { tab: 'open' })
    expect(rows).toMatchObject([{ class: 'fee-mismatch', state: 'open', waitsForMe: false }])
    differenceId = rows[0]?.differenceId ?? ''
  })

  const about = (act: string, note = '') => ({ subjectKind: 'difference' as const, subjectId: differenceId, act, note })
  const approve = (proposalId: string) => ({ proposalId, decision: 'approve' as const, note: '' })
  const corrections = () =>
    store.database().selectFrom('ledger_posting').select('business_key').where('kind', '=', 'correction').execute()

  it('one proposes, another approves: only then is it done, once, and both names stay', async () => {
    const { proposalId } = await clerk.call('propose', about('accept-fee', '合同有误'), 'propose-accept-fee-1')
    expect(await clerk.call('propose', about('accept-fee', '合同有误'), 'propose-accept-fee-1')).toMatchObject({
      proposalId,
    })
    expect(await corrections()).toEqual([])
    expect((await clerk.call('differences', { tab: 'open' })).rows[0]).toMatchObject({
      state: 'proposed',
      waitsForMe: false,
    })
    const waiting = await checker.call('difference', { differenceId })
    expect(waiting).toMatchObject({
      waitsForMe: true,
      proposals: [{ byMasked: '林*清', byMe: false, note: '合同有误' }],
    })
    expect((await checker.call('overview', {})).open).toMatchObject({ count: 1, waitForMe: 1 })

    const done = await checker.call('decide', approve(proposalId), 'approve-accept-fee-1')
    expect(done).toMatchObject({ state: 'approved', byMasked: '林*清', decidedByMasked: '何*平' })
    expect(await checker.call('decide', approve(proposalId), 'approve-accept-fee-1')).toEqual(done)
    const after = await clerk.call('difference', { differenceId })
    expect(after).toMatchObject({ state: 'resolved', resolution: 'accept-fee', acts: [] })
    expect(after.events.map(({ event, byMasked }) => `${event} ${byMasked}`)).toEqual(
      expect.arrayContaining(['ordered null', 'found null', 'proposed 林*清', 'approved 何*平', 'resolved 何*平']),
    )
    expect(await corrections()).toEqual([{ business_key: `correction:${differenceId}` }])
    const { rows } = await checker.call('differences', { tab: 'by-persons' })
    expect(rows.map((row) => row.differenceId)).toEqual([differenceId])
    const { rows: logged } = await checker.call('log', {})
    expect(logged.map(({ act, byMasked, subject }) => [act, byMasked, subject])).toEqual(
      expect.arrayContaining([
        ['propose', '林*清', after.number],
        ['approve', '何*平', after.number],
      ]),
    )
    expect(logged).toHaveLength(2)
  })

  it('nobody approves what they proposed, and no clerk decides anything', async () => {
    const { proposalId } = await checker.call('propose', about('accept-fee'))
    expect(await checker.refusal('decide', approve(proposalId))).toMatchObject({ code: 'FORBIDDEN' })
    for (const one of [clerk, accountant(world, 'bureauClerk')])
      expect(await one.refusal('decide', approve(proposalId))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await corrections()).toEqual([])
    // Not even by a slip of ours: the table refuses it.
    const cheat = store
      .database()
      .updateTable('proposal')
      .set({ state: 'approved', decided_by: checker.id, decided_at: world.now() })
    await expect(cheat.execute()).rejects.toThrow(/proposal_two_persons/)
    expect(await bureau.call('decide', approve(proposalId))).toMatchObject({
      state: 'approved',
      decidedByMasked: '石*',
    })
    const { rows } = await checker.call('log', {})
    const forbidden = rows.filter(({ outcome }) => outcome === 'FORBIDDEN')
    expect(forbidden.map(({ byMasked }) => byMasked)).toEqual(expect.arrayContaining(['何*平', '林*清']))
    // A refused decision names the proposal; the log says what that was about.
    expect(forbidden.every(({ subject }) => subject?.startsWith('CC'))).toBe(true)
  })

  it('two who approve at the same moment do it once', async () => {
    const { proposalId } = await clerk.call('propose', about('accept-fee'))
    const outcomes = await Promise.all(
      [checker, bureau].map((one) =>
        one.call('decide', approve(proposalId)).then(
          () => 'done',
          ({ error }) => error.code,
        ),
      ),
    )
    expect(outcomes.sort()).toEqual(['NOT_PAYABLE', 'done'])
    expect(await corrections()).toHaveLength(1)
  })

  it('two who propose at the same moment leave one proposal', async () => {
    const outcomes = await Promise.all(
      [clerk, checker].map((one) =>
        one.call('propose', about('accept-fee')).then(
          () => 'done',
          ({ error }) => error.code,
        ),
      ),
    )
    expect(outcomes.sort()).toEqual(['NOT_PAYABLE', 'done'])
    expect((await bureau.call('difference', { differenceId })).proposals).toHaveLength(1)
  })

  it('proposes what the rules allow, with what it needs, and nothing else', async () => {
    for (const act of ['mark-explained', 'sweep-now', 'accept-fee:more', 'send-to-bank:', 'nothing-of-that-kind'])
      expect(await clerk.refusal('propose', about(act))).toMatchObject({ code: 'NOT_PAYABLE' })
    const request = { ...about('accept-fee'), subjectId: '00000000-0000-7000-8000-000000000000' }
    expect(await clerk.refusal('propose', request)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await clerk.refusal('propose', { ...request, subjectId: "' or true" })).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('a return says why, and the difference waits as before; so it does when its proposer takes it back', async () => {
    const first = await clerk.call('propose', about('send-to-bank'))
    expect(await checker.refusal('decide', { ...approve(first.proposalId), decision: 'return' })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'input.note',
    })
    const back = { proposalId: first.proposalId, decision: 'return' as const, note: '先查合同' }
    expect(await checker.call('decide', back)).toMatchObject({ state: 'returned', decisionNote: '先查合同' })
    expect(await clerk.call('difference', { differenceId })).toMatchObject({ state: 'open' })

    const second = await clerk.call('propose', about('send-to-bank'))
    expect(await checker.refusal('takeBack', { proposalId: second.proposalId })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await clerk.call('takeBack', { proposalId: second.proposalId })).toMatchObject({ state: 'taken-back' })
    expect(await checker.refusal('decide', approve(second.proposalId))).toMatchObject({ code: 'NOT_PAYABLE' })

    const third = await clerk.call('propose', about('send-to-bank'))
    await checker.call('decide', approve(third.proposalId))
    const sent = await clerk.call('difference', { differenceId })
    expect(sent).toMatchObject({ state: 'waiting', waitingFor: 'bank' })
    // Now the bank has been asked, and what it answered may be written down.
    const fourth = await clerk.call('propose', about('mark-explained', '银行已改'))
    await checker.call('decide', { ...back, proposalId: fourth.proposalId })
    expect(await clerk.call('difference', { differenceId })).toMatchObject({ state: 'waiting', waitingFor: 'bank' })
    expect(sent.proposals.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['approved', 'taken-back', 'returned']),
    )
  })

  it('another authority’s accountants find neither the difference nor the proposal', async () => {
    const { proposalId } = await clerk.call('propose', about('accept-fee'))
    const other = accountant(world, 'otherChecker')
    expect(await other.refusal('difference', { differenceId })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await other.refusal('propose', about('accept-fee'))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await other.refusal('decide', approve(proposalId))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await other.refusal('takeBack', { proposalId })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await other.call('differences', { tab: 'open' })).toMatchObject({ rows: [], counts: { open: 0 } })
  })

  it('money that nobody can place is the finance bureau’s to see, and to give to a unit', async () => {
    await paid(world, 'pedestrian')
    world.setFaults({ bills: { mode: 'extra-row', times: 'until-reset' } })
    await letDaysWork(world, DAY)
    const stray = (await bureau.call('differences', { tab: 'open', class: 'unknown-unit' })).rows[0]
    expect(stray).toMatchObject({ regionCode: '000000', inSuspense: true })
    expect((await checker.call('differences', { tab: 'open', class: 'unknown-unit' })).rows).toEqual([])
    const subject = { subjectKind: 'difference' as const, subjectId: stray?.differenceId ?? '', note: '' }
    expect(await bureau.refusal('propose', { ...subject, act: 'claim' })).toMatchObject({ code: 'NOT_PAYABLE' })
    const seen = await bureau.call('overview', { day: '2026-11-21' })
    expect(seen.whereItWent).toMatchObject({ suspenseFen: stray?.amountFen, balanced: true })
    const bureauClerk = accountant(world, 'bureauClerk')
    const { proposalId } = await bureauClerk.call('propose', { ...subject, act: 'claim:140105' })
    await bureau.call('decide', approve(proposalId))
    expect((await checker.call('differences', { tab: 'open', class: 'provider-only' })).rows).toMatchObject([
      { regionCode: '140105', amountFen: stray?.amountFen },
    ])
  })

  it('orders and finds differences: what waits for me in front, page after page', async () => {
    const { proposalId } = await clerk.call('propose', about('accept-fee'))
    expect(proposalId).toMatch(/^[0-9a-f-]{36}$/)
    const [row] = await store.database().selectFrom('difference').selectAll().execute()
    if (!row) throw new Error('no difference')
    const copies = Array.from({ length: 60 }, (_, place) => ({
      ...row,
      id: `01a00000-0000-7000-8000-0000000000${String(place).padStart(2, '0')}`,
      number: `CC20261120-1${String(place).padStart(3, '0')}`,
      subject_key: `payment:copy-${place}`,
      state: 'open' as const,
      amount_fen: fen(place + 1),
      order_no: null,
    }))
    await store.database().insertInto('difference').values(copies).execute()
    const first = await checker.call('differences', { tab: 'open' })
    expect(first.rows).toHaveLength(50)
    expect(first.rows[0]).toMatchObject({ differenceId, waitsForMe: true })
    const second = await checker.call('differences', { tab: 'open', before: first.more ?? '' })
    expect(second.rows).toHaveLength(11)
    const all = [...first.rows, ...second.rows].map((one) => one.differenceId)
    expect(new Set(all).size).toBe(61)
    const largest = await checker.call('differences', { tab: 'open', order: 'largest-first' })
    expect(largest.rows.map(({ amountFen }) => amountFen)).toEqual(
      [...largest.rows.map(({ amountFen }) => amountFen)].sort((a, b) => b - a),
    )
    expect((await checker.call('differences', { tab: 'open', text: '20261120-1007' })).rows).toHaveLength(1)
    expect((await checker.call('differences', { tab: 'open', text: '%' })).rows).toEqual([])
    expect(await checker.refusal('differences', { tab: 'open', before: 'nonsense' })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'input.before',
    })
  })
})

import { addSeconds } from '@/domain/dates'
import { verifyDocumentCode } from '@/domain/document-code'
import { readDocumentLink } from '@/domain/document-link'
import { citizen } from '../../../mock/data/citizens'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { behind, cardOf, holder, openCard } from './support/documents'
import { driver } from './support/drivers'

jest.setTimeout(120_000)

const silent = { policeRegister: { mode: 'not-answering', times: 'until-reset' } } as const

describeOnBothEngines('documents of one’s own', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })

  it('lie in a stack: the licence, then vehicle by vehicle, each as the offices know it', async () => {
    const lin = await holder(world, 'lin')
    const { documents, absent, applicable, asOf } = await lin.call('documents', 'list', {})
    expect(documents.map(({ kind, vehicle, stand }) => [kind, vehicle?.plate ?? null, stand])).toEqual([
      ['driving-licence', null, 'usable'],
      ['vehicle-licence', '晋N6K283', 'usable'],
      ['inspection-mark', '晋N6K283', 'usable'],
      ['insurance', '晋N6K283', 'usable'],
      ['vehicle-licence', '晋NDA3517', 'usable'],
      ['inspection-mark', '晋NDA3517', 'usable'],
      ['insurance', '晋NDA3517', 'usable'],
    ])
    expect([absent, applicable, asOf]).toEqual([[], [], world.now()])
    expect(cardOf(documents, 'driving-licence')).toMatchObject({ holderMasked: '林*岚', classes: ['C1'], points: 3 })
    const mark = cardOf(documents, 'inspection-mark', '晋N6K283')
    expect(mark).toMatchObject({ validUntil: '2026-12-31', daysLeft: 41, points: null })
    expect(cardOf(documents, 'vehicle-licence').validUntil).toBeNull()
  })

  it('before anybody asked for them, marks and policies are there and licences can be had', async () => {
    const lin = await driver(world, 'lin')
    const { documents, applicable } = await lin.call('documents', 'list', {})
    expect(new Set(documents.map(({ kind }) => kind))).toEqual(new Set(['inspection-mark', 'insurance']))
    expect(applicable).toMatchObject([
      { kind: 'driving-licence', vehicleId: null, state: 'none', storedPhoto: true },
      { kind: 'vehicle-licence', vehicleId: lin.vehicleIds[0], plate: '晋N6K283', state: 'none' },
      { kind: 'vehicle-licence', vehicleId: lin.vehicleIds[1], plate: '晋NDA3517' },
    ])
    // Asking again makes none a second time.
    world.pass(120)
    expect((await lin.call('documents', 'list', {})).documents).toHaveLength(documents.length)
  })

  it('a card opens with one call: both pages, a portrait, six codes that follow each other', async () => {
    const lin = await holder(world, 'lin')
    const card = await openCard(lin, 'driving-licence')
    const known = citizen('lin')
    const field = (name: string) => [...card.fields, ...card.backFields].find((one) => one.name === name)
    expect(field('holder')).toEqual({ name: 'holder', value: known.name, covered: '林*岚' })
    expect(field('document-number')).toMatchObject({ value: known.idNumber })
    expect(field('document-number')?.covered).toMatch(/^9\*+.$/)
    expect(field('file-number')).toMatchObject({ value: known.fileNumber })
    expect(field('birth-date')).toMatchObject({ value: '1990-05-16', covered: '1990-**-**' })
    expect(
      Buffer.from(card.portrait ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    expect(card.codes.map(({ from }) => from)).toEqual(
      [0, 60, 120, 180, 240, 300].map((seconds) => addSeconds(world.now(), seconds)),
    )
    for (const { link, from, until } of card.codes) {
      const token = readDocumentLink(link, [world.environment.linkOrigin]) ?? ''
      const read = verifyDocumentCode(token, world.environment.documentKeys, addSeconds(from, 30))
      expect(read).toMatchObject({ verdict: 'genuine', code: { kind: 'driving-licence', from, until } })
    }
    expect(JSON.stringify(card.codes)).not.toContain(card.documentId)
    // What travels for a card on the screen: a portrait and six links, no more.
    expect(JSON.stringify(card).length).toBeLessThan(12_000)
    const renewed = await lin.call('documents', 'renew', { documentId: card.documentId })
    expect(JSON.stringify(renewed).length).toBeLessThan(1_900)
    expect(renewed.codes.map(({ link }) => link)).not.toEqual(card.codes.map(({ link }) => link))
  })

  it('while the police do not answer, cards stand as they were told, with their age, and not for longer than a day', async () => {
    const lin = await holder(world, 'lin')
    const told = world.now()
    world.pass(3600)
    world.setFaults({ ...silent, insurers: { mode: 'not-answering', times: 'until-reset' } })
    const { documents, asOf } = await lin.call('documents', 'list', {})
    expect([documents.length, asOf]).toEqual([7, told])
    const card = await openCard(lin, 'driving-licence')
    expect([card.generatedAt, card.now]).toEqual([told, world.now()])
    world.pass(24 * 3600)
    expect(await lin.refusal('documents', 'open', { documentId: card.documentId })).toMatchObject({
      code: 'POLICE_UNAVAILABLE',
    })
  })

  it('follows what the police do behind our back: suspended is red, locked is gone, freed is green', async () => {
    const lin = await holder(world, 'lin')
    const { documentId } = await openCard(lin, 'driving-licence')
    await behind(world).licence('lin', { states: 'HD' })
    expect(await lin.call('documents', 'renew', { documentId })).toMatchObject({
      stand: 'not-usable',
      reasons: [{ code: 'suspended', wayOut: 'counter' }],
      notes: ['violation-open'],
    })
    await behind(world).licence('lin', { states: 'L' })
    expect(await lin.refusal('documents', 'renew', { documentId })).toMatchObject({ code: 'NOT_FOUND' })
    const { documents, absent } = await lin.call('documents', 'list', {})
    expect(documents.map(({ kind }) => kind)).not.toContain('driving-licence')
    expect(absent).toMatchObject([
      { kind: 'driving-licence', plate: null, reason: 'locked', authority: { hotline: '12123' } },
    ])
    await behind(world).licence('lin', { states: 'A' })
    expect(await lin.call('documents', 'open', { documentId })).toMatchObject({ stand: 'usable' })
    await behind(world).licence('lin', { validUntil: '2026-11-19' })
    expect(await lin.call('documents', 'open', { documentId })).toMatchObject({
      reasons: [{ code: 'not-renewed', wayOut: 'renew', since: '2026-11-20' }],
      daysLeft: -1,
    })
    await behind(world).car('lin', { states: 'O' })
    world.pass(120)
    const afterwards = await lin.call('documents', 'list', {})
    expect(afterwards.absent).toMatchObject([{ kind: 'vehicle-licence', plate: '晋N6K283', reason: 'locked' }])
    expect(cardOf(afterwards.documents, 'insurance', '晋N6K283').stand).toBe('usable')
  })

  it.each([
    ['lockedOut', ['driving-licence locked', 'vehicle-licence locked']],
    ['stoppedUse', ['driving-licence stopped', 'vehicle-licence stopped']],
    ['revoked', ['driving-licence revoked', 'vehicle-licence cancelled']],
  ] as const)('%s: nothing to show, nothing to be had, and whom to ask', async (name, lines) => {
    const caller = await driver(world, name)
    const { documents, absent, applicable } = await caller.call('documents', 'list', {})
    expect(documents.map(({ kind }) => kind)).toEqual(['insurance'])
    expect(absent.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual(lines)
    expect(absent.every(({ authority }) => authority.name !== '')).toBe(true)
    expect(applicable).toEqual([])
    const apply = { kind: 'driving-licence', photo: { source: 'stored' } }
    expect(await caller.refusal('documents', 'apply', apply)).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('policies: over, unknown, and while the insurers are slow or silent', async () => {
    const caller = await driver(world, 'lapsedCar')
    const listed = async () => (await caller.call('documents', 'list', {})).documents
    const policies = async () => (await listed()).filter(({ kind }) => kind === 'insurance')
    world.setFaults({ insurers: { mode: 'not-answering', times: 'until-reset' } })
    expect(await policies()).toEqual([])
    world.setFaults({ insurers: { mode: 'slow', milliseconds: 3_000, times: 'until-reset' } })
    expect(await policies()).toMatchObject([
      { vehicle: { plate: '晋N5G890' }, stand: 'not-usable', reasons: [{ code: 'insurance-over', wayOut: 'insure' }] },
    ])
    expect(cardOf(await listed(), 'inspection-mark', '晋N5G890').reasons).toMatchObject([{ code: 'not-inspected' }])
    // Once told, it holds although nobody finds it any more.
    world.setFaults({ insurers: { mode: 'knows-none', times: 'until-reset' } })
    world.pass(120)
    expect(await policies()).toHaveLength(1)
  })

  it('a vehicle that changes hands takes its documents with it', async () => {
    const zhou = await holder(world, 'zhou')
    const { documentId } = await openCard(zhou, 'vehicle-licence')
    const [car] = citizen('zhou').vehicles
    const newcomer = citizen('newcomer')
    if (car) await behind(world).police.transferVehicle(car, { ...newcomer, document: newcomer.idNumber })
    world.pass(120)
    expect((await zhou.call('documents', 'list', {})).documents.map(({ kind }) => kind)).toEqual(['driving-licence'])
    expect(await zhou.refusal('documents', 'open', { documentId })).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('home names what runs out within ninety days, soonest first', async () => {
    const caller = await holder(world, 'expiring')
    expect((await caller.call('session', 'home', {})).person?.papers).toEqual([
      { kind: 'insurance', plate: '晋N8Y157', until: '2026-12-02', daysLeft: 12 },
      { kind: 'inspection-mark', plate: '晋N8Y157', until: '2026-12-10', daysLeft: 20 },
      { kind: 'driving-licence', plate: null, until: '2027-02-03', daysLeft: 75 },
    ])
    const deferred = await holder(world, 'deferred')
    expect((await deferred.call('session', 'home', {})).person?.papers).toMatchObject([{ daysLeft: 60 }])
  })

  it('decisions come page by page, newest first, wherever they were made', async () => {
    const lin = await driver(world, 'lin')
    const [sample] = await store.database().selectFrom('decision').selectAll().limit(1).execute()
    if (!sample) throw new Error('there are decisions')
    const served = (place: number) => addSeconds('2026-11-20T00:00:00.000Z', -place * 86_400).slice(0, 10)
    const rows = Array.from({ length: 23 }, (_, place) => ({
      ...sample,
      id: `0190a000-0000-7000-8000-0000000001${String(place).padStart(2, '0')}`,
      number15: String(140105100900000 + place),
      licence_index: world.environment.sealing.index(citizen('lin').idNumber),
      served_on: served(place),
      status: 'in-force' as const,
      withdrawn_at: null,
      withdrawn_because: null,
      held_since: place === 2 ? '2026-11-01' : null,
      held_reason: place === 2 ? ('lawsuit' as const) : null,
      paid_elsewhere_at: place === 1 ? world.now() : null,
    }))
    await store.database().insertInto('decision').values(rows).execute()
    const first = await lin.call('documents', 'decisions', {})
    const second = await lin.call('documents', 'decisions', { before: first.next ?? '' })
    const all = [...first.decisions, ...second.decisions]
    expect([first.decisions.length, second.decisions.length, second.next]).toEqual([20, 3, null])
    expect(all.map(({ servedOn }) => servedOn)).toEqual(rows.map(({ served_on }) => served_on))
    expect(all.slice(0, 4).map(({ state }) => state)).toEqual(['to-pay', 'paid', 'on-hold', 'to-pay'])
    expect((await lin.call('documents', 'list', {})).counts).toMatchObject({ decisions: 23, receipts: 0 })
    expect(await lin.refusal('documents', 'decisions', { before: 'page-2' })).toMatchObject({ code: 'BAD_INPUT' })
    const zhou = await driver(world, 'zhou')
    expect((await zhou.call('documents', 'decisions', {})).decisions).toEqual([])
  })
})

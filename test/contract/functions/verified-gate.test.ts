import { contract } from '@/contract'
import type { Operation } from '@/contract/envelope'
import { citizen } from '../../../mock/data/citizens'
import { sampleRecord } from '../../../mock/data/sample-records'
import { sampleConsentId } from '../../../mock/data/seed-known-persons'
import type { OpenDatabase } from '../../../mock/store/database'
import { openMemoryStore } from '../../support/stores'
import { type Caller, type CloudWorld, createCloudWorld } from './support/cloud-world'
import { register } from './support/people'

const { recordId } = sampleRecord('linSolidLine')
const id = sampleConsentId
const plate = { plateKind: '02', plate: '晋N6K283' }

/** Everything that belongs to a person, with an input that a person could send. */
const gated: Record<string, Record<string, unknown>> = {
  vehicles: {
    list: {},
    bindLicence: { licenceNumber: citizen('lin').idNumber, fileNumber: citizen('lin').fileNumber },
    bindVehicle: { ...plate, proof: { kind: 'vin', lastSix: 'N40111' } },
    unbindVehicle: { vehicleId: id },
    askingRules: {},
    checkAsking: plate,
    askOwner: { ...plate, method: 'face', purpose: 'friend' },
    consents: {},
    openRequest: { token: 'x' },
    answerRequest: { consentId: id, approve: false },
    redeemMessage: { consentId: id, code: '123456' },
    endConsent: { consentId: id },
  },
  violations: {
    overview: {},
    list: { vehicleId: id, filter: 'open' },
    record: { recordId },
    photos: { recordId },
    askForPhotos: { recordId },
    extend: { recordId, months: 1, reason: 'away' },
    preview: { recordIds: [recordId] },
    confirm: { recordIds: [recordId], expected: { points: 1, totalFen: 10_000 }, droveMyself: true },
    decision: { decisionId: id },
    decisionFile: { decisionId: id, format: 'pdf' },
  },
  documents: {
    list: {},
    open: { documentId: id },
    renew: { documentId: id },
    apply: { kind: 'driving-licence', photo: { source: 'stored' } },
    decisions: {},
    certificates: {},
    issueCertificate: { purpose: 'employment' },
    withdrawCertificate: { certificateId: id },
    certificateFile: { certificateId: id, format: 'pdf' },
    checks: {},
  },
  objections: {
    object: { recordId, ground: 'other', words: '不是我', photoIds: [] },
    get: { objectionId: id },
    list: {},
    takeBack: { objectionId: id },
  },
}
const elsewhere = [
  ['identity', 'beginFaceCheck', { purpose: 'approve-driver', agreed: true }],
  ['session', 'uploadTicket', { purpose: 'objection' }],
  ['session', 'uploadTicket', { purpose: 'licence-photo' }],
  ['payments', 'dues', {}],
] as const

const rows = [
  ...Object.entries(gated).flatMap(([name, actions]) =>
    Object.entries(actions).map(([action, input]) => [name, action, input] as const),
  ),
  ...elsewhere,
]

describe('what belongs to a person', () => {
  let store: OpenDatabase
  let world: CloudWorld
  let claims: Caller
  beforeAll(async () => {
    store = await openMemoryStore()
    world = await createCloudWorld(store.database)
    claims = world.citizen('somebody-else')
    // Says to be 林晓岚, and is not known to be.
    await register(world, claims, 'lin')
  })
  afterAll(() => store.close())

  it('is every action of vehicles, violations, documents and objections', () => {
    for (const name of Object.keys(gated))
      expect(Object.keys(gated[name] ?? {}).sort()).toEqual(Object.keys(contract[name as keyof typeof contract]).sort())
  })

  it.each(rows)('%s.%s is closed to whoever only says who they are, and to strangers', async (name, action, input) => {
    const operation = (contract[name as keyof typeof contract] as Record<string, Operation>)[action]
    expect(operation).toBeDefined()
    const refused = [claims, world.citizen('nobody-at-all')].map((caller) =>
      caller.refusal(name as keyof typeof contract, action, input),
    )
    for (const error of await Promise.all(refused)) expect(error.code).toBe('NOT_VERIFIED')
    const anonymous = await world.nobody().refusal(name as keyof typeof contract, action, input)
    expect(anonymous.code).toBe('UNAUTHENTICATED')
    expect((await world.officer().refusal(name as keyof typeof contract, action, input)).code).toBe('FORBIDDEN')
  })

  it('changes nothing by being asked for', async () => {
    for (const table of ['objection', 'vehicle_binding', 'licence', 'police_write'] as const) {
      const rows = await store.database.selectFrom(table).selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain('somebody-else')
    }
    expect(await store.database.selectFrom('licence').selectAll().execute()).toEqual([])
    expect(await store.database.selectFrom('police_write').selectAll().execute()).toEqual([])
    expect(await store.database.selectFrom('upload').selectAll().execute()).toEqual([])
  })
})

import { sampleOfficers } from '../../../../mock/data/officers'
import { type RecordName, sampleRecord } from '../../../../mock/data/sample-records'
import type { CloudWorld } from './cloud-world'
import type { Driver } from './drivers'

export const WORDS = '下班高峰，后面来了救护车，我往前让了一步。'
export const REPLY = '您好。核对照片，您是为救护车让行才越过停止线。'
export const founded = { outcome: 'founded', reason: 'emergency-vehicle', reply: REPLY } as const
export const unfounded = { outcome: 'unfounded', reason: 'facts-clear', reply: REPLY } as const

/** What a citizen sends against one of the sample records. */
export const inputTo = (name: RecordName, photoIds: string[] = []) => ({
  recordId: sampleRecord(name).recordId,
  ground: 'yielding-to-emergency' as const,
  words: WORDS,
  photoIds,
})

export async function object(who: Driver, name: RecordName, photoIds: string[] = [], key?: string) {
  const answer = await who.call('objections', 'object', inputTo(name, photoIds), key)
  if (answer.kind !== 'submitted') throw new Error(`cannot: ${answer.because}`)
  return answer.objection
}

/** One of Taiyuan's case officers. */
export const caseOfficer = (world: CloudWorld, who: keyof typeof sampleOfficers, regionCode?: string) =>
  world.as({
    kind: 'case-officer',
    ...sampleOfficers[who],
    role: who === 'reviewer' ? 'reviewer' : 'handler',
    ...(regionCode ? { regionCode } : {}),
  })

/** One officer's proposal; answers when it was made, which who agrees has to name. */
export async function propose(
  world: CloudWorld,
  objectionId: string,
  outcome: typeof founded | typeof unfounded,
): Promise<string> {
  const { proposal } = await caseOfficer(world, 'handler').call('casework', 'propose', { objectionId, ...outcome })
  if (!proposal) throw new Error('nothing was proposed')
  return proposal.at
}

/** Where the record stands in our mirror … */
export const record = ({ environment }: CloudWorld, name: RecordName) =>
  environment.database
    .selectFrom('surveillance_record')
    .select(['stand', 'handling_status', 'come_by'])
    .where('id', '=', sampleRecord(name).recordId)
    .executeTakeFirstOrThrow()

/** … and at the police. */
export const atPolice = ({ environment }: CloudWorld, name: RecordName) =>
  environment.database
    .selectFrom('police_record')
    .select(['on_hold', 'handling_status', 'come_by'])
    .where('number', '=', sampleRecord(name).number)
    .executeTakeFirstOrThrow()

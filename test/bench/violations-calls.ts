import type { Answer, OutputOf } from '@/contract/envelope'
import type { violations as contract } from '@/contract/violations'
import type { Environment } from '../../mock/functions/environment'
import { main as violations } from '../../mock/functions/violations'
import type { OnLane, Recording } from './payments-tape'
import { contextOf } from './payments-world'
import type { Caller } from './violations-data'

type Lists = OutputOf<typeof contract.list>
type Previews = OutputOf<typeof contract.preview>

export interface Kind {
  name: string
  /** One call of a citizen through the cloud function, its answer looked at. */
  call(environment: Environment, caller: Caller): Promise<void>
}

/** What a citizen does most: looks at a page of a car's records, and asks what settling some of them would mean. */
export const kinds = {
  list: {
    name: 'list, a page of 20',
    async call(environment, { openId, vehicleId }) {
      const page = await ask<Lists>(environment, openId, 'list', { vehicleId, filter: 'open' })
      if (page.records.length !== 20 || page.next === null) throw new Error('a full page and another were expected')
    },
  },
  preview: {
    name: 'eligibility of 4 records',
    async call(environment, { openId, recordIds }) {
      const seen = await ask<Previews>(environment, openId, 'preview', { recordIds })
      if (seen.records.length + seen.refused.length !== recordIds.length) throw new Error('every record has an outcome')
    },
  },
} satisfies Record<string, Kind>

async function ask<Output>(environment: Environment, openId: string, action: string, input: unknown): Promise<Output> {
  const identity = { kind: 'citizen', wallet: 'wechat', appId: environment.appIds.wechat, openId } as const
  const answer = (await violations({ action, input }, contextOf(environment, identity))) as Answer<Output>
  if (!answer.ok) throw new Error(`${action}: ${answer.error.code} ${answer.error.message}`)
  return answer.data
}

interface Run {
  environment: Environment
  callers: readonly Caller[]
  calls: number
  /** Citizens who wait for an answer at the same time. */
  atOnce: number
  onLane: OnLane
}

/** So many calls by all callers in turn; resolves with what was noted of each. */
export async function runCalls(kind: Kind, { environment, callers, calls, atOnce, onLane }: Run): Promise<Recording> {
  const cycles: Recording['cycles'] = Array.from({ length: calls }, () => [])
  let next = 0
  async function citizen(): Promise<void> {
    for (let call = next++; call < calls; call = next++) {
      const caller = callers[call % callers.length] as Caller
      await onLane(cycles[call] as Recording['cycles'][number], () => kind.call(environment, caller))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, citizen))
  return { cycles, orderNos: [], housekeeping: [] }
}

import { type Kysely, type Selectable, sql } from 'kysely'
import type { Sealing } from '../../../mock/functions/environment'
import type { Tables } from '../../../mock/store/tables'

/** Everything that the road's invariants look at, read in one statement. */
export interface RoadFacts {
  decisions: Selectable<Tables['decision']>[]
  records: Selectable<Tables['surveillance_record']>[]
  objections: Selectable<Tables['objection']>[]
  points: Selectable<Tables['points_entry']>[]
  writes: Selectable<Tables['police_write']>[]
  policeRecords: Selectable<Tables['police_record']>[]
  policeDecisions: Selectable<Tables['police_decision']>[]
  policeLicences: Selectable<Tables['police_licence']>[]
  indexOf: Sealing['index']
}

export async function readRoadFacts(database: Kysely<Tables>, sealing: Sealing): Promise<RoadFacts> {
  const rows = (table: keyof Tables) => sql`(select coalesce(json_agg(each), '[]'::json) from ${sql.table(table)} each)`
  const { rows: found } = await sql<Omit<RoadFacts, 'indexOf'>>`select
    (select coalesce(json_agg(each), '[]'::json) from decision each where record_id is not null) as decisions,
    ${rows('surveillance_record')} as records, ${rows('objection')} as objections, ${rows('points_entry')} as points,
    ${rows('police_write')} as writes, ${rows('police_record')} as "policeRecords",
    ${rows('police_decision')} as "policeDecisions", ${rows('police_licence')} as "policeLicences"`.execute(database)
  return { ...(found[0] as Omit<RoadFacts, 'indexOf'>), indexOf: sealing.index }
}

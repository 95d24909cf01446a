import type { Transaction } from 'kysely'
import { insertDecisions } from '../../store/decisions'
import { newId } from '../../store/ids'
import type { LicenceRow } from '../../store/licences'
import { lockPerson } from '../../store/persons'
import { lockRecords, setStand } from '../../store/records'
import type { Tables } from '../../store/tables'
import type { VerifiedPerson } from '../people/who-is'
import type { Call } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { giveEffect } from '../settling/give-effect'
import type { RecordCase } from './cases'
import { makeDecision } from './make-decision'
import { type ToldNow, type Weighed, weigh } from './weigh'

/** By record id. */
export type DecisionNumbers = ReadonlyMap<string, { number15: string; checkDigit: string }>

interface Deciding {
  person: VerifiedPerson
  ids: readonly string[]
  told: ToldNow
  numbers: DecisionNumbers
  /** Whether this is what the person agreed to. */
  agreed: (weighed: Weighed) => boolean
}

/**
 * One decision per record, all of them or none, in one transaction: who else settles one of the records, or has this
 * person's points at the same time, goes after it and finds it done.
 * @returns ids of the decisions, or what has changed meanwhile
 */
export function decide(call: Call<'citizen'>, deciding: Deciding): Promise<string[] | Weighed> {
  const { environment } = call
  return inTransaction(environment, async (transaction) => {
    await lockPerson(transaction, deciding.person.id)
    await lockRecords(transaction, deciding.ids)
    const weighed = await weigh(transaction, environment, deciding.person, deciding.ids, deciding.told)
    if (!deciding.agreed(weighed)) return weighed
    const ids = weighed.accepted.map(() => newId(environment.clock.now(), environment.randomBytes))
    await call.claim(transaction, ids.join(','))
    let points = weighed.pointsNow
    for (const [place, one] of weighed.accepted.entries())
      points += await decideOne(call, transaction, deciding, one, {
        id: ids[place] as string,
        licence: weighed.standing.licence as LicenceRow,
        pointsBefore: points,
      })
    return ids
  })
}

async function decideOne(
  { environment }: Call<'citizen'>,
  transaction: Transaction<Tables>,
  { person, numbers }: Deciding,
  one: RecordCase,
  { id, licence, pointsBefore }: { id: string; licence: LicenceRow; pointsBefore: number },
): Promise<number> {
  const now = environment.clock.now()
  const number = numbers.get(one.row.id)
  if (!number) throw new Error('a record is decided on without a number')
  const decision = makeDecision(environment, one, { id, number, person, licence, pointsBefore, now })
  await insertDecisions(transaction, [decision])
  await setStand(transaction, one.row, 'settled')
  const key = { region_code: one.row.region_code, id, record_id: one.row.id, person_id: person.id }
  if (decision.status === 'in-force')
    await giveEffect(environment, transaction, { ...key, demerit_points: decision.demerit_points }, now)
  return decision.demerit_points
}

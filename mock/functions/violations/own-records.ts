import type { Executor } from '../../store/database'
import { findRecords } from '../../store/records'
import type { Environment } from '../environment'
import type { VerifiedPerson } from '../people/who-is'
import { whoIs } from '../people/who-is'
import type { Call } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { casesOf, heldBy, isHeldNow, type RecordCase, type Standing, standingOf } from './cases'

/**
 * Records of vehicles that are the person's own or entrusted to them, in the order of `ids`.
 * @param ended whether a consent that has ended still shows the record, to be told that it has
 * @throws Refusal NOT_FOUND when one is not theirs, as for one that never was
 */
export async function ownCases(
  executor: Executor,
  environment: Pick<Environment, 'clock' | 'sealing'>,
  person: VerifiedPerson,
  ids: readonly string[],
  ended: boolean,
): Promise<{ standing: Standing; cases: RecordCase[] }> {
  const held = await heldBy(executor, environment, person)
  const rows = await findRecords(executor, ids)
  const standing = await standingOf(executor, environment, person)
  const cases = await casesOf(executor, environment, standing, rows, ended ? held : held.filter(isHeldNow))
  const inOrder = ids.flatMap((id) => cases.find(({ row }) => row.id === id) ?? [])
  if (inOrder.length < ids.length)
    throw new Refusal('NOT_FOUND', 'no such record of yours', { field: ids.length === 1 ? 'recordId' : 'recordIds' })
  return { standing, cases: inOrder }
}

/** One record that the caller may see. @throws Refusal NOT_VERIFIED, NOT_FOUND */
export async function ownCase(
  call: Call<'citizen'>,
  recordId: string,
): Promise<{ standing: Standing; one: RecordCase }> {
  const { environment } = call
  const { standing, cases } = await ownCases(environment.database, environment, await whoIs(call), [recordId], false)
  return { standing, one: cases[0] as RecordCase }
}

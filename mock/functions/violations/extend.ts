import { violations } from '@/contract/violations'
import { addDays, type ChinaDate, daysBetween } from '@/domain/dates'
import { comeBy, extendedComeBy } from '../../rules/violations/terms'
import { newId } from '../../store/ids'
import { enqueuePoliceWrite } from '../../store/police-writes'
import type { RecordRow } from '../../store/record-rows'
import { extendTerm, findRecords, lockRecords } from '../../store/records'
import { action, type Call } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { Refusal } from '../runtime/refusal'
import type { RecordCase } from './cases'
import { ownCase } from './own-records'
import { extensionMonthsLeft, recordView } from './record-view'

/** More time to come and be handled (处理程序规定 art. 53), once; the police are told. */
export const extend = action(violations.extend, ['citizen'], async ({ recordId, months }, call) => {
  if (!call.subject) await extendNow(call, recordId, months)
  const { one, standing } = await ownCase(call, recordId)
  return recordView(call.environment, one, standing)
})

async function extendNow(call: Call<'citizen'>, recordId: string, months: number): Promise<void> {
  const { environment } = call
  const { one } = await ownCase(call, recordId)
  const now = environment.clock.now()
  const left = extensionMonthsLeft(one, now)
  if (left === 0) throw new Refusal('FORBIDDEN', 'this record can not be extended (any more)', { field: 'recordId' })
  if (months > left) throw new Refusal('BAD_INPUT', `at most ${left} months here`, { field: 'input.months' })
  await write(call, one, months)
}

async function write(call: Call<'citizen'>, { row, policy }: RecordCase, months: number): Promise<void> {
  const { environment } = call
  const now = environment.clock.now()
  await inTransaction(environment, async (transaction) => {
    await call.claim(transaction, row.id)
    await lockRecords(transaction, [row.id])
    const [locked = row] = await findRecords(transaction, [row.id])
    if (!(await extendTerm(transaction, row, months, extendedUntil(locked, policy, months))))
      throw new Refusal('FORBIDDEN', 'somebody else has extended or settled it just now')
    await enqueuePoliceWrite(transaction, {
      region_code: row.region_code,
      id: newId(now, environment.randomBytes),
      kind: 'extension',
      record_id: row.id,
      decision_id: null,
      created_at: now,
    })
  })
}

/** Days that an objection gave back stay given. */
function extendedUntil(row: RecordRow, policy: RecordCase['policy'], months: number): ChinaDate {
  const givenBack = Math.max(0, daysBetween(comeBy(row.notified_on, policy), row.come_by))
  return addDays(extendedComeBy(row.notified_on, policy, months), givenBack)
}

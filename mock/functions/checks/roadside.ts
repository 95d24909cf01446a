import { checks } from '@/contract/checks'
import { addSeconds } from '@/domain/dates'
import { newId } from '../../store/ids'
import { insertRoadsideCheck } from '../../store/roadside-checks'
import { signedIn } from '../casework/officer'
import { action } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { enterCheck, type Found } from './checker'
import { readCode } from './code'
import { ROADSIDE_SECONDS } from './limits'

/** An officer scans a card; a licence can then be asked about for ten minutes, by this officer alone. */
export const roadside = action(checks.roadside, ['case-officer'], async ({ token }, call) => {
  const { environment } = call
  const officer = await signedIn(call)
  const read = await readCode(call, token)
  if (!read.found) return { verdict: read.verdict, checkId: null }
  const { found } = read
  if (call.subject !== null) return { verdict: found.verdict, checkId: asHandle(call.subject) }
  const kind = handledKind(found)
  const id = newId(found.verdict.checkedAt, environment.randomBytes)
  await inTransaction(environment, async (transaction) => {
    await enterCheck(call, transaction, found, 'code', officer.unit)
    const at = found.verdict.checkedAt
    if (kind)
      await insertRoadsideCheck(transaction, {
        id,
        officer_id: officer.id,
        kind,
        document_id: found.subject,
        at,
        expires_at: addSeconds(at, ROADSIDE_SECONDS),
      })
    await call.claim(transaction, kind ? id : NO_HANDLE)
  })
  return { verdict: found.verdict, checkId: kind && id }
})

const NO_HANDLE = 'none'
const asHandle = (subject: string) => (subject === NO_HANDLE ? null : subject)

/** Of a card that is shown; a void one tells nothing about driving. */
function handledKind({ kind, verdict }: Found) {
  if (verdict.verdict !== 'genuine') return null
  return kind === 'driving-licence' || kind === 'vehicle-licence' ? kind : null
}

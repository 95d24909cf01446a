import { identity } from '@/contract/identity'
import { addSeconds } from '@/domain/dates'
import type { FaceResult } from '../../providers/face-check/face-check'
import { type FaceCheckRow, moveFaceCheck } from '../../store/face-checks'
import { accountOf } from '../people/account-of'
import { confirmPerson } from '../people/confirm-person'
import { action, type Call } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { faceCheckView, ownFaceCheck } from './face-check-view'
import { faceSubject } from './face-subject'
import { FACE_SECONDS } from './limits'

/** How a check ended. The host's server is asked while nobody knows; what the phone says does not count. */
export const faceCheck = action(identity.faceCheck, ['citizen'], async ({ checkId }, call) => {
  const row = await ownFaceCheck(call, checkId)
  if (row.state !== 'started' || row.host_ref === '') return faceCheckView(call, row)
  const result = await askHost(call, row)
  if (result.state === 'started') return faceCheckView(call, row)
  await settle(call, row, result)
  return faceCheckView(call, await ownFaceCheck(call, checkId))
})

async function askHost(call: Call<'citizen'>, row: FaceCheckRow): Promise<FaceResult> {
  const { environment, identity } = call
  const subject = faceSubject(call, await accountOf(call), row.id)
  const result = await environment.faceChecks[identity.wallet].result(row.host_ref, subject)
  const tooLate = addSeconds(row.started_at, FACE_SECONDS) <= environment.clock.now()
  return result.state === 'started' && tooLate ? { state: 'timed-out' } : result
}

/** Moves the check on and, when a citizen's own check passed, ties the account to the person; both or neither. */
function settle(
  { environment, identity }: Call<'citizen'>,
  row: FaceCheckRow,
  result: Exclude<FaceResult, { state: 'started' }>,
): Promise<void> {
  const now = environment.clock.now()
  const failure = result.state === 'failed' ? result.failure : null
  return inTransaction(environment, async (transaction) => {
    const end = { state: result.state, failure, ended_at: now }
    if (!(await moveFaceCheck(transaction, row.id, ['started'], end))) return
    if (result.state === 'passed' && row.purpose === 'verify-me')
      await confirmPerson(environment, transaction, identity, row)
  })
}

import type { OutputOf } from '@/contract/envelope'
import { type FaceTicket, identity } from '@/contract/identity'
import { chinaDate, startOfChinaDate } from '@/domain/dates'
import { type AccountRow, lockAccount } from '../../store/accounts'
import {
  countFaceTries,
  type FaceCheckRow,
  insertFaceCheck,
  moveFaceCheck,
  openFaceCheck,
} from '../../store/face-checks'
import { newId } from '../../store/ids'
import { accountOf } from '../people/account-of'
import { whoIs } from '../people/who-is'
import { action, type Call } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { Refusal } from '../runtime/refusal'
import { faceCheckView, ownFaceCheck } from './face-check-view'
import { faceSubject } from './face-subject'
import { FACE_TRIES_PER_DAY } from './limits'

type Begun = OutputOf<typeof identity.beginFaceCheck>
type Purpose = FaceCheckRow['purpose']

/**
 * Opens a check at the caller's own host for the person that the account says to be. The try is written down before
 * the host hears of it; one that the host does not open does not count.
 */
export const beginFaceCheck = action(
  identity.beginFaceCheck,
  ['citizen'],
  async ({ purpose }, call): Promise<Begun> => {
    if (purpose === 'approve-driver') await whoIs(call)
    const account = await accountOf(call)
    const check = call.subject ? await ownFaceCheck(call, call.subject) : await insertTry(call, purpose)
    if (check.host_ref === '') await openAtHost(call, account, check.id)
    const begun = await ownFaceCheck(call, check.id)
    return { check: await faceCheckView(call, begun), ticket: JSON.parse(begun.ticket) as FaceTicket }
  },
)

function insertTry(call: Call<'citizen'>, purpose: Purpose): Promise<FaceCheckRow> {
  const { environment, identity } = call
  const now = environment.clock.now()
  const row: FaceCheckRow = {
    id: newId(now, environment.randomBytes),
    app_id: identity.appId,
    open_id: identity.openId,
    purpose,
    host_ref: '',
    ticket: '',
    state: 'started',
    failure: null,
    started_at: now,
    ended_at: null,
    front_id: null,
    back_id: null,
    review_by: null,
    used_at: null,
  }
  return inTransaction(environment, async (transaction) => {
    await lockAccount(transaction, identity)
    const today = startOfChinaDate(chinaDate(now))
    if ((await countFaceTries(transaction, identity, purpose, today)) >= FACE_TRIES_PER_DAY)
      throw new Refusal('TOO_MANY_TRIES', 'no more face checks today: ask for a review or come tomorrow')
    await call.claim(transaction, row.id)
    await insertFaceCheck(transaction, row)
    return row
  })
}

async function openAtHost(call: Call<'citizen'>, account: AccountRow, checkId: string): Promise<void> {
  const { database, faceChecks, clock } = call.environment
  try {
    const { hostRef, ticket } = await faceChecks[call.identity.wallet].begin(faceSubject(call, account, checkId))
    await openFaceCheck(database, checkId, { host_ref: hostRef, ticket: JSON.stringify(ticket) })
  } catch (error) {
    const failed = { state: 'failed', failure: 'service', ended_at: clock.now() } as const
    await moveFaceCheck(database, checkId, ['started'], failed)
    throw error
  }
}

import type { FaceCheckView } from '@/contract/identity'
import { addDays, chinaDate, startOfChinaDate } from '@/domain/dates'
import { countFaceTries, type FaceCheckRow, findFaceCheck } from '../../store/face-checks'
import type { Call } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { FACE_TRIES_PER_DAY } from './limits'

/** A check with what is left of the day's tries for its purpose. */
export async function faceCheckView(
  { environment, identity }: Call<'citizen'>,
  row: FaceCheckRow,
): Promise<FaceCheckView> {
  const today = chinaDate(environment.clock.now())
  const tries = await countFaceTries(environment.database, identity, row.purpose, startOfChinaDate(today))
  const triesLeft = Math.max(0, FACE_TRIES_PER_DAY - tries)
  return {
    checkId: row.id,
    state: row.state,
    failure: row.failure,
    triesLeft,
    againAt: triesLeft > 0 ? null : startOfChinaDate(addDays(today, 1)),
    reviewBy: row.state === 'in-review' ? row.review_by : null,
  }
}

/** One of the caller's own checks. @throws Refusal NOT_FOUND for anybody else's, as for one that never was */
export async function ownFaceCheck({ environment, identity }: Call<'citizen'>, checkId: string): Promise<FaceCheckRow> {
  const row = await findFaceCheck(environment.database, identity, checkId)
  if (!row) throw new Refusal('NOT_FOUND', 'you have no such face check', { field: 'input.checkId' })
  return row
}

import type { FaceSubject } from '../../providers/face-check/face-check'
import type { AccountRow } from '../../store/accounts'
import type { Call } from '../runtime/action'

/** Whom the host is asked about: the person that the account says to be. */
export function faceSubject(
  { environment: { sealing }, identity }: Call<'citizen'>,
  account: Pick<AccountRow, 'name_sealed' | 'document_sealed'>,
  checkId: string,
): FaceSubject {
  return {
    name: sealing.open(account.name_sealed),
    idNumber: sealing.open(account.document_sealed),
    openId: identity.openId,
    checkId,
  }
}

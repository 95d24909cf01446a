import { decodeBase64Url } from '@/domain/base64url'
import { encodeTokenPayload } from '@/domain/code-token'
import { findPayableBill, type PayableBillRow } from '../../store/payable-bills'
import type { Payer } from '../../store/payables'
import type { Environment } from '../environment'
import { Refusal } from '../runtime/refusal'

const TOKEN_BYTES = 87
const PAYLOAD_BYTES = 23
const ID_FROM = 7

/**
 * The bill behind a token, one row per decision. The app has checked the signature; here counts that exactly these
 * bytes were issued. @throws Refusal NOT_FOUND otherwise
 */
export async function billByToken(
  { database }: Environment,
  token: string,
  payer: Payer | null,
): Promise<[PayableBillRow, ...PayableBillRow[]]> {
  const bytes = decodeBase64Url(token)
  if (bytes?.length === TOKEN_BYTES) {
    const id = Buffer.from(bytes.subarray(ID_FROM, PAYLOAD_BYTES)).toString('hex')
    const [first, ...rest] = await findPayableBill(database, id, payer)
    const issued = first && encodeTokenPayload({ keyId: first.key_id, id, expiresAt: first.expires_at })
    if (first && issued && Buffer.compare(issued, bytes.subarray(0, PAYLOAD_BYTES)) === 0) return [first, ...rest]
  }
  throw new Refusal('NOT_FOUND', 'no bill was issued under this token', { field: 'token' })
}

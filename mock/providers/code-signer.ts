import { sign } from 'node:crypto'
import { type CodeToken, encodeTokenPayload } from '@/domain/code-token'
import { joinToken } from '@/domain/signed-token'
import type { CodeSigner } from '../functions/environment'
import { type CodeSigningKey, privateKeyOf } from './keys'

/** Ed25519 over a token's payload, as `openToken` checks it; about 40 µs, not worth a thread. */
export function payloadSigner(key: Pick<CodeSigningKey, 'keyId' | 'privateKey'>): CodeSigner {
  const privateKey = privateKeyOf(key.privateKey)
  return { keyId: key.keyId, sign: (payload) => sign(null, payload, privateKey) }
}

/** Makes the token that stands in a payment link. @throws RangeError when a part does not fit its field. */
export type SignCode = (token: Pick<CodeToken, 'id' | 'expiresAt'>) => string

export function createCodeSigner(key: CodeSigningKey): SignCode {
  const { keyId, sign: signPayload } = payloadSigner(key)
  return ({ id, expiresAt }) => {
    const payload = encodeTokenPayload({ keyId, id, expiresAt })
    return joinToken(payload, signPayload(payload))
  }
}

import { sign } from 'node:crypto'
import type { CodeSigner } from '../functions/environment'
import { type CodeSigningKey, privateKeyOf } from '../providers/keys'

/** Signs the payload of a window code's token (see src/domain/code-token.ts). */
export function payloadSigner(key: CodeSigningKey): CodeSigner {
  const privateKey = privateKeyOf(key.privateKey)
  return { keyId: key.keyId, sign: (payload) => sign(null, payload, privateKey) }
}

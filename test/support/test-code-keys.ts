import { createHash, createPrivateKey, createPublicKey } from 'node:crypto'
import type { CodeSigningKey } from '../../mock/providers/keys'

/** DER frame of an Ed25519 private key; the 32 bytes of the key follow. */
const ED25519_FRAME = '302e020100300506032b657004220420'

/**
 * Signing keys of payment codes that are the same in every run, so that a bundle built once can be tested often:
 * ours, and one of a province whose codes are genuine but paid elsewhere.
 */
export const testCodeKeys: readonly CodeSigningKey[] = [
  codeKey(1, '山西省公安厅交通管理局', true),
  codeKey(2, '浙江省公安厅交通管理局', false),
]

function codeKey(keyId: number, issuer: string, served: boolean): CodeSigningKey {
  const secret = createHash('sha256').update(`code key ${keyId} of the bundle tests`).digest()
  const der = Buffer.concat([Buffer.from(ED25519_FRAME, 'hex'), secret])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey).export({ format: 'jwk' }).x as string
  return {
    keyId,
    issuer,
    served,
    publicKey,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

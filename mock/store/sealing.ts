import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Sealing } from '../functions/environment'

const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Seals columns with AES-256-GCM under a fresh nonce each, so equal values look different, and indexes them with an
 * HMAC-SHA-256 under a key of its own, so they can be found again all the same. Form: base64url of version (1),
 * nonce (12), ciphertext, tag (16).
 * @param dataKey 32 bytes; losing it loses the names and plates
 */
export function createSealing(dataKey: Uint8Array): Sealing {
  if (dataKey.length !== 32) throw new RangeError(`the data key must have 32 bytes, not ${dataKey.length}`)
  const sealKey = deriveKey(dataKey, 'seal')
  const indexKey = deriveKey(dataKey, 'index')
  return {
    seal(plain) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce)
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.of(VERSION), nonce, text, cipher.getAuthTag()]).toString('base64url')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes[0] !== VERSION || bytes.length < 1 + NONCE_BYTES + TAG_BYTES)
        throw new Error('not a sealed value of this version')
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(1, 1 + NONCE_BYTES))
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
      const text = bytes.subarray(1 + NONCE_BYTES, -TAG_BYTES)
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
    },
    index: (plain) => createHmac('sha256', indexKey).update(normalise(plain), 'utf8').digest('base64url'),
  }
}

/** What people type for the same plate or licence: spaces, dashes, the dot of a plate, full-width and small letters. */
function normalise(plain: string): string {
  return plain
    .normalize('NFKC')
    .replace(/[\s·•.—–-]/g, '')
    .toUpperCase()
}

function deriveKey(dataKey: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, new Uint8Array(0), `mashang-jiaoguan/${purpose}`, 32))
}

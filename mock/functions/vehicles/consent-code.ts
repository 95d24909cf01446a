import type { Sealing } from '../environment'

/**
 * The six digits of a request by message: they follow from the request and our key, so that a message that is sent
 * again says the same, and nobody has to keep them.
 */
export function consentCode(sealing: Sealing, consentId: string): string {
  const bytes = Buffer.from(sealing.index(`consent-digits/${consentId}`), 'base64url')
  return String(bytes.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

export const hashConsentCode = (sealing: Sealing, consentId: string, code: string) =>
  sealing.index(`consent-code/${consentId}/${code}`)

import { codeLayout, encodeTokenPayload } from './code-token'
import type { Instant } from './dates'
import { readOwnLink } from './own-link'
import { joinToken } from './signed-token'

/**
 * The code with which a driver asks a vehicle's owner: `https://host/c/<token>`. Path and version differ from those of
 * a payment code, so that nobody can pass one off as the other: as a payment code it is not even well formed.
 */
export const CONSENT_PATH = '/c/'
const layout = { ...codeLayout, version: 2 }

export function consentLink(origin: string, token: string): string {
  return `${origin}${CONSENT_PATH}${token}`
}

/** The token in a scanned text, or null when it is no link of this kind. @param origins hosts that issue our links */
export function readConsentLink(text: string, origins: readonly string[]): string | null {
  return readOwnLink(text, CONSENT_PATH, origins)
}

/**
 * Makes the token: laid out like a payment code's (see code-token.ts), under another version. The same parts give the
 * same token. @throws RangeError when a part does not fit its field
 */
export function signConsentToken(
  parts: { keyId: number; id: string; expiresAt: Instant },
  sign: (payload: Uint8Array) => Uint8Array,
): string {
  const payload = encodeTokenPayload(parts, layout)
  return joinToken(payload, sign(payload))
}

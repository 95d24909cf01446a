import { readOwnLink } from './own-link'

/**
 * The code with which a driver asks a vehicle's owner: `https://host/c/<token>`. Path and version differ from those of
 * a payment code, so that nobody can pass one off as the other: as a payment code it is not even well formed. The token: consent-token.ts.
 */
export const CONSENT_PATH = '/c/'

export function consentLink(origin: string, token: string): string {
  return `${origin}${CONSENT_PATH}${token}`
}

/** The token in a scanned text, or null when it is no link of this kind. @param origins hosts that issue our links */
export function readConsentLink(text: string, origins: readonly string[]): string | null {
  return readOwnLink(text, CONSENT_PATH, origins)
}

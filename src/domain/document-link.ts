import { readOwnLink } from './own-link'

/**
 * Where the codes on documents live: `https://host/d/<token>`. Apart from document-code.ts, so that whoever only reads
 * links does not carry the check of signatures along.
 */
export const DOCUMENT_PATH = '/d/'

export function documentLink(origin: string, token: string): string {
  return `${origin}${DOCUMENT_PATH}${token}`
}

/** The token in a scanned text, or null when it is no link of this kind. @param origins hosts that issue our links */
export function readDocumentLink(text: string, origins: readonly string[]): string | null {
  return readOwnLink(text, DOCUMENT_PATH, origins)
}

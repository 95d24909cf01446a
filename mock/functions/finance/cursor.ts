import { Refusal } from '../runtime/refusal'

/** Where a page ended, as the client brings it back: two plain values, of which neither says anything about a person. */
export function cursorOf(key: number | string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url')
}

/** @throws Refusal BAD_INPUT for what no page has given */
export function readCursor<Key extends 'number' | 'string'>(
  cursor: string | undefined,
  kind: Key,
): { key: Key extends 'number' ? number : string; id: string } | null {
  if (cursor === undefined) return null
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(parsed) && typeof parsed[0] === kind && typeof parsed[1] === 'string')
      return { key: parsed[0], id: parsed[1] }
  } catch {
    // Not JSON: refused below.
  }
  throw new Refusal('BAD_INPUT', 'no page ended there', { field: 'input.before' })
}

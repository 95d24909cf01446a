import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createKeyRing, type KeyRing, makeDocumentKey, parseKeyRing } from '../providers/keys'

/** The mock's keys, made at the first start and kept in `folder` for its owner only. @throws Error when they are damaged */
export async function keptKeyRing(folder: string): Promise<{ ring: KeyRing; made: boolean; path: string }> {
  const path = join(folder, 'keys.json')
  const kept: object | null = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
  if (kept && 'documents' in kept) return { ring: parseKeyRing(kept), made: false, path }
  // A folder from before documents had a key keeps all its others: its data are sealed with them.
  const ring = kept ? parseKeyRing({ ...kept, documents: [await makeDocumentKey()] }) : await createKeyRing(randomBytes)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(path, `${JSON.stringify(ring, null, 2)}\n`, { mode: 0o600 })
  return { ring, made: kept === null, path }
}

import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The key of the sealed columns from `folder`, made there (readable by its owner only) when there is none yet. For a
 * database that holds real persons the key comes from the environment instead.
 */
export async function keptDataKey(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'data.key')
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(path, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return Buffer.from((await readFile(path, 'utf8')).trim(), 'base64')
}

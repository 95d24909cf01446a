import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface LockHolder {
  pid: number
  url: string
}

/** The embedded database can be opened by one process only; a second one would destroy it. */
export class FolderInUse extends Error {
  override name = 'FolderInUse'
  constructor(
    readonly holder: LockHolder,
    folder: string,
  ) {
    super(
      `${folder} is in use by the host at ${holder.url} (process ${holder.pid}): stop it, or set DATA_DIR to another folder`,
    )
  }
}

/** Marks the folder as ours until `release`; a mark left by a process that was killed is taken over. @throws FolderInUse */
export function lockFolder(folder: string, url: string): { release(): void } {
  const place = join(folder, 'host.lock')
  const holder: LockHolder = { pid: process.pid, url }
  mkdirSync(folder, { recursive: true })
  const other = lockHolder(folder)
  if (other) throw new FolderInUse(other, folder)
  rmSync(place, { force: true })
  writeFileSync(place, JSON.stringify(holder), { flag: 'wx' })
  return { release: () => rmSync(place, { force: true }) }
}

/** The live process that has the folder open, if any. */
export function lockHolder(folder: string): LockHolder | null {
  try {
    const holder = JSON.parse(readFileSync(join(folder, 'host.lock'), 'utf8')) as LockHolder
    return isAlive(holder.pid) ? holder : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** A text that changes when any of the files (or files under the folders) or the settings change. Missing ones count as empty. */
export function fingerprint(root: string, paths: readonly string[], settings: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const path of paths)
    for (const file of filesUnder(join(root, path)))
      hash.update(`\n${relative(root, file)}\n`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/** Remembers what a build was made from. */
export function createStamps(folder: string) {
  const place = (name: string) => join(folder, `${name}.stamp`)
  return {
    matches: (name: string, print: string): boolean =>
      existsSync(place(name)) && readFileSync(place(name), 'utf8') === print,
    write(name: string, print: string): void {
      mkdirSync(dirname(place(name)), { recursive: true })
      writeFileSync(place(name), print)
    },
  }
}

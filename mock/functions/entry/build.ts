import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packAll } from './pack'

const OUT = 'dist/functions'

/** `npm run build:functions`: every cloud function into `dist/functions/<cloud>/<name>/`, and how large each is. */
async function main(): Promise<void> {
  const files = await packAll()
  rmSync(OUT, { recursive: true, force: true })
  for (const { path, bytes } of files) {
    mkdirSync(join(OUT, dirname(path)), { recursive: true })
    writeFileSync(join(OUT, path), bytes)
    if (path.endsWith('.js')) process.stdout.write(`${join(OUT, path)}: ${Math.round(bytes.length / 1024)} KB\n`)
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})

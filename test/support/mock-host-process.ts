import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeWorld } from '../../mock/host/compose'
import { readConfig } from '../../mock/host/config'
import { startHost } from '../../mock/host/start-host'
import { createKeyRing } from '../../mock/providers/keys'
import { testCodeKeys } from './test-code-keys'

/**
 * The real mock host as a process of its own, for tests of the built mini-programs: database in memory, the
 * bundles' code keys. Tells its address to the parent and ends with it.
 */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mashang-host-'))
  const keys = { ...(await createKeyRing(randomBytes)), codes: [...testCodeKeys] }
  const config = readConfig({
    PORT: '0',
    PUBLIC_ORIGIN: 'https://pay.mashang.test',
    DATA_DIR: folder,
    CLOCK_START: process.env.CLOCK_START,
  })
  const host = await startHost({
    port: 0,
    server: { screens: { web: folder, h5: folder }, ownershipFiles: null, requestsPerMinute: 1_000_000 },
    compose: (url) => composeWorld({ url, config: { ...config, database: { kind: 'pglite' } }, keys }),
  })
  const stop = () =>
    host.close().finally(() => {
      rmSync(folder, { recursive: true, force: true })
      process.exit(0)
    })
  process.on('disconnect', stop)
  process.on('SIGTERM', stop)
  process.send?.({ url: host.url })
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})

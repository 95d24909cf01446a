import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeWorld } from '../../mock/host/compose'
import { type HostConfig, readConfig } from '../../mock/host/config'
import { keptKeyRing } from '../../mock/host/keys-file'
import type { ScreenFolders } from '../../mock/host/routes/screens'
import { startHost } from '../../mock/host/start-host'
import { createKeyRing } from '../../mock/providers/keys'
import { migratedImage } from './stores'
import { testCodeKeys } from './test-code-keys'

/** Small keys are made and sign faster; what is proved with this host does not depend on their length. */
const RSA_BITS = 1024

/**
 * The real mock host as a process of its own, for tests of the built mini-programs and screens: database in memory
 * unless DATA_DIR is given, the tests' code keys. Tells its address to the parent and ends with it.
 */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mashang-host-'))
  const screens: ScreenFolders | null = process.env.SCREENS ? JSON.parse(process.env.SCREENS) : null
  const config = readConfig({
    PORT: process.env.PORT,
    PUBLIC_ORIGIN: screens ? '' : 'https://pay.mashang.test',
    DATA_DIR: process.env.DATA_DIR || folder,
    CLOCK_START: process.env.CLOCK_START,
  })
  const ring = process.env.DATA_DIR
    ? (await keptKeyRing(config.keysFolder)).ring
    : await createKeyRing(randomBytes, RSA_BITS)
  const keys = { ...ring, codes: [...testCodeKeys] }
  const host = await startHost({
    port: config.port,
    portIsFixed: config.port !== 0,
    server: { screens: screens ?? { web: folder, h5: folder }, ownershipFiles: null, requestsPerMinute: 1_000_000 },
    compose: async (url) => composeWorld({ url, config: process.env.DATA_DIR ? config : await inMemory(config), keys }),
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

async function inMemory(config: HostConfig): Promise<HostConfig> {
  return { ...config, database: { kind: 'pglite', image: await migratedImage() } }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})

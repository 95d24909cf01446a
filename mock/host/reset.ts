import { composeWorld } from './compose'
import { readConfig } from './config'
import { lockHolder } from './folder-lock'
import { keptKeyRing } from './keys-file'

/** `npm run reset`: forgets everything but the keys and begins a fresh world, in the running host or without one. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const running = config.database.kind === 'pglite' ? lockHolder(config.dataFolder) : null
  if (running) {
    const answer = await fetch(`${running.url}/mock/reset`, { method: 'POST' })
    if (!answer.ok) throw new Error(`the host at ${running.url} answered ${answer.status}`)
    process.stdout.write(`Seeded afresh in the running host at ${running.url}.\n`)
    return
  }
  const { ring } = await keptKeyRing(config.keysFolder)
  const world = await composeWorld({ url: `http://${config.host}:${config.port}`, config, keys: ring })
  await world.reset()
  await world.close()
  process.stdout.write('Seeded afresh.\n')
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})

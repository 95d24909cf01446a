import { randomUUID } from 'node:crypto'
import { composeWorld } from '../../../mock/host/compose'
import { readConfig } from '../../../mock/host/config'
import { keptKeyRing } from '../../../mock/host/keys-file'
import { startHost } from '../../../mock/host/start-host'
import type { World } from '../../../mock/host/world'

/** A host as `npm start` runs it, without screens, told by its environment where its data are; reports its address. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const { ring } = await keptKeyRing(config.keysFolder)
  const host = await startHost({
    port: config.port,
    server: {
      screens: { web: config.dataFolder, h5: config.dataFolder },
      ownershipFiles: null,
      requestsPerMinute: 1_000_000,
    },
    compose: async (url) => {
      const world = await composeWorld({ url, config, keys: ring })
      await addDecisions(world, Number(process.env.EXTRA_DECISIONS ?? 0))
      return world
    },
  })
  process.on('SIGTERM', () => void host.close().then(() => process.exit(0)))
  process.on('disconnect', () => process.exit(1))
  process.send?.({ url: host.url })
}

/** More of the kind that is payable, so that a long run does not run out of them; once per database. */
async function addDecisions({ environment: { database } }: World, count: number): Promise<void> {
  const known = await database
    .selectFrom('decision')
    .selectAll()
    .where('status', '=', 'in-force')
    .where('paid_elsewhere_at', 'is', null)
    .where('held_since', 'is', null)
    .orderBy('id')
    .execute()
  if (known.some((row) => row.number15.slice(7, 8) === '9')) return
  const rows = Array.from({ length: count }, (_unused, index) => {
    const model = known[index % known.length]
    if (!model) throw new Error('nothing is seeded')
    const number15 = `${model.number15.slice(0, 7)}9${String(index).padStart(7, '0')}`
    return { ...model, id: randomUUID(), number15 }
  })
  if (rows.length > 0) await database.insertInto('decision').values(rows).execute()
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})

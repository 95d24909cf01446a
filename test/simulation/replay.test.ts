import { findPostgresBinaries } from '../../mock/store/postgres-server'
import { openSimulationStore } from '../support/one-postgres'
import { openMemoryStore } from '../support/stores'
import { runMonths } from './months/months'
import { runWorlds } from './worlds'

const engines = [openMemoryStore, findPostgresBinaries() ? openSimulationStore : openMemoryStore]

/** What a seed has found can be looked at as often as one likes, alone or among others, on whichever engine is there. */
test('a seed does the same again, and on the other engine', async () => {
  const met: string[] = []
  for (const open of engines) {
    const { database, close } = await open()
    const worlds = await runWorlds({ database, firstSeed: 42, count: 15 })
    const months = await runMonths({ database, firstSeed: 42, count: 1 })
    met.push(JSON.stringify({ worlds, months }))
    await close()
  }
  expect(met).toEqual(met.map(() => met[0]))
})

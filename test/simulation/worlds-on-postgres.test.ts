import { findPostgresBinaries, INSTALL_HINT } from '../../mock/store/postgres-server'
import { openSimulationStore } from '../support/one-postgres'
import { keepPromises } from './keep-promises'

const installed = findPostgresBinaries() !== null
if (!installed && !process.env.CI)
  process.stderr.write(`skipped: worlds on PostgreSQL, PGlite takes them all. ${INSTALL_HINT}\n`)
const unlessMissing = installed || process.env.CI ? test : test.skip

unlessMissing('worlds of visitors, wallets, faults and crashes keep every promise on PostgreSQL', async () => {
  if (!installed) throw new Error(INSTALL_HINT)
  await keepPromises(openSimulationStore)
})

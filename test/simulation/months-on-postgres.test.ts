import { findPostgresBinaries, INSTALL_HINT } from '../../mock/store/postgres-server'
import { openSimulationStore } from '../support/one-postgres'
import { keepBooks } from './months/keep-books'

const installed = findPostgresBinaries() !== null
if (!installed && !process.env.CI)
  process.stderr.write(`skipped: months on PostgreSQL; PGlite lives a few. ${INSTALL_HINT}\n`)
const unlessMissing = installed || process.env.CI ? describe : describe.skip

unlessMissing('payments, bills, sweeps, faults and crashes on PostgreSQL', () =>
  keepBooks('postgres', openSimulationStore),
)

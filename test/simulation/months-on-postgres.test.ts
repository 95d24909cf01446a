import { findPostgresBinaries, INSTALL_HINT } from '../../mock/store/postgres-server'
import { openServerStore } from '../support/one-postgres'
import { keepBooks } from './months/keep-books'

const installed = findPostgresBinaries() !== null
if (!installed && !process.env.CI)
  process.stderr.write(`skipped: months on PostgreSQL, PGlite takes them all. ${INSTALL_HINT}\n`)
const unlessMissing = installed || process.env.CI ? test : test.skip

unlessMissing(
  'months of payments, bills, sweeps, faults and crashes leave every fen in one place on PostgreSQL',
  async () => {
    if (!installed) throw new Error(INSTALL_HINT)
    await keepBooks(openServerStore)
  },
)

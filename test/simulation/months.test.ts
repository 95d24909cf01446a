import { openMemoryStore } from '../support/stores'
import { keepBooks } from './months/keep-books'

test('months of payments, bills, sweeps, faults and crashes leave every fen in one place on PGlite', async () => {
  await keepBooks(openMemoryStore)
})

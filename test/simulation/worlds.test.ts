import { openMemoryStore } from '../support/stores'
import { keepPromises } from './keep-promises'

test('worlds of visitors, wallets, faults and crashes keep every promise on PGlite', async () => {
  await keepPromises(openMemoryStore)
})

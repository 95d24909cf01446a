import { openMemoryStore } from '../support/stores'
import { keepBooks } from './months/keep-books'

describe('payments, bills, sweeps, faults and crashes on PGlite', () => keepBooks('pglite', openMemoryStore))

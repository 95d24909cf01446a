import { stopPostgres } from './one-postgres'

/** Jest's global tear-down of the rooms that need stores. */
export default stopPostgres

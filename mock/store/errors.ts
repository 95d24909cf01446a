/** Somebody else changed the row first; read it again and decide anew. */
export class StoreConflict extends Error {
  override name = 'StoreConflict'
}

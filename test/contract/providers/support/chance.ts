import { createHash } from 'node:crypto'
import type { RandomBytes } from '../../../../mock/providers/random'

const seed = process.env.SEED ?? String(Date.now())
process.stderr.write(`SEED=${seed}\n`)

/** Repeatable bytes; the seed is printed, and a run is repeated with `SEED=`. */
export function seededChance(): RandomBytes {
  let block = 0
  let pool = Buffer.alloc(0)
  return (size) => {
    while (pool.length < size) pool = Buffer.concat([pool, createHash('sha256').update(`${seed}/${block++}`).digest()])
    const bytes = pool.subarray(0, size)
    pool = pool.subarray(size)
    return bytes
  }
}

import { createPick } from '../../mock/data/random'

/** All chance of one world, from its seed. */
export interface Chance {
  /** 0 … limit - 1 */
  pick(limit: number): number
  /** True in `percent` of a hundred cases. */
  happens(percent: number): boolean
  oneOf<Item>(items: readonly Item[]): Item
  bytes(length: number): Uint8Array
}

export function createChance(seed: number): Chance {
  const pick = createPick(seed)
  return {
    pick,
    happens: (percent) => pick(100) < percent,
    oneOf<Item>(items: readonly Item[]): Item {
      if (items.length === 0) throw new RangeError('nothing to choose from')
      return items[pick(items.length)] as Item
    },
    bytes: (length) => Uint8Array.from({ length }, () => pick(256)),
  }
}

const FIRST_SLOTS = 1 << 12

export interface SeenRows {
  /** False when this key was there before. */
  add(key: string, more: string | null): boolean
}

/**
 * Which rows a file has had: 64 bits of hash for each instead of the texts, some 16 bytes a row. Two different rows of
 * a bill of a million meet by chance once in thirty million bills; the bill would be refused, never a row lost.
 */
export function createSeenRows(): SeenRows {
  let slots = FIRST_SLOTS
  let highs = new Uint32Array(slots)
  let lows = new Uint32Array(slots)
  let count = 0

  return {
    add(key, more) {
      if (count * 2 >= slots) grow()
      hash(key, more)
      const added = place(hashHigh, hashLow)
      if (added) count++
      return added
    },
  }

  function place(high: number, low: number): boolean {
    let slot = low & (slots - 1)
    while (highs[slot] !== 0 || lows[slot] !== 0) {
      if (highs[slot] === high && lows[slot] === low) return false
      slot = (slot + 1) & (slots - 1)
    }
    highs[slot] = high
    lows[slot] = low
    return true
  }

  function grow(): void {
    const [oldHighs, oldLows] = [highs, lows]
    slots *= 2
    highs = new Uint32Array(slots)
    lows = new Uint32Array(slots)
    for (let at = 0; at < oldHighs.length; at++)
      if (oldHighs[at] !== 0 || oldLows[at] !== 0) place(oldHighs[at] as number, oldLows[at] as number)
  }
}

let hashHigh = 0
let hashLow = 0

/** cyrb53's two lanes at their full 32 bits; never both 0, which marks a free slot. */
function hash(key: string, more: string | null): void {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at)
    one = Math.imul(one ^ code, 2654435761)
    two = Math.imul(two ^ code, 1597334677)
  }
  if (more !== null) {
    one = Math.imul(one ^ 0xffff, 2654435761)
    two = Math.imul(two ^ 0xffff, 1597334677)
    for (let at = 0; at < more.length; at++) {
      const code = more.charCodeAt(at)
      one = Math.imul(one ^ code, 2654435761)
      two = Math.imul(two ^ code, 1597334677)
    }
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  hashHigh = two >>> 0
  hashLow = one >>> 0 || 1
}

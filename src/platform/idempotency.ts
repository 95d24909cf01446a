import { storage } from './storage'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const KEY_LENGTH = 26
const STORE = 'pending-mutations'
const MAX_KEPT = 20

/**
 * A key for one intended mutation: 10 characters of time and 16 of chance. It need not be secret, only unlike any
 * other, which `Math.random` is good for; mini-programs have no synchronous `crypto`.
 */
export function newIdempotencyKey(now: number = Date.now(), random: () => number = Math.random): string {
  let key = ''
  for (let rest = now; key.length < 10; rest = Math.floor(rest / 32)) key = ALPHABET[rest % 32] + key
  while (key.length < KEY_LENGTH) key += ALPHABET[Math.floor(random() * 32)]
  return key
}

type Pending = Record<string, { key: string; note: string }>

/**
 * Mutations that were begun and whose answer has not been seen, so that the same key is used again after the app
 * was killed. `purpose` names the mutation without telling about a person: `place-order:<bill id>`.
 * `note` is what is needed to go on, e.g. an order number.
 */
export const pendingMutations = {
  /** The key for this purpose: the one already begun, or a new one that is stored before it is returned. */
  begin(purpose: string): string {
    const all = readAll()
    const begun = all[purpose]
    if (begun) return begun.key
    const key = newIdempotencyKey()
    writeAll({ ...all, [purpose]: { key, note: '' } })
    return key
  },
  /** Remembers what is known so far, e.g. the order number while the cashier is open. */
  annotate(purpose: string, note: string): void {
    const all = readAll()
    const begun = all[purpose]
    if (begun) writeAll({ ...all, [purpose]: { ...begun, note } })
  },
  find(purpose: string): { key: string; note: string } | null {
    return readAll()[purpose] ?? null
  },
  /** The answer was seen, whatever it was: the next attempt is a new one. */
  end(purpose: string): void {
    const { [purpose]: _ended, ...rest } = readAll()
    writeAll(rest)
  },
}

function readAll(): Pending {
  try {
    return JSON.parse(storage.read(STORE) ?? '{}') as Pending
  } catch {
    return {}
  }
}

function writeAll(all: Pending): void {
  storage.write(STORE, JSON.stringify(Object.fromEntries(Object.entries(all).slice(-MAX_KEPT))))
}

import type { Instant } from '@/domain/dates'
import { createKeyedLock } from './keyed-lock'
import type { OutsideStore } from './outside-store'

/** Keeps JSON text, so that a record read is never the record written. */
export function createMemoryOutsideStore(): OutsideStore {
  const kinds = new Map<string, Map<string, string>>()
  const dueTimes = new Map<string, Map<string, Instant>>()
  const inTurn = createKeyedLock()
  const recordsOf = (kind: string) => mapOf(kinds, kind)
  const dueOf = (kind: string) => mapOf(dueTimes, kind)

  return {
    async get<Body>(kind: string, key: string) {
      const text = recordsOf(kind).get(key)
      return text === undefined ? null : (JSON.parse(text) as Body)
    },
    async put(kind, key, body, dueAt) {
      recordsOf(kind).set(key, JSON.stringify(body))
      if (dueAt) dueOf(kind).set(key, dueAt)
      else dueOf(kind).delete(key)
    },
    async remove(kind, key) {
      recordsOf(kind).delete(key)
      dueOf(kind).delete(key)
    },
    async due<Body>(kind: string, now: Instant) {
      const keys = [...dueOf(kind)].filter(([, dueAt]) => dueAt <= now)
      keys.sort(([keyA, a], [keyB, b]) => compare(a, b) || compare(keyA, keyB))
      return keys.map(([key, dueAt]) => ({ key, dueAt, body: JSON.parse(recordsOf(kind).get(key) ?? 'null') as Body }))
    },
    async list<Body>(kind: string) {
      return [...recordsOf(kind)].map(([key, text]) => ({ key, body: JSON.parse(text) as Body }))
    },
    exclusively: (kind, key, work) => inTurn(`${kind}/${key}`, work),
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function mapOf<Value>(maps: Map<string, Map<string, Value>>, kind: string): Map<string, Value> {
  const known = maps.get(kind)
  if (known) return known
  const fresh = new Map<string, Value>()
  maps.set(kind, fresh)
  return fresh
}

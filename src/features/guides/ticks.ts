import { useState } from 'react'
import { storage } from '@/platform/storage'

const keyOf = (matterId: string) => `guides-ticks:${matterId}`

/** What of a matter's list is ready: ids of the items, kept on this phone until they are cleared. */
export function useTicks(matterId: string) {
  const [ticked, setTicked] = useState<readonly string[]>(() => storage.read(keyOf(matterId))?.split(',') ?? [])
  const keep = (next: readonly string[]) => {
    setTicked(next)
    if (next.length === 0) storage.remove(keyOf(matterId))
    else storage.write(keyOf(matterId), next.join(','))
  }
  return {
    has: (itemId: string) => ticked.includes(itemId),
    any: ticked.length > 0,
    set: (itemId: string, ready: boolean) => {
      const others = ticked.filter((id) => id !== itemId)
      keep(ready ? [...others, itemId] : others)
    },
    clear: () => keep([]),
  }
}

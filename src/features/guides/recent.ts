import { storage } from '@/platform/storage'

const KEY = 'guides-recent'
const MOST = 4

/** Ids of the matters that were opened last, the latest first; nothing else about them is kept. */
export const recent = {
  read: (): string[] => storage.read(KEY)?.split(',') ?? [],
  add(matterId: string): void {
    const others = recent.read().filter((id) => id !== matterId)
    storage.write(KEY, [matterId, ...others].slice(0, MOST).join(','))
  },
  clear: (): void => storage.remove(KEY),
}

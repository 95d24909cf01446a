import Taro from '@tarojs/taro'

/**
 * Small texts that survive the app: preferences and the keys of unfinished mutations. Never a personal datum.
 * Storage may be full or switched off; the app then works on, and merely forgets.
 */
export const storage = {
  /** Null when nothing is kept; hosts answer `''`, `null` or `undefined`. */
  read(key: string): string | null {
    try {
      const value: unknown = Taro.getStorageSync(key)
      return typeof value === 'string' && value !== '' ? value : null
    } catch {
      return null
    }
  },

  /** @returns false when the host could not keep it */
  write(key: string, value: string): boolean {
    try {
      Taro.setStorageSync(key, value)
      return true
    } catch {
      return false
    }
  },

  remove(key: string): void {
    try {
      Taro.removeStorageSync(key)
    } catch {
      // What cannot be removed is overwritten by the next write.
    }
  },
}

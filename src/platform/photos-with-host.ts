import Taro from '@tarojs/taro'
import type { ChosenPhotos } from './photos-port'

/** WeChat says `cancel` in errMsg, Alipay error 11; everything else is a permission that is missing. */
export function choiceFailed(error: unknown): ChosenPhotos {
  const { errMsg = '', error: code } = (error ?? {}) as { errMsg?: string; error?: number }
  return /cancel/i.test(errMsg) || code === 11 ? { kind: 'cancelled' } : { kind: 'refused' }
}

const ENOUGH = 8

/** Both hosts' file system; older Alipay has none, and then the cloud alone looks at the content. */
export function readFirstBytes(filePath: string): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    if (typeof Taro.getFileSystemManager !== 'function') return resolve(null)
    Taro.getFileSystemManager().readFile({
      filePath,
      position: 0,
      length: ENOUGH,
      success: ({ data }) => resolve(typeof data === 'string' ? null : new Uint8Array(data as ArrayBuffer)),
      fail: () => resolve(null),
    })
  })
}

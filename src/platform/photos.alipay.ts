import Taro from '@tarojs/taro'
import type { LocalPhoto, PhotosPort } from './photos-port'
import { choiceFailed, readFirstBytes } from './photos-with-host'

declare const my: {
  compressImage(call: {
    apFilePaths: string[]
    compressLevel: number
    success(answer: { apFilePaths: string[] }): void
    fail(error: unknown): void
  }): void
}

async function withSize(path: string): Promise<LocalPhoto> {
  const info = await Taro.getFileInfo({ filePath: path })
  return { path, bytes: 'size' in info ? info.size : 0 }
}

export const photos: PhotosPort = {
  async choose(most) {
    try {
      const { tempFilePaths } = await Taro.chooseImage({
        count: most,
        sizeType: ['compressed'],
        sourceType: ['album', 'camera'],
      })
      return { kind: 'photos', photos: await Promise.all(tempFilePaths.map(withSize)) }
    } catch (error) {
      return choiceFailed(error)
    }
  },
  firstBytes: readFirstBytes,
  /** Alipay knows levels, from 0 (low quality) to 2 (high). */
  async smaller({ path }, quality) {
    const smaller = await new Promise<{ apFilePaths: string[] }>((success, fail) =>
      my.compressImage({ apFilePaths: [path], compressLevel: quality > 60 ? 2 : quality > 30 ? 1 : 0, success, fail }),
    )
    return withSize(smaller.apFilePaths[0] ?? path)
  },
}

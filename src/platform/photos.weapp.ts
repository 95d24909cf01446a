import Taro from '@tarojs/taro'
import type { PhotosPort } from './photos-port'
import { choiceFailed, readFirstBytes } from './photos-with-host'

export const photos: PhotosPort = {
  async choose(most) {
    try {
      const { tempFiles } = await Taro.chooseMedia({
        count: most,
        mediaType: ['image'],
        sourceType: ['album', 'camera'],
        sizeType: ['compressed'],
      })
      return {
        kind: 'photos',
        photos: tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, bytes: size })),
      }
    } catch (error) {
      return choiceFailed(error)
    }
  },
  firstBytes: readFirstBytes,
  async smaller({ path }, quality) {
    const { tempFilePath } = await Taro.compressImage({ src: path, quality })
    const info = await Taro.getFileInfo({ filePath: tempFilePath })
    if (!('size' in info)) throw new Error('no size')
    return { path: tempFilePath, bytes: info.size }
  },
}

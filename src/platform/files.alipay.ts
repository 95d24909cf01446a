import Taro from '@tarojs/taro'
import type { FilesPort } from './files-port'
import { openPdfWithHost, savePictureWithHost } from './files-with-host'

export const files: FilesPort = {
  openPdf: openPdfWithHost,
  savePicture: savePictureWithHost,
  async showPicture(url, among = [url]) {
    await Taro.previewImage({ urls: among, current: url })
  },
}

import Taro from '@tarojs/taro'
import { CloudFailure } from './cloud/cloud-failure'

/** Temporary files have no extension on either host, so the type is told. */
export async function openPdfWithHost({ url }: { url: string }): Promise<void> {
  const filePath = await download(url)
  await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
}

export async function savePictureWithHost(url: string): Promise<'saved' | 'refused' | 'failed'> {
  const filePath = await download(url)
  try {
    await Taro.saveImageToPhotosAlbum({ filePath })
    return 'saved'
  } catch (error) {
    const { errMsg = '', errorMessage = '' } = (error ?? {}) as { errMsg?: string; errorMessage?: string }
    return /auth|deny|denied|cancel|permission|权限/i.test(errMsg + errorMessage) ? 'refused' : 'failed'
  }
}

async function download(url: string): Promise<string> {
  const answer = await Taro.downloadFile({ url }).catch(() => {
    throw new CloudFailure('OFFLINE', { message: 'the download did not get through', retryable: true, traceId: '' })
  })
  // Alipay answers `apFilePath` and tells HTTP errors by rejecting; WeChat resolves with any status.
  const { tempFilePath, apFilePath } = answer as { tempFilePath?: string; apFilePath?: string }
  const path = tempFilePath ?? apFilePath
  if (!path || (answer.statusCode ?? 200) !== 200)
    throw new CloudFailure('BAD_ANSWER', { message: 'the file was refused', retryable: true, traceId: '' })
  return path
}

import { CloudFailure } from './cloud/cloud-failure'
import type { FilesPort } from './files-port'

const KEPT_MS = 60_000

/** The browser's own viewer and download take the place of the host's. */
export const files: FilesPort = {
  /** Fetched before it is saved: a link that has ended would else be saved as a file that no reader opens. */
  async openPdf({ url, fileName }) {
    const answer = await fetch(url).catch(() => {
      throw new CloudFailure('OFFLINE', { message: 'the download did not get through', retryable: true, traceId: '' })
    })
    if (!answer.ok)
      throw new CloudFailure('BAD_ANSWER', { message: 'the file was refused', retryable: true, traceId: '' })
    const local = URL.createObjectURL(await answer.blob())
    save(local, fileName)
    // Some browsers read it only after the click.
    setTimeout(() => URL.revokeObjectURL(local), KEPT_MS)
  },
  async showPicture(url) {
    window.open(url, '_blank', 'noopener')
  },
  async savePicture(url) {
    save(url, '')
    return 'saved'
  },
}

/** @param fileName empty = as the server calls it */
function save(url: string, fileName: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
}

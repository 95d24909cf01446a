import type { FilesPort } from './files-port'

/** The browser's own viewer and download take the place of the host's. */
export const files: FilesPort = {
  async openPdf({ url }) {
    window.open(url, '_blank', 'noopener')
  },
  async showPicture(url) {
    window.open(url, '_blank', 'noopener')
  },
  async savePicture(url) {
    const link = document.createElement('a')
    link.href = url
    link.download = ''
    link.click()
    return 'saved'
  },
}

export interface FilesPort {
  /** Downloads a PDF and opens it in the host's viewer. @throws CloudFailure OFFLINE or BAD_ANSWER */
  openPdf(file: { url: string; fileName: string }): Promise<void>
  /** Shows a picture large, with the host's own "save" and "send"; `among` can be leafed through. */
  showPicture(url: string, among?: string[]): Promise<void>
  /** Saves a picture to the album. */
  savePicture(url: string): Promise<'saved' | 'refused' | 'failed'>
}

import decodeQr from 'qr/decode.js'

/** Larger pictures are read no better, only slower. */
const MAX_SIDE = 1600

/** The text of the QR code in a picture or a video frame; null when none is found. */
export function decodeFrame(source: CanvasImageSource, width: number, height: number): string | null {
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context || canvas.width === 0 || canvas.height === 0) return null
  context.drawImage(source, 0, 0, canvas.width, canvas.height)
  try {
    return decodeQr(context.getImageData(0, 0, canvas.width, canvas.height))
  } catch {
    return null
  }
}

/** The text of the QR code in a chosen file; null when it is no picture or holds none. */
export async function decodeFile(file: File): Promise<string | null> {
  const url = URL.createObjectURL(file)
  try {
    const picture = new Image()
    picture.src = url
    await picture.decode()
    return decodeFrame(picture, picture.naturalWidth, picture.naturalHeight)
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(url)
  }
}

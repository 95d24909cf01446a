import type { ChosenPhotos, PhotosPort } from './photos-port'

/** The browser's own file dialog; its `cancel` event is newer than some browsers, where the promise just waits. */
export const photos: PhotosPort = {
  choose: (most) =>
    new Promise<ChosenPhotos>((resolve) => {
      const input = document.createElement('input')
      input.type = 'file'
      input.accept = 'image/jpeg,image/png'
      input.multiple = most > 1
      input.addEventListener('cancel', () => resolve({ kind: 'cancelled' }))
      input.addEventListener('change', () => {
        const chosen = Array.from(input.files ?? []).slice(0, most)
        const photos = chosen.map((file) => ({ path: URL.createObjectURL(file), bytes: file.size }))
        resolve(photos.length > 0 ? { kind: 'photos', photos } : { kind: 'cancelled' })
      })
      input.click()
    }),
  async firstBytes(path) {
    const blob = await (await fetch(path)).blob()
    return new Uint8Array(await blob.slice(0, 8).arrayBuffer())
  },
  async smaller({ path }, quality) {
    const picture = await createImageBitmap(await (await fetch(path)).blob())
    const canvas = document.createElement('canvas')
    const scale = Math.min(1, 2400 / Math.max(picture.width, picture.height))
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality / 100))
    if (!blob) throw new Error('the browser could not compress')
    return { path: URL.createObjectURL(blob), bytes: blob.size }
  },
}

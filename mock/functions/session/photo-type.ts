/** What a stored photo may be. */
export type PhotoType = 'image/jpeg' | 'image/png'

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Length 13, then `IHDR`: a PNG's first chunk is its size and nothing else. */
const PNG_HEADER = [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]
const JPEG_START = [0xff, 0xd8, 0xff]

/** By the file's content; its name and what the sender calls it count for nothing. Null: no photo, or cut off. */
export function photoType(bytes: Uint8Array): PhotoType | null {
  if (stands(bytes, PNG_START, 0) && stands(bytes, PNG_HEADER, 8))
    return stands(bytes, PNG_END, bytes.length - PNG_END.length) ? 'image/png' : null
  return stands(bytes, JPEG_START, 0) && hasFrame(bytes) ? 'image/jpeg' : null
}

/** Whether the segments lead to a frame (SOF), as in every real JPEG. */
function hasFrame(bytes: Uint8Array): boolean {
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] as number
    if (bytes[at] !== 0xff || marker < 0xc0 || marker === 0xd9) return false
    if (marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return true
    const length = ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number)
    if (length < 2) return false
    at += 2 + length
  }
  return false
}

const stands = (bytes: Uint8Array, part: readonly number[], at: number) =>
  at >= 0 && part.every((value, place) => bytes[at + place] === value)

import { TextDecoder } from 'node:util'
import { inflateSync } from 'node:zlib'
import decodeQR from 'qr/decode.js'

/** jsdom leaves it out; every engine that reads codes has it. */
globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder

/** Dots per side that a camera would see of each dot of the code. */
const SCALE = 4

/** What a code on the phone's screen says, read as another phone would: from its picture (PNG, one bit per dot). */
export function readCode(src: string): { text: string; colour: string } {
  const png = Buffer.from(src.replace(/^data:image\/png;base64,/, ''), 'base64')
  const side = png.readUInt32BE(16)
  const part = (name: string) => {
    const at = png.indexOf(name, 8, 'latin1')
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
  }
  const rows = inflateSync(part('IDAT'))
  const bytesPerRow = 1 + Math.ceil(side / 8)
  const dark = (x: number, y: number) => ((rows[y * bytesPerRow + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
  const width = side * SCALE
  const data = new Uint8Array(width * width * 4).fill(255)
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++)
      if (dark(Math.floor(x / SCALE), Math.floor(y / SCALE))) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return { text: decodeQR({ width, height: width, data }), colour: `#${part('PLTE').subarray(3, 6).toString('hex')}` }
}

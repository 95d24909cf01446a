import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

interface ZipInput {
  /** As it shall stand in the archive; no flag says what encoding it is in. */
  name: Uint8Array
  content: AsyncIterable<Uint8Array>
}

const LOCAL_HEADER = 0x04034b50
const DATA_DESCRIPTOR = 0x08074b50
const CENTRAL_HEADER = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const VERSION = 20
const SIZES_FOLLOW = 0x8
const DEFLATED = 8
/** 1980-01-01, the first day that ZIP knows: the same bill is the same bytes. */
const NO_DATE = 0x21

/** A ZIP of deflated files as a stream; sizes stand after each file. Below 4 GB. */
export async function* writeZip(files: readonly ZipInput[]): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of files) {
    const begin = offset
    const head = Buffer.concat([numbers([4, LOCAL_HEADER], ...entryNumbers(0, 0, 0, name.length)), name])
    yield head
    const counted = { sum: 0, size: 0 }
    let packed = 0
    for await (const piece of pipeline(Readable.from(counting(content, counted)), createDeflateRaw(), () => {})) {
      packed += (piece as Buffer).length
      yield piece as Buffer
    }
    const descriptor = numbers([4, DATA_DESCRIPTOR], [4, counted.sum], [4, packed], [4, counted.size])
    yield descriptor
    offset += head.length + packed + descriptor.length
    directory.push(
      Buffer.concat([
        numbers([4, CENTRAL_HEADER], [2, VERSION], ...entryNumbers(counted.sum, packed, counted.size, name.length)),
        numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, begin]),
        name,
      ]),
    )
  }
  const entries = Buffer.concat(directory)
  const count = files.length
  yield entries
  yield numbers([4, END_OF_DIRECTORY], [2, 0], [2, 0], [2, count], [2, count], [4, entries.length], [4, offset], [2, 0])
}

type Field = readonly [bytes: 2 | 4, value: number]

const entryNumbers = (sum: number, packed: number, size: number, nameLength: number): Field[] => [
  [2, VERSION],
  [2, SIZES_FOLLOW],
  [2, DEFLATED],
  [2, 0],
  [2, NO_DATE],
  [4, sum],
  [4, packed],
  [4, size],
  [2, nameLength],
  [2, 0],
]

function numbers(...fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((length, [size]) => length + size, 0))
  let at = 0
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size)
  return bytes
}

async function* counting(content: AsyncIterable<Uint8Array>, counted: { sum: number; size: number }) {
  for await (const piece of content) {
    counted.sum = crc32(piece, counted.sum)
    counted.size += piece.length
    yield piece
  }
}

import { BillRefused } from './bill'

/** No true line is longer; without a limit a file without line ends would fill the memory. */
const LONGEST_LINE = 16_384

/** Bytes to text, piece by piece. @throws BillRefused `bad-encoding` */
export interface PieceDecoder {
  write(bytes: Uint8Array): string
  end(): string
}

export interface LineBatch {
  /** Number of the first of them. */
  first: number
  lines: string[]
  /** The last line of a file that does not end with a line end. */
  open: boolean
}

/**
 * The lines of a file without their ends (LF or CRLF), numbered from 1, in batches so that a million of them need no
 * million promises. A source that breaks off is a cut file.
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>, decoder: PieceDecoder): AsyncGenerator<LineBatch> {
  let rest = ''
  let first = 1
  for await (const piece of unbroken(bytes, () => first)) {
    const text = rest + decode(() => written(decoder.write(piece)), first)
    const lines = text.split('\n')
    rest = lines.pop() as string
    if (rest.length > LONGEST_LINE) throw new BillRefused('bad-row', first + lines.length, 'the line does not end')
    for (let at = 0; at < lines.length; at++) lines[at] = withoutReturn(lines[at] as string)
    if (lines.length > 0) yield { first, lines, open: false }
    first += lines.length
  }
  const last = rest + decode(() => decoder.end(), first, 'cut')
  if (last !== '') yield { first, lines: [withoutReturn(last)], open: true }
}

const withoutReturn = (line: string) => (line.charCodeAt(line.length - 1) === 13 ? line.slice(0, -1) : line)

/** No channel writes it, and no database takes it. */
function written(text: string): string {
  if (text.includes('\0')) throw new RangeError('a NUL in a text')
  return text
}

/** Half a character at the end is a cut file, anything else another encoding. */
function decode(step: () => string, line: number, reason: 'bad-encoding' | 'cut' = 'bad-encoding'): string {
  try {
    return step()
  } catch {
    throw new BillRefused(reason, line)
  }
}

/** In the last line without its end, whatever is wrong with it, the rest is missing. */
export function cutWhenOpen<Read>(open: boolean, read: () => Read): Read {
  if (!open) return read()
  try {
    return read()
  } catch (error) {
    if (error instanceof BillRefused && error.reason === 'bad-row')
      throw new BillRefused('cut', error.line, error.message)
    throw error
  }
}

/** What a source throws on its way (a broken connection, a damaged GZIP) means that the rest is missing. */
export async function* unbroken(
  source: AsyncIterable<Uint8Array>,
  line: () => number | null,
): AsyncGenerator<Uint8Array> {
  try {
    yield* source
  } catch (error) {
    if (error instanceof BillRefused) throw error
    throw new BillRefused('cut', line(), error instanceof Error ? error.message : String(error))
  }
}

/** A byte that is no UTF-8 makes the file unreadable; a mark of byte order at its beginning is dropped. */
export function utf8Decoder(): PieceDecoder {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

const PIECE_CHARACTERS = 65_536

/** Lines joined into pieces of a size that is worth sending. */
export async function* inPieces(
  lines: AsyncIterable<string>,
  lineEnd: string,
  encode: (text: string) => Uint8Array = (text) => Buffer.from(text),
): AsyncGenerator<Uint8Array> {
  let text = ''
  for await (const line of lines) {
    text += line + lineEnd
    if (text.length < PIECE_CHARACTERS) continue
    yield encode(text)
    text = ''
  }
  if (text !== '') yield encode(text)
}

export async function collectBytes(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

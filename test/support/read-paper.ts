import { inflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import decodeQr from 'qr/decode.js'

/** A PDF as a reader finds it: its text by each font's ToUnicode table, its pages, its metadata. */

interface PdfObject {
  head: string
  stream: string
}

/** The text of all pages, one row per piece of text, in the order in which it is drawn. */
export function textOf(pdf: Uint8Array | undefined): string {
  const objects = objectsOf(pdf)
  const fonts = new Map<string, Map<string, string>>()
  for (const { head } of objects.values())
    for (const [, name = '', reference = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(reference)?.head ?? '')?.[1]
      fonts.set(name, unicodeOf(objects.get(unicode ?? '')?.stream ?? ''))
    }
  return pagesOf(objects)
    .map(({ stream }) => rowsOf(stream, fonts).join('\n'))
    .join('\n')
}

export const pageCount = (pdf: Uint8Array): number => pagesOf(objectsOf(pdf)).length

/** Everything in it that no stream holds: dictionaries, names, dates. Strings of UTF-16 are made readable. */
export function metadataOf(pdf: Uint8Array): string {
  return [...objectsOf(pdf).values()]
    .map(({ head }) =>
      head.replace(/\(\u00fe\u00ff((?:\\[\s\S]|[^)\\])*)\)/g, (_, hidden: string) => fromUtf16(unescaped(hidden))),
    )
    .join('\n')
}

/** What the QR codes in a picture say. */
export function linksIn(png: Uint8Array | undefined): string[] {
  const data = Buffer.from(png ?? []).toString('base64')
  const { width, height } = sizeOf(Buffer.from(png ?? []))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data}"/></svg>`
  const picture = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render()
  return [decodeQr({ width: picture.width, height: picture.height, data: new Uint8Array(picture.pixels) })]
}

const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })

function objectsOf(pdf: Uint8Array | undefined): Map<string, PdfObject> {
  const whole = Buffer.from(pdf ?? []).toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const [, number = '', body = ''] of whole.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', raw = ''] = body.split(/stream\n([\s\S]*?)\nendstream/)
    const stream = head.includes('/FlateDecode') ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw
    objects.set(number, { head, stream })
  }
  return objects
}

function pagesOf(objects: Map<string, PdfObject>): PdfObject[] {
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
    .flatMap(({ head }) => objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '') ?? [])
}

/** Glyph → characters. */
function unicodeOf(table: string): Map<string, string> {
  const known = new Map<string, string>()
  for (const [, first = '', list = ''] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    for (const [place, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries())
      known.set(
        (Number.parseInt(first, 16) + place).toString(16).padStart(4, '0'),
        fromUtf16(Buffer.from(hex.replace(/ /g, ''), 'hex').toString('latin1')),
      )
  return known
}

function rowsOf(content: string, fonts: Map<string, Map<string, string>>): string[] {
  let font = new Map<string, string>()
  return [...content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)].flatMap(([, name, pieces]) => {
    if (name) {
      font = fonts.get(name) ?? new Map()
      return []
    }
    const glyphs = [...(pieces ?? '').matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    return [glyphs.map((glyph) => font.get(glyph.toLowerCase()) ?? '\ufffd').join('')]
  })
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescaped = (text: string) =>
  text.replace(/\\([\s\S])/g, (_, character: string) => ESCAPES[character] ?? character)

function fromUtf16(bytes: string): string {
  return Buffer.from(bytes, 'latin1').swap16().toString('utf16le')
}

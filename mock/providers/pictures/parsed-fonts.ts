import PDFDocument from 'pdfkit'
import { fontFiles } from './fonts'

/** What a parsed font can tell of itself (fontkit's). */
export interface ParsedFont {
  unitsPerEm: number
  hasGlyphForCodePoint(codePoint: number): boolean
  layout(text: string): {
    advanceWidth: number
    glyphs: { id: number; path: { toSVG(): string } }[]
    positions: { xAdvance: number; xOffset: number }[]
  }
}

const parsed = new Map<keyof typeof fontFiles, ParsedFont>()

/**
 * The font of this weight, parsed once per process: that takes longer than a whole page. pdfkit takes the parsed one
 * wherever it takes a file, and is the one who can parse it.
 */
export function parsedFont(weight: keyof typeof fontFiles): ParsedFont {
  const known = parsed.get(weight)
  if (known) return known
  const document = new PDFDocument({ autoFirstPage: false, font: fontFiles[weight] })
  const { font } = (document as unknown as { _font: { font: ParsedFont } })._font
  parsed.set(weight, font)
  return font
}

import { parsedFont } from '../../providers/pictures/parsed-fonts'
import { type Point, type Shape, type TextOptions, text, type Weight } from './page'

/** No row begins with these (避头). */
const NOT_FIRST = '，。；：、！？）》”’」%％'
/** No row ends with these. */
const NOT_LAST = '（《“‘「¥'
/** Numbers and words of Latin letters stay whole, as far as they fit into a row. */
const PIECES = /[0-9A-Za-z.,/\u00a0-]+|./gsu
/** Of the type's size; more would look like a blank, to readers and to whoever copies the text. */
const MOST_SPREAD = 0.09

/** In points. */
export function widthOf(words: string, size: number, weight: Weight = 'regular'): number {
  const font = parsedFont(weight)
  return (font.layout(words).advanceWidth / font.unitsPerEm) * size
}

/** The size, or as much less as one row of `width` points asks for. */
export function sizeThatFits(words: string, size: number, width: number, weight: Weight = 'regular'): number {
  return Math.min(size, (size * width) / Math.max(widthOf(words, size, weight), 1))
}

/** Rows of at most `width` points. */
export function wrap(words: string, size: number, width: number, weight: Weight = 'regular'): string[] {
  const rows: string[] = []
  let row = ''
  for (const chunk of chunksOf(words, size, width, weight)) {
    if (row !== '' && widthOf(row + chunk, size, weight) > width) {
      rows.push(row)
      row = ''
    }
    row += chunk
  }
  return [...rows, row]
}

/**
 * A paragraph from the baseline `y` on, both edges straight but for its last row.
 * @returns its shapes and the baseline after its last row
 */
export function paragraph(
  [left, top]: Point,
  words: string,
  { width, size, leading, ...options }: TextOptions & { width: number; size: number; leading: number },
): { shapes: Shape[]; next: number } {
  const rows = wrap(words, size, width, options.weight)
  const shapes = rows.map((row, place) => {
    const spare = (width - widthOf(row, size, options.weight)) / (Array.from(row).length - 1)
    const spread = place < rows.length - 1 && spare > 0 && spare < size * MOST_SPREAD
    return text([left, top + place * leading], row, { ...options, size, spacing: spread ? spare : 0 })
  })
  return { shapes, next: top + rows.length * leading }
}

interface Column {
  left: number
  width: number
  /** Baseline of the first row, on the first page and on those after it. */
  top: number
  topAfter: number
  /** No row stands lower. */
  bottom: number
  size: number
  leading: number
}

/** Indented paragraphs below each other; one that has no room any more begins the next page. @returns a list per page */
export function flow(paragraphs: readonly string[], { left, top, topAfter, bottom, ...type }: Column): Shape[][] {
  const pages: Shape[][] = [[]]
  let y = top
  for (const words of paragraphs) {
    const indented = `　　${words}`
    const rows = wrap(indented, type.size, type.width).length
    if (y + (rows - 1) * type.leading > bottom && pages.at(-1)?.length) {
      pages.push([])
      y = topAfter
    }
    const { shapes, next } = paragraph([left, y], indented, type)
    pages.at(-1)?.push(...shapes)
    y = next + type.leading / 4
  }
  return pages
}

/** What stays together in a row. */
function chunksOf(words: string, size: number, width: number, weight: Weight): string[] {
  const chunks: string[] = []
  let opening = false
  for (const piece of words.match(PIECES) ?? []) {
    const closing = NOT_FIRST.includes(piece)
    const last = chunks.length - 1
    const fits = last >= 0 && widthOf(chunks[last] + piece, size, weight) <= width
    if (fits && (closing || opening)) chunks[last] += piece
    else if (widthOf(piece, size, weight) <= width) chunks.push(piece)
    else chunks.push(...Array.from(piece))
    opening = NOT_LAST.includes(piece)
  }
  return chunks
}

import { parsedFont } from '../../providers/pictures/parsed-fonts'
import { NOTE, type Paper, type Shape, text } from './page'

/** The printers' sign for a sort that the case lacks (缺字). */
const STAND_IN = '〓'
const NOTE_SIZE = 8
const MARGIN = 40

/** Choose a form of a character, join or direct: nothing to see of their own. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu
const COMBINING = /[\u0300-\u036f]/

/**
 * The paper with a visible sign for every character that the font lacks, and a note at the foot that says which they
 * are: a rare name never becomes an empty box that nobody notices.
 */
export function withoutGaps(paper: Paper): Paper {
  return { ...paper, pages: paper.pages.map((shapes) => pageWithoutGaps(paper, shapes)) }
}

function pageWithoutGaps({ width, height }: Paper, shapes: readonly Shape[]): Shape[] {
  const missing = new Set<string>()
  const shown = shapes.map((shape) => {
    if (shape.kind !== 'text') return shape
    const font = parsedFont(shape.weight)
    const has = (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
    const words = Array.from(plain(shape.text), (character) => {
      if (has(character)) return character
      missing.add(character)
      return STAND_IN
    })
    return { ...shape, text: words.join('') }
  })
  if (missing.size === 0) return shown
  const codes = Array.from(missing, (character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`)
  const note = `${STAND_IN} 处为字库未收的字，依次为 ${codes.join('、')}，以登记的为准`
  return [...shown, text([width - MARGIN, height - 16], note, { size: NOTE_SIZE, colour: NOTE, anchor: 'end' })]
}

/** A letter and its accent in one, where there is one; Han characters stay as they are. */
function plain(words: string): string {
  const visible = words.replace(INVISIBLE, '')
  return COMBINING.test(visible) ? visible.normalize('NFC') : visible
}

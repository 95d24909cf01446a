import { codeSquare } from './code-square'
import { NOTE, type Point, type Shape, text } from './page'

/** What is printed for whoever wants to know whether a paper is genuine. */
export interface PrintedCode {
  /** Opens the check page; signed, without a personal datum. */
  link: string
}

const SIDE = 84

/** The code to scan and the words beside it; `at` is the code's upper left corner. */
export function checkMark([left, top]: Point, { link }: PrintedCode, words: readonly string[]): Shape[] {
  return [
    codeSquare([left, top], SIDE, link),
    ...words.map((row, place) => text([left + SIDE + 12, top + 14 + place * 16], row, { size: 9.5, colour: NOTE })),
  ]
}

/** A word across the page, pale, behind everything: what became of the paper since. */
export function acrossPage({ width, height }: { width: number; height: number }, words: string): Shape {
  return text([width / 2, height * 0.56], words, {
    size: 84,
    colour: '#f3c9cb',
    anchor: 'middle',
    weight: 'bold',
    turn: -28,
    spacing: 12,
  })
}

/** A page as shapes in points, drawn alike by pdf.ts and png.ts. */
export interface Page {
  /** Of the file; never holds a personal datum. */
  title: string
  createdAt: string
  width: number
  height: number
  shapes: Shape[]
}

export type Shape =
  | { kind: 'line'; from: Point; to: Point; width: number; colour: string }
  | { kind: 'ellipse'; centre: Point; radii: Point; width: number; colour: string }
  | {
      kind: 'text'
      at: Point
      text: string
      size: number
      colour: string
      weight: 'regular' | 'bold'
      anchor: 'start' | 'middle' | 'end'
    }

export type Point = readonly [x: number, y: number]

export const INK = '#1b2430'
export const SEAL = '#c0272d'
export const NOTE = '#566173'

export type TextOptions = Partial<Pick<Extract<Shape, { kind: 'text' }>, 'size' | 'colour' | 'weight' | 'anchor'>>

export function text(at: Point, words: string, options: TextOptions = {}): Shape {
  return { kind: 'text', at, text: words, size: 11, colour: INK, weight: 'regular', anchor: 'start', ...options }
}

export function line(from: Point, to: Point, colour: string): Shape {
  return { kind: 'line', from, to, width: 0.8, colour }
}

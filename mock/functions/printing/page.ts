/** Papers as shapes in points, drawn alike by pdf.ts and png.ts. */
export interface Paper {
  /** Of the file; never holds a number or a personal datum. */
  title: string
  createdAt: string
  width: number
  height: number
  pages: readonly (readonly Shape[])[]
}

export type Weight = 'regular' | 'bold'

export type Shape =
  | { kind: 'line'; from: Point; to: Point; width: number; colour: string }
  | { kind: 'ellipse'; centre: Point; radii: Point; width: number; colour: string }
  /** Filled; `path` as in SVG, absolute. */
  | { kind: 'area'; path: string; colour: string }
  | {
      kind: 'text'
      at: Point
      text: string
      size: number
      colour: string
      weight: Weight
      anchor: 'start' | 'middle' | 'end'
      /** Degrees clockwise about `at`. */
      turn: number
      /** Added after every character. */
      spacing: number
    }

export type Point = readonly [x: number, y: number]
export type TextShape = Extract<Shape, { kind: 'text' }>

/** A4. */
export const A4 = { width: 595.28, height: 841.89 } as const

export const INK = '#1b2430'
export const SEAL = '#c0272d'
export const NOTE = '#566173'

export type TextOptions = Partial<Omit<TextShape, 'kind' | 'at' | 'text'>>

export function text(at: Point, words: string, options: TextOptions = {}): TextShape {
  const usual = { size: 11, colour: INK, weight: 'regular', anchor: 'start', turn: 0, spacing: 0 } as const
  return { kind: 'text', at, text: words, ...usual, ...options }
}

export function line(from: Point, to: Point, colour: string, width = 0.8): Shape {
  return { kind: 'line', from, to, width, colour }
}

/** The four sides of a box. */
export function frame([left, top]: Point, [right, bottom]: Point, colour: string, width = 0.8): Shape[] {
  return [
    line([left, top], [right, top], colour, width),
    line([left, bottom], [right, bottom], colour, width),
    line([left, top], [left, bottom], colour, width),
    line([right, top], [right, bottom], colour, width),
  ]
}

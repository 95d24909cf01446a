import { line, type Point, type Shape, text } from './page'
import { sizeThatFits, wrap } from './typesetting'

/** One labelled field of a form; `wide` takes the whole row. */
export interface Field {
  label: string
  value: string
  wide?: boolean
}

interface GridOptions {
  width: number
  /** Of the labels. */
  labelWidth: number
  size: number
  colour: string
}

const PAD = 7
const LEADING = 1.45

/**
 * A ruled table of labelled fields, two in a row. A value that is too long for its box goes on below in the same box.
 * @returns its shapes and the lower edge
 */
export function fieldGrid([left, top]: Point, fields: readonly Field[], options: GridOptions) {
  const { width, colour } = options
  const shapes: Shape[] = [line([left, top], [left + width, top], colour)]
  let y = top
  for (const row of rowsOf(fields)) {
    const boxWidth = width / row.length
    const boxes = row.map((field, place) => box([left + place * boxWidth, y], field, boxWidth, options))
    const height = Math.max(...boxes.map((one) => one.height))
    for (const one of boxes) shapes.push(...one.draw(height))
    y += height
    shapes.push(line([left, y], [left + width, y], colour))
  }
  shapes.push(line([left + width, top], [left + width, y], colour))
  return { shapes, bottom: y }
}

function box([left, top]: Point, { label, value }: Field, width: number, { labelWidth, size, colour }: GridOptions) {
  const rows = wrap(value, size, width - labelWidth - 2 * PAD)
  const leading = size * LEADING
  return {
    height: rows.length * leading + 2 * PAD - 2,
    draw(height: number): Shape[] {
      const first = (count: number) => top + height / 2 - ((count - 1) * leading) / 2 + size * 0.36
      return [
        line([left, top], [left, top + height], colour),
        line([left + labelWidth, top], [left + labelWidth, top + height], colour),
        text([left + labelWidth / 2, first(1)], label, {
          size: sizeThatFits(label, size, labelWidth - 6),
          anchor: 'middle',
        }),
        ...rows.map((row, place) =>
          text([left + labelWidth + PAD, first(rows.length) + place * leading], row, { size }),
        ),
      ]
    },
  }
}

/** Pairs, unless a field wants the row for itself. */
function rowsOf(fields: readonly Field[]): Field[][] {
  const rows: Field[][] = []
  for (const field of fields) {
    const last = rows.at(-1)
    if (!field.wide && last?.length === 1 && !last[0]?.wide) last.push(field)
    else rows.push([field])
  }
  return rows
}
